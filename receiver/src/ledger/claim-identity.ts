import type {Kysely} from 'kysely';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {appendEvent} from './append-event.ts';

/** The peppers at hand, by which addresses are hashed. */
export interface Identity {
  /** Id of the pepper that addresses are hashed with from now on. */
  readonly pepper: string;
  /** Ids of the others. */
  readonly otherPeppers: readonly string[];
}

const missing = (keyId: string) =>
  `Addresses in this database are hashed with another pepper (${keyId}), so that objections would be missed: start with the PEPPER it had, with that one among the previous peppers, or with the same data directory`;

/**
 * Binds a new database to this pepper, and a known one to those it has. A pepper that is new to it is logged as a rotation.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 * @returns Id of the database's first pepper.
 * @throws {Error} when a pepper in use is not at hand: objections would be forgotten.
 */
export async function claimIdentity(
  {db}: Engine,
  {pepper, otherPeppers}: Identity,
  now: number,
): Promise<string> {
  await claim(db, 'pepper', pepper);
  for (;;) {
    const used = await readPeppers(db);
    const [first = pepper] = used;
    const unknown = used.find((keyId) => keyId !== pepper && !otherPeppers.includes(keyId));
    if (unknown !== undefined) throw new Error(missing(unknown));
    if (used.includes(pepper)) return first;
    const rotation = {from: used.at(-1) ?? first, to: pepper, place: used.length + 1};
    await db.transaction().execute((trx) => addPepper(trx, rotation, now));
  }
}

/** Ids of the peppers in use, the first one first. */
export async function readPeppers(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('identity')
    .selectAll()
    .where((is) => is.or([is('name', '=', 'pepper'), is('name', 'like', 'pepper.%')]))
    .execute();
  const place = ({name}: {name: string}) => Number(name.split('.')[1] ?? 1);
  return rows.sort((a, b) => place(a) - place(b)).map(({value}) => value);
}

const claim = (db: Kysely<Tables>, name: string, value: string) =>
  db
    .insertInto('identity')
    .values({name, value})
    .onConflict((met) => met.doNothing())
    .returning('value')
    .executeTakeFirst();

/** Of several receivers that rotate at once, one adds the pepper and logs it; the others look again. */
async function addPepper(
  trx: Parameters<typeof appendEvent>[0],
  {from, to, place}: {from: string; to: string; place: number},
  now: number,
): Promise<void> {
  if (!(await claim(trx, `pepper.${String(place)}`, to))) return;
  const event = {v: 1, type: 'pepper.rotated', from, to} as const;
  await appendEvent(trx, event, now);
}
