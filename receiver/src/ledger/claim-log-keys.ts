import type {LogKey} from '../../../src/contract/receipt.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import {appendEvent} from './append-event.ts';
import type {Signer} from './create-signer.ts';

const REMEDY =
  'The ledger in this database is signed with another key or under another name: start with the LEDGER_KEY and LEDGER_ORIGIN it began with, or the same data directory';
const ROTATED =
  'The ledger has gone over to a newer key: give this receiver the newer LEDGER_KEY, and the one it has as LEDGER_KEYS_PREVIOUS';

/**
 * Binds a new database to this key; lets one that another key signs go over to it, where that one hands it over.
 *
 * The handing over is logged, signed by the earlier key, so that who trusts that one may trust the newer (law.md 4.3).
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns Every key of the ledger, the first one first.
 * @throws {Error} when neither is so: a second key would split the ledger.
 */
export async function claimLogKeys(
  engine: Engine,
  signer: Signer,
  now: number,
): Promise<readonly LogKey[]> {
  return engine.db.transaction().execute(async (trx) => {
    await engine.lockSequencer(trx);
    const read = async (): Promise<readonly LogKey[]> => {
      const rows = await trx
        .selectFrom('log_key')
        .select(['vkey', 'since'])
        .orderBy('since')
        .orderBy('at')
        .execute();
      return rows.map(({vkey, since}) => ({vkey, since}));
    };
    const keys = await read();
    const latest = keys.at(-1)?.vkey;
    if (latest === signer.vkey) return keys;
    if (keys.some(({vkey}) => vkey === signer.vkey)) throw new Error(ROTATED);
    if (latest !== undefined && !signer.previous.includes(latest)) throw new Error(REMEDY);
    const at = wholeSeconds(now);
    const {size} = await trx
      .selectFrom('checkpoint')
      .select((of) => of.fn.coalesce(of.fn.max('size'), of.lit(0)).as('size'))
      .executeTakeFirstOrThrow();
    if (latest !== undefined) {
      const event = {
        v: 1,
        type: 'log.key-rotated',
        from: latest,
        to: signer.vkey,
        size,
        signature: signer.handOver(latest, size),
      } as const;
      await appendEvent(trx, event, now);
    }
    await trx.insertInto('log_key').values({vkey: signer.vkey, since: size, at}).execute();
    return read();
  });
}
