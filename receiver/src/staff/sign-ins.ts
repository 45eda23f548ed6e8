import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import type {Expected} from './create-provider.ts';
import {hashSecret, makeSecret} from './hash-secret.ts';

/** How long somebody may take at the identity provider. */
export const SIGN_IN_SECONDS = 600;

/** Keeps what the provider's answer must match. @returns The secret that the browser brings back. @param now Milliseconds. */
export async function keepSignIn(
  db: Kysely<Tables>,
  expected: Expected,
  now: number,
): Promise<string> {
  const secret = makeSecret();
  await db.deleteFrom('staff_sign_in').where('ends_at', '<=', now).execute();
  const row = {hash: hashSecret(secret), ...expected, ends_at: now + SIGN_IN_SECONDS * 1000};
  await db.insertInto('staff_sign_in').values(row).execute();
  return secret;
}

/** Takes it out again: it serves one answer, whatever becomes of that. */
export async function takeSignIn(
  db: Kysely<Tables>,
  secret: string,
  now: number,
): Promise<Expected | undefined> {
  const row = await db
    .deleteFrom('staff_sign_in')
    .where('hash', '=', hashSecret(secret))
    .returning(['state', 'nonce', 'verifier', 'ends_at'])
    .executeTakeFirst();
  return row && row.ends_at > now ? row : undefined;
}
