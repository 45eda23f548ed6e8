import type {Engine} from '../database/engine.ts';

/** What a database is bound to, once and for all receivers. */
export interface Identity {
  /** Verifier key of the ledger. */
  readonly log: string;
  /** Id of the pepper that addresses are hashed with. */
  readonly pepper: string;
}

const REMEDY: Record<keyof Identity, string> = {
  log: 'The ledger in this database is signed with another key or under another name: start with the LEDGER_KEY and LEDGER_ORIGIN it began with, or the same data directory',
  pepper:
    'Addresses in this database are hashed with another pepper, so that objections would be missed: start with the PEPPER it began with, or the same data directory',
};

/**
 * Binds a new database to this key and pepper, and a known one to the ones it has.
 *
 * @throws {Error} when they differ: a second key would split the ledger, a second pepper would forget objections.
 */
export async function claimIdentity({db}: Engine, identity: Identity): Promise<void> {
  for (const name of ['log', 'pepper'] as const) {
    await db
      .insertInto('identity')
      .values({name, value: identity[name]})
      .onConflict((met) => met.doNothing())
      .execute();
    const {value} = await db
      .selectFrom('identity')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    if (value !== identity[name]) throw new Error(REMEDY[name]);
  }
}
