import {hash, timingSafeEqual} from 'node:crypto';

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export const isSameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
