import {randomBytes} from 'node:crypto';
import {keepSecret} from '../database/keep-secret.ts';

/**
 * The pepper that addresses are hashed with: the one given, or else the data directory's own.
 *
 * @throws {TypeError} when the one given is too short to keep anything secret.
 */
export function keepPepper(dataDirectory: string, given?: string): string {
  if (given !== undefined && given.length < 32)
    throw new TypeError('The pepper must have at least 32 characters');
  return given ?? keepSecret(dataDirectory, 'pepper', () => randomBytes(32).toString('base64url'));
}
