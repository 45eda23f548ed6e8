import type {Transaction} from 'kysely';
import {insertRows, type Into} from '../database/insert-rows.ts';
import type {ManifestState, Tables} from '../database/tables.ts';
import {keepSubjects} from '../subjects/keep-subjects.ts';
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
  /** What its subject decides with it (`decisionsOf`); nothing by default. */
  readonly decisions?: string | null;
}

const LEAF: Into = {
  table: 'leaf',
  columns: {
    record_id: 'text',
    idx: 'bigint',
    at: 'text',
    seq: 'integer',
    submission_digest: 'text',
    leaf_hash: 'bytea',
  },
  tail: 'returning record_id, arrival',
};
const BODY: Into = {
  table: 'body',
  columns: {
    arrival: 'bigint',
    at: 'text',
    type: 'text',
    subject_ref: 'text',
    site: 'text',
    record: 'text',
    manifest: 'text',
  },
};

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
  const arrivals = await insertRows<Pick<Tables['leaf'], 'record_id'> & {arrival: number}>(
    trx,
    LEAF,
    leaves.map(({recordId, at, seq, digest}, place) => [
      recordId,
      first === undefined ? null : first + place,
      at,
      seq,
      digest,
      hashes[place] ?? Buffer.alloc(0),
    ]),
  );
  const arrivalOf = new Map(arrivals.map(({record_id: id, arrival}) => [id, arrival]));
  await insertRows(
    trx,
    BODY,
    leaves.map(({recordId, at, type, subjectRef, site, text, manifest}) => [
      arrivalOf.get(recordId) ?? null,
      at,
      type,
      subjectRef,
      site,
      text,
      manifest,
    ]),
  );
  await keepSubjects(
    trx,
    leaves.flatMap(({recordId, subjectRef: ref, text, decisions = null}) =>
      ref === null ? [] : [{ref, arrival: arrivalOf.get(recordId) ?? NaN, text, decisions}],
    ),
  );
  return hashes;
}
