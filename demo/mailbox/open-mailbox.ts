import type {Message, SendMessage} from '../../receiver/src/confirmation/message.ts';

/** A message, and when it came. */
export interface Letter extends Message {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** Stands in for every mailbox and telephone that the receiver writes to. Kept in memory only. */
export interface Mailbox {
  readonly take: SendMessage;
  /** The newest first. */
  readonly letters: () => readonly Letter[];
}

const MOST_KEPT = 50;

/** An empty mailbox. */
export function openMailbox(): Mailbox {
  let letters: readonly Letter[] = [];
  return {
    take(message) {
      letters = [{...message, at: Date.now()}, ...letters].slice(0, MOST_KEPT);
      return Promise.resolve();
    },
    letters: () => letters,
  };
}
