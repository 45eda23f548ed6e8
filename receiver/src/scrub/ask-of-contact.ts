import type {Circumstances} from '../../../src/contract/circumstances.ts';
import type {Channel} from '../../../src/contract/channel.ts';
import type {MarketingChannel} from '../../../src/contract/permission.ts';
import {objectedOn, type Asked} from '../marketing/read-permission.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {customerRefs} from '../subjects/customer-refs.ts';
import {normalisePostal} from '../subjects/normalise-postal.ts';
import {addressKinds} from '../subjects/read-address.ts';
import {kindOf, type Contact} from './contact.ts';

/** Why a row could not be asked about on a channel. */
export type RowFault = 'no-address' | 'unreadable-address' | 'malformed-row';

/** What a row asks on a channel, or why it cannot. */
export type Question = {readonly asked: Asked} | {readonly fault: RowFault};

/** Stands for what could not be decoded. */
const UNDECODED = '\uFFFD';

function lettersOf({name, street, postcode}: Contact): readonly (string | undefined)[] {
  if (street === undefined && postcode === undefined) return [];
  const isWhole = name && street && postcode && /\d/.test(postcode);
  return [isWhole ? normalisePostal({name, street, postcode}) : undefined];
}

const read = (channel: Channel, ...texts: readonly (string | undefined)[]) =>
  texts
    .filter((text) => text !== undefined)
    .map((text) => (text.includes(UNDECODED) ? undefined : addressKinds[channel].normalise(text)));

/** The addresses by which a channel reaches a contact, normalised; undefined for each that cannot be read. */
function addressesOn(channel: Channel, contact: Contact): readonly (string | undefined)[] {
  if (channel === 'letter') return lettersOf(contact);
  if (channel === 'phone') return read(channel, contact.mobile, contact.phone);
  // A text message goes to a mobile; lists that know of one kind of number alone keep it there.
  if (channel === 'sms') return read(channel, contact.mobile ?? contact.phone);
  return read(channel, contact.email);
}

/** A row's customer number as references, under every pepper; made once for all channels. */
export const customerOf = ({customer}: Contact, addresses: AddressBook): readonly string[] =>
  customer === undefined || customer.length > 255 ? [] : customerRefs(customer, addresses).all;

/**
 * What to ask of a row on a channel: of its addresses and its customer at once, for one no is enough.
 *
 * @param customer As {@link customerOf} gives it. @param stated What holds for the whole list; the row's own kind comes before it.
 */
export function askOfContact(
  channel: MarketingChannel,
  contact: Contact,
  customer: readonly string[],
  addresses: AddressBook,
  stated: Circumstances,
): Question {
  const on = objectedOn(channel);
  const found = addressesOn(on, contact);
  const spellings = found.filter((one) => one !== undefined);
  if (spellings.length < found.length) return {fault: 'unreadable-address'};
  const under = (spelling: string) => addresses.all.map(({refOf}) => refOf(on, spelling));
  const identities = [...spellings.map(under), ...(customer.length > 0 ? [customer] : [])];
  const [own, ...others] = identities;
  if (!own) return {fault: 'no-address'};
  // Each is hashed once: that is most of what a row costs.
  const otherSpellings = spellings.flatMap((one) =>
    addressKinds[on].variants(one).filter((other) => other !== one),
  );
  const refs = [...identities.flat(), ...otherSpellings.flatMap(under)];
  const kind = kindOf(contact) ?? (contact.kind === undefined ? stated.kind : undefined);
  const {kind: _ofAll, ...rest} = stated;
  const circumstances = {...rest, ...(kind && {kind})};
  return {asked: {channel, own, others, refs, circumstances}};
}
