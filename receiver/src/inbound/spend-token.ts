import {hash} from 'node:crypto';
import type {Kysely} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {TOLERANCE_MS} from './mailgun.ts';

/**
 * Uses up what a signature without a body is good for. The same body may come again, since nothing new follows from it: a service
 * repeats what was not answered.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns false where it came with another body before.
 */
export async function spendToken(
  db: Kysely<Tables>,
  source: string,
  token: string,
  body: Buffer,
  now: number,
): Promise<boolean> {
  await db.deleteFrom('inbound_token').where('expires_at', '<=', wholeSeconds(now)).execute();
  const spent = hash('sha256', `${source}\n${token}`);
  const bodyHash = hash('sha256', body);
  // Longer than any signature is good for, whichever way its clock is wrong.
  const expires = wholeSeconds(now + 3 * TOLERANCE_MS);
  await db
    .insertInto('inbound_token')
    .values({hash: spent, body_hash: bodyHash, expires_at: expires})
    .onConflict((met) => met.doNothing())
    .execute();
  const {body_hash: first} = await db
    .selectFrom('inbound_token')
    .select('body_hash')
    .where('hash', '=', spent)
    .executeTakeFirstOrThrow();
  return first === bodyHash;
}
