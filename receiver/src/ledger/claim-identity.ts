import type {Engine} from '../database/engine.ts';

const REMEDY =
  'Addresses in this database are hashed with another pepper, so that objections would be missed: start with the PEPPER it began with, or the same data directory';

/**
 * Binds a new database to this pepper, and a known one to the one it has.
 *
 * @param pepper Id of the pepper that addresses are hashed with.
 * @throws {Error} when they differ: a second pepper would forget objections.
 */
export async function claimIdentity({db}: Engine, {pepper}: {pepper: string}): Promise<void> {
  await db
    .insertInto('identity')
    .values({name: 'pepper', value: pepper})
    .onConflict((met) => met.doNothing())
    .execute();
  const {value} = await db
    .selectFrom('identity')
    .select('value')
    .where('name', '=', 'pepper')
    .executeTakeFirstOrThrow();
  if (value !== pepper) throw new Error(REMEDY);
}
