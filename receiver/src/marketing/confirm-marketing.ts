import {hash} from 'node:crypto';
import {nonce} from '../ledger/nonce.ts';
import type {Transaction} from 'kysely';
import type {LedgerObjection, LedgerRecord} from '../../../src/contract/record.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {insertLeaves} from '../ledger/insert-leaves.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {allowAgain, endObjection} from './allow-again.ts';

/** Which record an address confirms, when, and under which id the answer is kept. */
export interface MarketingAnswer {
  /** The record that waits. */
  readonly recordId: string;
  /** Which of its objections the address confirms; all, where a record has one address only. */
  readonly places?: readonly number[] | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly addresses: Pick<AddressBook, 'recordIdOf' | 'all'>;
}

/**
 * Logs that an address has confirmed what a record asked of it, and lets it have its effect (R46).
 *
 * A pending undoing ends the address's objections and is its consent to marketing. An objection that was not meant ends alone: what
 * the address objected to before or after stands. Doing it again changes nothing.
 *
 * @returns Id of the record that says so.
 * @throws {Error} when there is no such record, nothing in it that an address can confirm, or something else under the answer's id.
 */
export async function confirmMarketing(
  trx: Transaction<Tables>,
  {recordId, places, now, addresses}: MarketingAnswer,
): Promise<string> {
  const row = await trx
    .selectFrom('leaf')
    .innerJoin('body', bodyOfLeaf)
    .select(['record', 'manifest'])
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow();
  const pending = JSON.parse(row.record) as LedgerRecord;
  const confirmed = (pending.objections ?? []).filter(
    (one, place): one is LedgerObjection & {addressRef: string} =>
      one.addressRef !== undefined && (places?.includes(place) ?? true),
  );
  const [first] = confirmed;
  if (!first || pending.subject.level !== 'anonymous')
    throw new Error('There is nothing in this record that an address could confirm');

  const at = wholeSeconds(now);
  // One record may be confirmed by each of its addresses, and by each of them once.
  const name = `confirmation\n${recordId}\n${first.addressRef}`;
  const known = await trx
    .selectFrom('leaf')
    .innerJoin('body', bodyOfLeaf)
    .select(['record_id', 'record'])
    .where(
      'record_id',
      'in',
      addresses.all.map(({recordIdOf}) => recordIdOf(name)),
    )
    .executeTakeFirst();
  if (known) {
    const {confirms, subject} = JSON.parse(known.record) as LedgerRecord;
    if (confirms === recordId && subject.ref === first.addressRef) return known.record_id;
    throw new Error(
      'Another record stands under the id of this confirmation, which was not logged',
    );
  }

  const id = addresses.recordIdOf(name);
  const {shownAt: _shownAt, ...notice} = pending.notice;
  const record: LedgerRecord = {
    v: 1,
    id,
    type: 'objection.withdrawn',
    at,
    site: pending.site,
    seq: 0,
    subject: {ref: first.addressRef, level: 'address-verified', actor: 'self'},
    notice,
    ui: {method: 'button-undo', sdk: pending.ui.sdk},
    objections: confirmed.map((one) => ({
      ...one,
      status: 'withdrawn',
      effectiveBy: swedishDay(now),
    })),
    confirms: recordId,
    nonce: nonce(),
    prev: null,
  };
  const text = canonicalJson(record);
  await insertLeaves(trx, [
    {
      recordId: id,
      at,
      type: record.type,
      subjectRef: record.subject.ref,
      seq: record.seq,
      site: record.site,
      digest: hash('sha256', text, 'base64url'),
      text,
      manifest: row.manifest,
    },
  ]);
  const undoings = confirmed.map(({channel, topic, scope, addressRef}) => ({
    channel,
    ...(topic && {topic}),
    scope,
    ref: addressRef,
    recordId: id,
    since: at,
  }));
  await (pending.type === 'objection.withdrawn'
    ? allowAgain(trx, undoings)
    : endObjection(trx, undoings, recordId));
  return id;
}
