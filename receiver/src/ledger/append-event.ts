import {hash, randomUUID} from 'node:crypto';
import {nonce} from './nonce.ts';
import type {Transaction} from 'kysely';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {insertLeaves} from './insert-leaves.ts';

/** What no visitor did, but belongs into the ledger all the same. */
export interface LedgerEvent {
  readonly v: 1;
  readonly type:
    | 'release.published'
    | 'trial.published'
    | 'log.key-rotated'
    | 'pepper.rotated'
    | 'subprocessor.notified'
    | 'rights.updated'
    | 'erasure.done'
    | 'retention.run'
    | 'export.made';
}

/** SHA-256 of an event, base64url, by which a repeat is known. */
export const digestOf = (event: LedgerEvent): string =>
  hash('sha256', canonicalJson(event), 'base64url');

/**
 * Logs an event. It has no subject, and no receipt is given for it.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @param id Its record's id.
 */
export async function appendEvent(
  trx: Transaction<Tables>,
  event: LedgerEvent,
  now: number,
  id: string = randomUUID(),
): Promise<void> {
  const at = wholeSeconds(now);
  const record = canonicalJson({...event, at, nonce: nonce()});
  await insertLeaves(trx, [
    {
      recordId: id,
      at,
      type: event.type,
      subjectRef: null,
      seq: null,
      site: null,
      digest: digestOf(event),
      text: record,
      manifest: 'current',
    },
  ]);
}
