import {hash, randomBytes} from 'node:crypto';
import type {Transaction} from 'kysely';
import type {LedgerObjection, LedgerRecord} from '../../../src/contract/record.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {leafHashOf} from '../ledger/tree-hash.ts';
import {allowAgain} from './allow-again.ts';

/** One record may be confirmed by each of its addresses, and by each of them once. */
function idOf(recordId: string, addressRef: string): string {
  const digits = hash('sha256', `confirmation\n${recordId}\n${addressRef}`);
  const variant = (8 + (parseInt(digits.charAt(16), 16) % 4)).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

/**
 * Logs that an address has confirmed what a record asked of it, and lets it have its effect (R46).
 *
 * A pending undoing ends the address's objections and is its consent to marketing. Of an objection that was not meant, only the
 * objection ends. Doing it again changes nothing.
 *
 * @param recordId The record that waits. @param now Milliseconds since 1970-01-01 UTC.
 * @param places Which of its objections the address confirms; all, where a record has one address only.
 * @returns Id of the record that says so.
 * @throws {Error} when there is no such record, or nothing in it that an address can confirm.
 */
export async function confirmMarketing(
  trx: Transaction<Tables>,
  recordId: string,
  now: number,
  places?: readonly number[],
): Promise<string> {
  const row = await trx
    .selectFrom('body')
    .select(['record', 'manifest_known'])
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
  const id = idOf(recordId, first.addressRef);
  const known = await trx
    .selectFrom('body')
    .select('record_id')
    .where('record_id', '=', id)
    .executeTakeFirst();
  if (known) return id;

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
      effectiveBy: at.slice(0, 10),
    })),
    confirms: recordId,
    nonce: randomBytes(16).toString('base64url'),
    prev: null,
  };
  const text = canonicalJson(record);
  await trx
    .insertInto('body')
    .values({
      record_id: id,
      idx: null,
      type: record.type,
      subject_ref: record.subject.ref,
      seq: record.seq,
      site: record.site,
      at,
      submission_digest: hash('sha256', text, 'base64url'),
      record: text,
      leaf_hash: leafHashOf(text),
      manifest_known: row.manifest_known,
    })
    .execute();
  const undoings = confirmed.map(({channel, topic, scope, addressRef}) => ({
    channel,
    ...(topic && {topic}),
    scope,
    ref: addressRef,
    recordId: id,
    since: at,
  }));
  await allowAgain(trx, undoings, pending.type === 'objection.withdrawn');
  return id;
}
