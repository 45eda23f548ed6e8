import {LitElement, html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {RoomName} from '../../journey/room-name.ts';
import {control} from '../control.styles.ts';
import {directionOf} from '../direction-of.ts';
import {OpenEvent} from '../events.ts';
import {LanguageEvent} from '../language-event.ts';
import {tokens} from '../tokens.styles.ts';
import {dialog} from './mobiplus-dialog.styles.ts';

/**
 * The native dialog that the rooms open in, with the ways between them.
 *
 * Closing, by button or Esc, decides nothing (R22); the focus returns to where it was (R68).
 *
 * @tag mobiplus-dialog
 * @fires {OpenEvent} mobiplus-open - Another room is wanted.
 * @fires {LanguageEvent} mobiplus-language - The visitor has chosen a language.
 * @slot - The room.
 * @csspart dialog - The dialog.
 * @since 0.2
 */
export class MobiplusDialog extends LitElement {
  static override properties = {
    language: {type: String},
    languages: {attribute: false},
    room: {type: String},
    rooms: {attribute: false},
  };
  static override styles = [tokens, control, dialog];

  /** BCP 47, of the interface. */
  declare language: string;
  /** What may be chosen. */
  declare languages: readonly string[];
  /** The room that is shown. */
  declare room: RoomName;
  /** The rooms that there are, in their order. */
  declare rooms: readonly RoomName[];

  constructor() {
    super();
    this.language = 'sv';
    this.languages = [];
    this.room = 'preferences';
    this.rooms = ['preferences', 'notice', 'objection', 'rights', 'history'];
  }

  protected override render(): TemplateResult {
    return html`<dialog
      part="dialog"
      lang=${this.language}
      dir=${directionOf(this.language)}
      aria-labelledby="title"
      @close=${this.#leave}
      @click=${this.#backdrop}
    >
      <header>
        <h2 id="title">${msg('Dina integritetsval', {id: 'choices'})}</h2>
        <button class="quiet" type="button" name="close" @click=${this.#exit}>
          ${msg('Stäng', {id: 'close'})}
        </button>
      </header>
      <div class="ways">
        <nav aria-labelledby="title">${this.rooms.map((room) => this.#way(room))}</nav>
        ${this.languages.length > 1 ? this.#languages() : ''}
      </div>
      <div class="body"><slot></slot></div>
    </dialog>`;
  }

  #languages(): TemplateResult {
    return html`<select
      name="language"
      aria-label=${msg('Språk', {id: 'language'})}
      @change=${this.#speak}
    >
      ${this.languages.map(
        (code) =>
          html`<option lang=${code} value=${code} ?selected=${code === this.language}>
            ${new Intl.DisplayNames(code, {type: 'language'}).of(code)}
          </option>`,
      )}
    </select>`;
  }

  #way(room: RoomName): TemplateResult {
    return html`<button
      class="quiet"
      type="button"
      name=${room}
      aria-current=${room === this.room ? 'page' : 'false'}
      @click=${this.#go}
    >
      ${this.#nameOf(room)}
    </button>`;
  }

  #nameOf(room: RoomName): string {
    switch (room) {
      case 'preferences':
        return msg('Dina val', {id: 'room-preferences'});
      case 'notice':
        return msg('Personuppgiftspolicy', {id: 'notice-title'});
      case 'objection':
        return msg('Invänd mot reklam', {id: 'object-short'});
      case 'rights':
        return msg('Dina rättigheter', {id: 'room-rights'});
      case 'history':
        return msg('Kvitton', {id: 'room-history'});
      case 'subprocessors':
        return msg('Nya underbiträden', {id: 'room-subprocessors'});
    }
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  /** Closes the dialog; nothing is decided. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #exit() {
    this.close();
  }

  #leave() {
    this.remove();
  }

  #backdrop(event: Event) {
    if (event.target === event.currentTarget) this.close();
  }

  #go({currentTarget}: Event) {
    this.dispatchEvent(new OpenEvent((currentTarget as HTMLButtonElement).name as RoomName));
  }

  #speak({currentTarget}: Event) {
    this.dispatchEvent(new LanguageEvent((currentTarget as HTMLSelectElement).value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-dialog': MobiplusDialog;
  }
}
