import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {RoomElement} from '../room.ts';

/**
 * The notice in a dialog, one step away from banner and preferences (S4).
 *
 * @tag mobiplus-notice-room
 * @csspart panel - The dialog.
 * @since 0.1
 */
export class MobiplusNoticeRoom extends RoomElement {
  protected override heading(): string {
    return msg('Personuppgiftspolicy', {id: 'notice-title'});
  }

  protected override body(): TemplateResult {
    return html`<mobiplus-notice></mobiplus-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-notice-room': MobiplusNoticeRoom;
  }
}
