import {randomUUID} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {ServiceToken} from '../../../src/contract/staff.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import type {Act} from '../../../src/contract/staff.ts';
import {hashSecret, makeSecret} from './hash-secret.ts';
import type {Staff} from './staff.ts';

/** What every service token begins with, so that scanners of leaked secrets know one. */
const PREFIX = 'mpc_';

export interface TokenOrder {
  readonly name: string;
  readonly acts: readonly Act[];
  readonly expiresInDays: number;
}

/** Makes a token. It is told this once; its hash alone is kept. @param now Milliseconds since 1970-01-01 UTC. */
export async function makeServiceToken(
  db: Kysely<Tables>,
  {name, acts, expiresInDays}: TokenOrder,
  madeBy: string,
  now: number,
): Promise<ServiceToken & {readonly token: string}> {
  const token = `${PREFIX}${makeSecret()}`;
  const row = {
    id: randomUUID(),
    name,
    acts: JSON.stringify(acts),
    made_by: madeBy,
    at: wholeSeconds(now),
    expires_at: wholeSeconds(now + expiresInDays * 86_400_000),
    last_used: null,
    revoked_at: null,
  };
  await db
    .insertInto('staff_token')
    .values({...row, hash: hashSecret(token)})
    .execute();
  return {...describe(row), token};
}

/** All tokens without their secrets, the latest first. */
export async function listServiceTokens(db: Kysely<Tables>): Promise<readonly ServiceToken[]> {
  const rows = await db
    .selectFrom('staff_token')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();
  return rows.map(describe);
}

/** Ends a token for good. @returns false where there is none that still holds. */
export async function revokeServiceToken(
  db: Kysely<Tables>,
  id: string,
  now: number,
): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('staff_token')
    .set({revoked_at: wholeSeconds(now)})
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose token it is, where it holds; the day is kept. */
export async function findServiceToken(
  db: Kysely<Tables>,
  token: string,
  now: number,
): Promise<Staff | undefined> {
  if (!token.startsWith(PREFIX)) return undefined;
  const row = await db
    .selectFrom('staff_token')
    .selectAll()
    .where('hash', '=', hashSecret(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', wholeSeconds(now))
    .executeTakeFirst();
  if (!row) return undefined;
  const day = wholeSeconds(now).slice(0, 10);
  if (row.last_used !== day)
    await db.updateTable('staff_token').set({last_used: day}).where('id', '=', row.id).execute();
  const acts = JSON.parse(row.acts) as readonly Act[];
  return {who: `token:${row.id}`, name: row.name, by: 'token', roles: [], acts};
}

const describe = (row: Omit<Tables['staff_token'], 'hash'>): ServiceToken => ({
  id: row.id,
  name: row.name,
  acts: JSON.parse(row.acts) as readonly Act[],
  madeBy: row.made_by,
  at: row.at,
  expiresAt: row.expires_at,
  lastUsed: row.last_used,
  revokedAt: row.revoked_at,
});
