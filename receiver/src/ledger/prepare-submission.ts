import {hash} from 'node:crypto';
import type {Channel} from '../../../src/contract/channel.ts';
import type {DecisionRecord, LedgerObjection, Objection} from '../../../src/contract/record.ts';
import type {Device} from '../../../src/contract/rates.ts';
import type {LedgerRightsRequest, RightsRequest} from '../../../src/contract/rights.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import type {ConfirmationRequest} from '../confirmation/confirmation.ts';
import {addressKinds} from '../subjects/read-address.ts';
import {aliasesOf, type Alias} from '../subjects/aliases.ts';
import type {AddressBook, PepperBook} from '../subjects/create-address-book.ts';

/** A record as it was sent, but with references for plain addresses and without its ticket. */
export interface PreparedRecord extends Omit<
  DecisionRecord,
  'objections' | 'rights' | 'ticket' | 'linkProof'
> {
  readonly objections?: readonly Omit<LedgerObjection, 'effectiveBy'>[];
  readonly rights?: Omit<LedgerRightsRequest, 'request' | 'status' | 'dueBy'>;
}

/** What must not be written to any more: one spelling of an address, or a customer, on one channel. */
export interface Suppression extends Pick<LedgerObjection, 'channel' | 'topic' | 'scope'> {
  readonly addressRef: string;
  /** Whose objection it is: the address as it was given, or the customer. */
  readonly objectorRef: string;
}

/** What an address is to confirm. */
export interface WantedConfirmation extends Pick<
  ConfirmationRequest,
  'kind' | 'channel' | 'address' | 'lang'
> {
  /** Which of the record's objections have this address. */
  readonly places: readonly number[];
}

/** What was sent, ready to be logged. From here on the only plain addresses are those that are to be asked, or that services are to be told of. */
export interface Submission {
  readonly record: PreparedRecord;
  readonly suppressions: readonly Suppression[];
  /** SHA-256 of the ticket that came with it. */
  readonly ticketHash: string | undefined;
  readonly confirmations: readonly WantedConfirmation[];
  /** Normalised e-mail addresses that object to letters, for sending services that must know. */
  readonly objectors: readonly string[];
  /** The sending service that told of it. */
  readonly heardFrom?: string | undefined;
  /** What is logged in its place where nobody vouches for its customer: the objection of nobody known, by its addresses. */
  readonly byAddress?: Submission | undefined;
  /** Whether its request carried `Sec-GPC: 1`. Apart from the text, so that a repeat with another header is still a repeat. */
  readonly secGpc: boolean;
  /** What its delivery said of the page's width: for the counts alone, and no part of the text. */
  readonly device?: Device | undefined;
  /** The record in canonical JSON. */
  readonly text: string;
  /** Of its members that are objects, each in canonical JSON: the ledger's record is made of the same ones. */
  readonly members: ReadonlyMap<unknown, string>;
  /** SHA-256 of that text. With a plain address in it, the digest would let anyone try addresses out. */
  readonly digest: string;
  /** The same under every pepper: as which it may be on record already. */
  readonly forms: readonly Form[];
  /** What joins its addresses' references under several peppers. */
  readonly aliases: readonly Alias[];
}

/** A submission as it is known on record. */
export interface Form {
  readonly id: string;
  readonly digest: string;
}

/**
 * Takes the plain addresses and the ticket out of a record.
 *
 * @param secGpc Whether its request carried `Sec-GPC: 1`.
 * @throws {TypeError} for an address that its channel cannot read.
 */
export function prepareSubmission(
  sent: DecisionRecord,
  addresses: AddressBook,
  secGpc = false,
): Submission {
  const {ticket} = sent;
  const record = keptRecord(sent, addresses);
  const members = new Map<unknown, string>();
  const text = canonicalJson(record, (member) => {
    const written = canonicalJson(member);
    if (typeof member === 'object') members.set(member, written);
    return written;
  });
  const digest = hash('sha256', text, 'base64url');
  return {
    record,
    suppressions: suppressionsOf(sent, addresses),
    ticketHash: ticket === undefined ? undefined : hash('sha256', ticket, 'base64url'),
    confirmations: confirmationsOf(sent),
    objectors: objectorsOf(sent),
    byAddress: byAddressAlone(sent, addresses, secGpc),
    secGpc,
    text,
    members,
    digest,
    // Without an address in it, it is the same under every pepper.
    forms:
      sent.objections || sent.rights
        ? addresses.all.map((book) => ({id: sent.id, digest: digestUnder(sent, book)}))
        : [{id: sent.id, digest}],
    aliases: aliasesIn(sent, addresses),
  };
}

function keptRecord(
  {objections, rights, ticket: _ticket, linkProof: _linkProof, ...rest}: DecisionRecord,
  book: PepperBook,
): PreparedRecord {
  return {
    ...rest,
    ...(objections && {objections: objections.map((one) => keptObjection(one, book))}),
    ...(rights && {rights: keptRights(rights, book)}),
  };
}

