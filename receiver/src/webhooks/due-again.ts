import {wholeSeconds} from '../../../src/core/compose-record.ts';

/** What a delivery becomes that is to go once more, as if it had never been tried. @param now Milliseconds since 1970-01-01 UTC. */
export const dueAgain = (now: number) =>
  ({
    state: 'pending',
    attempts: 0,
    next_at: wholeSeconds(now),
    ended_at: null,
    status: null,
  }) as const;
