import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {hashSecret, makeSecret} from './hash-secret.ts';
import {actsOf} from './may.ts';
import {readRoles} from './read-roles.ts';
import type {Role} from './roles.ts';
import type {SignedInBy, Staff} from './staff.ts';

/** How long a session holds. */
export interface SessionLimits {
  /** Without any request. Default 30 minutes. */
  readonly idleMinutes?: number | undefined;
  /** At the longest. Default 8 hours. */
  readonly hours?: number | undefined;
}

export interface Person {
  readonly who: string;
  readonly name: string;
  readonly by: SignedInBy;
  readonly roles: readonly Role[];
}

/** Sessions in the database, so that any receiver knows them. */
export interface Sessions {
  /** How long one lasts at the longest, in seconds. */
  readonly seconds: number;
  /** Begins one under a new secret. Where the provider gives a person other roles than before, their earlier ones end. @returns The secret. */
  readonly begin: (person: Person) => Promise<string>;
  readonly find: (secret: string) => Promise<Staff | undefined>;
  readonly end: (secret: string) => Promise<void>;
  /** Ends all of a person's. @returns How many. */
  readonly endAll: (who: string) => Promise<number>;
}

/** A session is written to at most this often. */
const SEEN_MS = 60_000;

/** @param now Milliseconds since 1970-01-01 UTC. */
export function openSessions(
  db: Kysely<Tables>,
  now: () => number,
  {idleMinutes = 30, hours = 8}: SessionLimits = {},
): Sessions {
  const idleMs = idleMinutes * 60_000;
  const seconds = hours * 3600;
  const drop = (hash: string) => db.deleteFrom('staff_session').where('hash', '=', hash).execute();
  return {
    seconds,
    async begin({who, name, by, roles}) {
      const at = now();
      const secret = makeSecret();
      const written = JSON.stringify(roles);
      await db
        .deleteFrom('staff_session')
        .where((is) =>
          is.or([
            is('ends_at', '<=', at),
            is('seen_at', '<=', at - idleMs),
            is.and([
              is('who', '=', who),
              is('roles', '<>', written),
              is('signed_in_by', '=', 'oidc'),
            ]),
          ]),
        )
        .execute();
      await db
        .insertInto('staff_session')
        .values({
          hash: hashSecret(secret),
          who,
          name,
          roles: written,
          signed_in_by: by,
          at,
          seen_at: at,
          ends_at: at + seconds * 1000,
        })
        .execute();
      return secret;
    },
    async find(secret) {
      const hash = hashSecret(secret);
      const row = await db
        .selectFrom('staff_session')
        .selectAll()
        .where('hash', '=', hash)
        .executeTakeFirst();
      if (!row) return undefined;
      const at = now();
      if (row.ends_at <= at || row.seen_at <= at - idleMs) {
        await drop(hash);
        return undefined;
      }
      if (row.seen_at <= at - Math.min(SEEN_MS, idleMs / 2))
        await db.updateTable('staff_session').set({seen_at: at}).where('hash', '=', hash).execute();
      const roles = readRoles(row.roles);
      return {who: row.who, name: row.name, by: row.signed_in_by, roles, acts: actsOf(roles)};
    },
    async end(secret) {
      await drop(hashSecret(secret));
    },
    async endAll(who) {
      const {numDeletedRows} = await db
        .deleteFrom('staff_session')
        .where('who', '=', who)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
