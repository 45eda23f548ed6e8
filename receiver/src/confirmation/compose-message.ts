import {pageLanguage} from '../pages/page-language.ts';
import {showMoment} from '../pages/show-date.ts';
import type {ConfirmationKind} from './confirmation.ts';
import type {Message, MessageChannel} from './message.ts';
import {fill, words} from './words.ts';

/** What a message is made of. */
export interface MessageParts {
  /** The confirmation's. */
  readonly id: string;
  readonly kind: ConfirmationKind;
  readonly channel: MessageChannel;
  readonly address: string;
  readonly lang: string;
  readonly expires_at: string;
}

/** The message that leads to a confirmation: what it is about, the link, until when, and nothing else (R46: no advertising). */
export function composeMessage(
  {id, kind, channel, address, lang: tag, expires_at: expiry}: MessageParts,
  link: string,
): Message {
  const lang = pageLanguage(tag);
  const say = words[lang];
  const {subject, text, sms} = say.kinds[kind];
  const places = {here: say.reach[channel].here, until: showMoment(expiry, lang)};
  const common = {id, channel, to: address, lang, link};
  if (channel === 'sms') return {...common, subject: '', text: `${fill(sms, places)} ${link}`};
  const lines = [text, link, kind === 'objection.made' ? say.valid : `${say.valid} ${say.ignore}`];
  return {
    ...common,
    subject: fill(subject, places),
    text: `${lines.map((line) => fill(line, places)).join('\n\n')}\n\nMobiPlus\n`,
  };
}
