import {nonce} from './nonce.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {dueDate} from '../../../src/core/due-date.ts';
import {effectiveBy} from '../marketing/effective-by.ts';
import {createRequestNumber} from '../rights/create-request-number.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import type {Submission} from './prepare-submission.ts';

/** Clocks that differ by more are both kept. */
const TOLERANCE_MS = 60_000;

/**
 * The record as the ledger keeps it: the receiver's time, what its request's header said, a nonce, and the link to the subject's
 * previous record.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @param prev Hash of that record, null for the first.
 */
export function composeLedgerRecord(
  {record, secGpc}: Pick<Submission, 'record' | 'secGpc'>,
  now: number,
  prev: string | null,
): LedgerRecord {
  const {objections, rights, ...rest} = record;
  const at = wholeSeconds(now);
  const day = swedishDay(now);
  const isSkewed = Math.abs(Date.parse(record.at) - now) > TOLERANCE_MS;
  return {
    ...rest,
    at,
    ...(objections && {
      objections: objections.map((objection) => ({
        ...objection,
        effectiveBy: objection.status === 'active' ? effectiveBy(objection.channel, day) : day,
      })),
    }),
    ...(rights && {
      rights: {
        ...rights,
        request: createRequestNumber(),
        status: record.subject.level === 'portal' ? 'acknowledged' : 'needs-verification',
        dueBy: dueDate(swedishDay(now)),
      },
    }),
    ...(isSkewed && {clientAt: record.at}),
    ...(secGpc && {secGpc}),
    nonce: nonce(),
    prev,
  };
}
