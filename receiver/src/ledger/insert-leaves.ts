import type {Transaction} from 'kysely';
import {insertRows, type Into} from '../database/insert-rows.ts';
import type {ManifestState, Tables} from '../database/tables.ts';
import {together} from '../database/together.ts';
import {keepSubjects, linkTo} from '../subjects/keep-subjects.ts';
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
  /** What its subject's next record links to, where it is known already. */
  readonly link?: string | undefined;
  /** What its subject decides with it (`decisionsOf`); nothing by default. */
  readonly decisions?: string | null;
}

const COLUMNS = {
  record_id: 'text',
  idx: 'bigint',
  at: 'text',
  seq: 'integer',
  submission_digest: 'text',
  leaf_hash: 'bytea',
} as const;
const LEAF: Into = {table: 'leaf', columns: COLUMNS, tail: 'returning record_id, arrival'};
const NUMBERED: Into = {table: 'leaf', columns: {...COLUMNS, arrival: 'bigint'}};
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

/** Where the next leaves come, for who alone may place some now. */
export interface Next {
  /** The place of the first. */
  readonly size: number;
  /** The arrival of the first, for the only writer of a database; elsewhere the database numbers them. */
  readonly arrival?: number | undefined;
}

/**
 * Puts leaves and their bodies into the ledger.
 *
 * @param hashes Of the leaves. @param next Without it the sequencer gives them their places.
 */
export async function insertLeaves(
  trx: Transaction<Tables>,
  leaves: readonly NewLeaf[],
  hashes: readonly Uint8Array[] = leaves.map(({text}) => leafHashOf(text)),
  next?: Next,
): Promise<void> {
  const columns = leaves.map(({recordId, at, seq, digest}, place) => [
    recordId,
    next ? next.size + place : null,
    at,
    seq,
    digest,
    hashes[place] ?? Buffer.alloc(0),
  ]);
  const first = next?.arrival;
  if (first !== undefined) {
    const arrivals = Array.from(leaves.keys(), (place) => first + place);
    await together([
      () =>
        insertRows(
          trx,
          NUMBERED,
          columns.map((row, place) => [...row, first + place]),
        ),
      ...insertBodies(trx, leaves, arrivals),
    ]);
    return;
  }
  const given = await insertRows<{record_id: string; arrival: number}>(trx, LEAF, columns);
  const arrivalOf = new Map(given.map(({record_id: id, arrival}) => [id, arrival]));
  const arrivals = leaves.map(({recordId}) => arrivalOf.get(recordId) ?? NaN);
  await together(insertBodies(trx, leaves, arrivals));
}

const insertBodies = (
  trx: Transaction<Tables>,
  leaves: readonly NewLeaf[],
  arrivals: readonly number[],
) => [
  () =>
    insertRows(
      trx,
      BODY,
      leaves.map(({at, type, subjectRef, site, text, manifest}, place) => [
        arrivals[place] ?? NaN,
        at,
        type,
        subjectRef,
        site,
        text,
        manifest,
      ]),
    ),
  () =>
    keepSubjects(
      trx,
      leaves.flatMap(({subjectRef: ref, text, link = linkTo(text), decisions = null}, place) =>
        ref === null ? [] : [{ref, arrival: arrivals[place] ?? NaN, link, decisions}],
      ),
    ),
];
