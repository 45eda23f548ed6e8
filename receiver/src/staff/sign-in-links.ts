import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {hashSecret, makeSecret} from './hash-secret.ts';
import type {Person} from './open-sessions.ts';
import {readRoles} from './read-roles.ts';
import type {Role} from './roles.ts';

const MINUTES = 10;

/** Whom a link is to sign in. */
export interface SignInPerson {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Makes a link's secret, good once and for ten minutes. */
export async function makeSignInLink(
  db: Kysely<Tables>,
  {name, roles}: SignInPerson,
  now: number,
): Promise<string> {
  const secret = makeSecret();
  await db.deleteFrom('staff_link').where('ends_at', '<=', now).execute();
  const row = {hash: hashSecret(secret), name, roles: JSON.stringify(roles)};
  await db
    .insertInto('staff_link')
    .values({...row, ends_at: now + MINUTES * 60_000})
    .execute();
  return secret;
}

const personOf = ({name, roles}: {name: string; roles: string}): Person => ({
  who: `link:${name}`,
  name,
  by: 'link',
  roles: readRoles(roles),
});

/** Whom a link signs in; it stays good. */
export async function findSignInLink(
  db: Kysely<Tables>,
  secret: string,
  now: number,
): Promise<Person | undefined> {
  const row = await db
    .selectFrom('staff_link')
    .select(['name', 'roles'])
    .where('hash', '=', hashSecret(secret))
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return row && personOf(row);
}

/** Uses a link up: of two that try at once, one gets it. */
export async function spendSignInLink(
  db: Kysely<Tables>,
  secret: string,
  now: number,
): Promise<Person | undefined> {
  const row = await db
    .deleteFrom('staff_link')
    .where('hash', '=', hashSecret(secret))
    .returning(['name', 'roles', 'ends_at'])
    .executeTakeFirst();
  return row && row.ends_at > now ? personOf(row) : undefined;
}
