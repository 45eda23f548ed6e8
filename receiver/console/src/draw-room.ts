import {html, type TemplateResult} from 'lit';
import type {Place, RoomId} from './rooms.ts';
import type {Language} from './words/words.ts';

/** What every room is given. */
export interface RoomSetting {
  readonly language: Language;
  readonly token: string;
  /** Those that are open to whoever is there. */
  readonly rooms: readonly RoomId[];
}

/** The room at a place, as an element of its own. */
export function drawRoom(
  {room, item}: Place,
  {language, token, rooms}: RoomSetting,
): TemplateResult {
  switch (room) {
    case 'start':
      return html`<console-start .language=${language} .token=${token}></console-start>`;
    case 'rates':
      return html`<console-rates .language=${language} .token=${token}></console-rates>`;
    case 'trials':
      return html`<console-trials
        .language=${language}
        .token=${token}
        .mayPublish=${rooms.includes('news')}
      ></console-trials>`;
    case 'permission':
      return html`<console-permission .language=${language} .token=${token}></console-permission>`;
    case 'lists':
      return html`<console-lists .language=${language} .token=${token}></console-lists>`;
    case 'suppression':
      return html`<console-suppression
        .language=${language}
        .token=${token}
        .mayMakeTokens=${rooms.includes('tokens')}
      ></console-suppression>`;
    case 'desk':
      return item === ''
        ? html`<console-desk .language=${language} .token=${token}></console-desk>`
        : html`<console-request
            .language=${language}
            .token=${token}
            .requestNumber=${item}
          ></console-request>`;
    case 'ledger':
      return html`<console-ledger .language=${language}></console-ledger>
        <console-proof .language=${language} .token=${token} .record=${item}></console-proof>`;
    case 'webhooks':
      return html`<console-webhooks .language=${language} .token=${token}></console-webhooks>
        <console-services .language=${language} .token=${token}></console-services>`;
    case 'trail':
      return html`<console-trail .language=${language} .token=${token}></console-trail>`;
    case 'news':
      return html`<console-news .language=${language} .token=${token}></console-news>
        <console-versions .language=${language} .token=${token}></console-versions>`;
    case 'tokens':
      return html`<console-tokens .language=${language} .token=${token}></console-tokens>`;
    case 'mailbox':
      return html`<console-mailbox .language=${language} .token=${token}></console-mailbox>`;
  }
}
