import {randomBytes} from 'node:crypto';
import {keepSecret} from '../database/keep-secret.ts';
import {readPepperFiles} from './pepper-files.ts';

/** What addresses are hashed with. */
export interface Peppers {
  /** What new references are made with. */
  readonly current: string;
  /** What others may have been made with; the current one is not among them. */
  readonly others: readonly string[];
}

/** The pepper of a data directory that has none yet. */
export const makePepper = (): string => randomBytes(32).toString('base64url');

/**
 * The peppers: those given, and the data directory's own, which is made where neither is there.
 *
 * @param given The current one. @param previous Others, in any order.
 * @throws {TypeError} when one given is too short to keep anything secret.
 */
export function keepPeppers(
  dataDirectory: string,
  given?: string,
  previous: readonly string[] = [],
): Peppers {
  for (const one of [given, ...previous])
    if (one !== undefined && one.length < 32)
      throw new TypeError('The pepper must have at least 32 characters, and so must previous ones');
  const current = given ?? keepSecret(dataDirectory, 'pepper', makePepper);
  const others = new Set([...previous, ...readPepperFiles(dataDirectory)]);
  others.delete(current);
  return {current, others: [...others]};
}