const digestUnder = (sent: DecisionRecord, book: PepperBook): string =>
  hash('sha256', canonicalJson(keptRecord(sent, book)), 'base64url');

/** Of each address that a record names. */
function aliasesIn(
  {objections = [], rights}: DecisionRecord,
  {all}: AddressBook,
): readonly Alias[] {
  const named = [
    ...objections,
    ...(rights?.address === undefined
      ? []
      : [{channel: 'email' as const, address: rights.address}]),
  ];
  return named.flatMap((one) => {
    const read = normalised(one);
    return read === undefined ? [] : aliasesOf(all.map(({refOf}) => refOf(one.channel, read)));
  });
}

/**
 * What a customer's objection is without the customer: anyone may object for an address, so that none is lost because its ticket
 * expired on the way (R37). The same record gives the same one again.
 */
function byAddressAlone(
  {ticket: _ticket, ...sent}: DecisionRecord,
  addresses: AddressBook,
  secGpc: boolean,
): Submission | undefined {
  if (sent.type !== 'objection.made' || sent.subject.level !== 'portal') return undefined;
  const objections = sent.objections?.filter(({address}) => address !== undefined) ?? [];
  if (objections.length === 0) return undefined;
  const alone = (book: PepperBook): DecisionRecord => {
    const id = book.recordIdOf(`by address\n${sent.id}\n${digestUnder(sent, book)}`);
    const ref = `o_${hash('sha256', id, 'base64url').slice(0, 22)}`;
    const subject = {ref, level: 'anonymous', actor: sent.subject.actor} as const;
    return {...sent, id, seq: 0, subject, objections};
  };
  return {
    ...prepareSubmission(alone(addresses), addresses, secGpc),
    forms: addresses.all.map((book) => ({
      id: alone(book).id,
      digest: digestUnder(alone(book), book),
    })),
  };
}

function normalised({channel, address}: Pick<Objection, 'channel' | 'address'>) {
  if (address === undefined) return undefined;
  const read = addressKinds[channel].normalise(address);
  if (read === undefined) throw new TypeError('An address could not be read');
  return read;
}

function keptObjection(objection: Objection, {refOf}: PepperBook) {
  const {address: _address, ...kept} = objection;
  const read = normalised(objection);
  return read === undefined ? kept : {...kept, addressRef: refOf(kept.channel, read)};
}

function keptRights({address, ...kept}: RightsRequest, {refOf}: PepperBook) {
  const read = normalised({channel: 'email', ...(address !== undefined && {address})});
  return read === undefined ? kept : {...kept, addressRef: refOf('email', read)};
}

/** An objection stops its address in every spelling and, where a customer makes it, the customer at any address. */
function suppressionsOf(
  {objections = [], subject}: DecisionRecord,
  {refOf}: AddressBook,
): readonly Suppression[] {
  return objections
    .filter(({status}) => status === 'active')
    .flatMap((objection) => {
      const {channel, topic, scope} = objection;
      const same = {channel, scope, ...(topic && {topic})};
      const read = normalised(objection);
      const variants = read === undefined ? [] : addressKinds[channel].variants(read);
      return [
        ...variants.map((variant) => ({
          ...same,
          addressRef: refOf(channel, variant),
          objectorRef: refOf(channel, read ?? ''),
        })),
        ...(subject.level === 'portal'
          ? [{...same, addressRef: subject.ref, objectorRef: subject.ref}]
          : []),
      ];
    });
}

const objectorsOf = ({objections = []}: DecisionRecord): readonly string[] =>
  objections
    .filter(({channel, status}) => channel === 'email' && status === 'active')
    .flatMap((objection) => normalised(objection) ?? []);

/** The ways of a channel's address to be asked: none for letters. */
const ASKED_BY: Readonly<Partial<Record<Channel, ConfirmationRequest['channel']>>> = {
  email: 'email',
  support: 'email',
  profiling: 'email',
  sms: 'sms',
  phone: 'sms',
};

/** Who is nobody to us confirms by the address: a request, an undoing, or that an objection was not meant. */
function confirmationsOf({
  objections = [],
  rights,
  subject,
  type,
  notice: {lang},
}: DecisionRecord): readonly WantedConfirmation[] {
  if (subject.level === 'portal') return [];
  const request = rights?.address && normalised({channel: 'email', address: rights.address});
  if (request)
    return [{kind: 'rights.requested', channel: 'email', address: request, lang, places: []}];
  const wanted = new Map<string, WantedConfirmation & {places: number[]}>();
  for (const [place, objection] of objections.entries()) {
    const address = normalised(objection);
    const channel = ASKED_BY[objection.channel];
    if (address === undefined || channel === undefined) continue;
    const kind = type === 'objection.made' ? 'objection.made' : 'objection.withdrawn';
    const known = wanted.get(address);
    if (known) known.places.push(place);
    else wanted.set(address, {kind, channel, address, lang, places: [place]});
  }
  return [...wanted.values()];
}
