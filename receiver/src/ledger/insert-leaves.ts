import type {Transaction} from 'kysely';
import type {ManifestState, Tables} from '../database/tables.ts';
import {leafHashOf} from './tree-hash.ts';

/** A record or an event that is to become a leaf. */
export interface NewLeaf {
  readonly recordId: string;
  /** UTC, whole seconds. */
  readonly at: string;
  readonly type: string;
  readonly subjectRef: string | null;
  readonly seq: number | null;
  readonly site: string | null;
  /** SHA-256 by which a repeat is known, base64url. */
  readonly digest: string;
  /** Canonical JSON. */
  readonly text: string;
  readonly manifest: ManifestState;
}

/**
 * Puts leaves and their bodies into the ledger.
 *
 * @param first Place of the first of them; without it the sequencer gives them theirs. @returns their hashes.
 */
export async function insertLeaves(
  trx: Transaction<Tables>,
  leaves: readonly NewLeaf[],
  first?: number,
): Promise<readonly Uint8Array[]> {
  if (leaves.length === 0) return [];
  const hashes = leaves.map(({text}) => leafHashOf(text));
  const arrivals = await trx
    .insertInto('leaf')
    .values(
      leaves.map(({recordId, at, seq, digest}, place) => ({
        record_id: recordId,
        idx: first === undefined ? null : first + place,
        at,
        seq,
        submission_digest: digest,
        leaf_hash: hashes[place] ?? Buffer.alloc(0),
      })),
    )
    .returning(['record_id', 'arrival'])
    .execute();
  const arrivalOf = new Map(arrivals.map(({record_id: id, arrival}) => [id, arrival]));
  await trx
    .insertInto('body')
    .values(
      leaves.map(({recordId, at, type, subjectRef, site, text, manifest}) => ({
        arrival: arrivalOf.get(recordId) ?? NaN,
        at,
        type,
        subject_ref: subjectRef,
        site,
        record: text,
        manifest,
      })),
    )
    .execute();
  return hashes;
}
