import type {MailboxMessage} from '../../../src/contract/mailbox.ts';
import type {SendMessage} from '../confirmation/message.ts';

/** Stands in for every mailbox and telephone that the receiver writes to, in development. Kept in memory only. */
export interface Mailbox {
  readonly take: SendMessage;
  /** The newest first, at most 100. */
  readonly messages: () => readonly MailboxMessage[];
}

const MOST_KEPT = 100;

/** An empty mailbox. @param now Milliseconds since 1970-01-01 UTC. */
export function openMailbox(now: () => number): Mailbox {
  let messages: readonly MailboxMessage[] = [];
  return {
    take({id, channel, to, subject, text, link, lang}) {
      const at = new Date(now()).toISOString();
      messages = [{id, at, channel, to, subject, text, link, lang}, ...messages].slice(
        0,
        MOST_KEPT,
      );
      return Promise.resolve();
    },
    messages: () => messages,
  };
}
