import {hash} from 'node:crypto';
import type {DecisionRecord, LedgerObjection, Objection} from '../../../src/contract/record.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {addressVariants} from '../subjects/address-variants.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {normaliseEmail} from '../subjects/normalise-email.ts';

/** A record as it was sent, but with references for plain addresses. */
export interface PreparedRecord extends Omit<DecisionRecord, 'objections'> {
  readonly objections?: readonly Omit<LedgerObjection, 'effectiveBy'>[];
}

/** What must not be written to any more: one spelling of an address, on one channel. */
export interface Suppression extends Pick<LedgerObjection, 'channel' | 'scope'> {
  readonly addressRef: string;
}

/** What was sent, ready to be logged. From here on there are no plain addresses. */
export interface Submission {
  readonly record: PreparedRecord;
  readonly suppressions: readonly Suppression[];
  /** The record in canonical JSON. */
  readonly text: string;
  /** SHA-256 of that text. With a plain address in it, the digest would let anyone try addresses out. */
  readonly digest: string;
}

/**
 * Takes the plain addresses out of a record.
 *
 * @throws {TypeError} for an address that {@link normaliseEmail} does not know.
 */
export function prepareSubmission(sent: DecisionRecord, addresses: AddressBook): Submission {
  const {objections, ...rest} = sent;
  const prepared = objections?.map((objection) => prepareObjection(objection, addresses));
  const record: PreparedRecord = prepared
    ? {...rest, objections: prepared.map(({kept}) => kept)}
    : rest;
  const text = canonicalJson(record);
  return {
    record,
    suppressions: prepared?.flatMap(({suppressions}) => suppressions) ?? [],
    text,
    digest: hash('sha256', text, 'base64url'),
  };
}

function prepareObjection({address, ...rest}: Objection, {refOf}: AddressBook) {
  const email = normaliseEmail(address);
  if (email === undefined) throw new TypeError('An address could not be read');
  const {channel, scope} = rest;
  return {
    kept: {...rest, addressRef: refOf(channel, email)},
    suppressions: addressVariants(email).map((variant) => ({
      addressRef: refOf(channel, variant),
      channel,
      scope,
    })),
  };
}
