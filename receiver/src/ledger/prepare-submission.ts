import {hash} from 'node:crypto';
import type {DecisionRecord, LedgerObjection} from '../../../src/contract/record.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {addressVariants} from '../subjects/address-variants.ts';
import {normaliseEmail} from '../subjects/normalise-email.ts';

/** An objection without its plain address. */
export interface PreparedObjection extends Omit<LedgerObjection, 'effectiveBy'> {
  /** References to every spelling that the objection counts for. */
  readonly variantRefs: readonly string[];
}

/** A record as it was sent, but for plain addresses: from here on there are none. */
export interface Submission extends Omit<DecisionRecord, 'objections'> {
  readonly objections?: readonly PreparedObjection[];
  /** What was sent, in canonical JSON, with references for addresses. */
  readonly text: string;
  /** SHA-256 of that text. With the plain address in it, the digest would let anyone try addresses out. */
  readonly digest: string;
}

/**
 * Takes the plain addresses out of a record.
 *
 * @throws {TypeError} for an address that {@link normaliseEmail} does not know.
 */
export function prepareSubmission(record: DecisionRecord, addresses: AddressBook): Submission {
  const {objections, ...rest} = record;
  const prepared = objections?.map(({address, ...objection}) => {
    const email = normaliseEmail(address);
    if (email === undefined) throw new TypeError('An address could not be read');
    const [addressRef = '', ...others] = addressVariants(email).map((variant) =>
      addresses.refOf(objection.channel, variant),
    );
    return {...objection, addressRef, variantRefs: [addressRef, ...others]};
  });
  const said = prepared?.map(({variantRefs: _variantRefs, ...objection}) => objection);
  const text = canonicalJson({...rest, objections: said});
  return {
    ...rest,
    ...(prepared ? {objections: prepared} : {}),
    text,
    digest: hash('sha256', text, 'base64url'),
  };
}
