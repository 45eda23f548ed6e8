import type {Channel} from '../../../src/contract/channel.ts';
import type {Circumstances} from '../../../src/contract/circumstances.ts';
import type {MarketingChannel} from '../../../src/contract/permission.ts';
import type {Objection} from '../../../src/contract/record.ts';
import {objectedOn, type Asked} from '../marketing/read-permission.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {customerRefs} from '../subjects/customer-refs.ts';
import {normalisePostal} from '../subjects/normalise-postal.ts';
import {addressKinds} from '../subjects/read-address.ts';
import {ProblemError} from './problem-error.ts';

/** A question as it is sent. */
export interface Question {
  readonly channel: MarketingChannel;
  readonly address?: string;
  readonly customer?: string;
  readonly topic?: Objection['topic'];
  readonly circumstances?: Circumstances;
}

const invalid = (field: string, message: string, remedy: string) =>
  new ProblemError('RECEIVER_QUERY_INVALID', {fields: [{field, message, remedy}]});

function readLetter(text: string): string | undefined {
  const [name = '', street = '', postcode = '', ...more] = text.split('|');
  return more.length === 0 && name.trim() && street.trim() && /\d/.test(postcode)
    ? normalisePostal({name, street, postcode})
    : undefined;
}

/** How addresses stand in a query, where a plus sign means a blank: no e-mail address holds one, and a number begins with one. */
const READ: Readonly<Partial<Record<Channel, (text: string) => string | undefined>>> = {
  sms: (text) => addressKinds.sms.normalise(text.replace(/^ /, '+')),
  phone: (text) => addressKinds.phone.normalise(text.replace(/^ /, '+')),
  letter: readLetter,
};
const readEmail = (text: string) => addressKinds.email.normalise(text.trim().replaceAll(' ', '+'));

const REMEDIES: Readonly<Partial<Record<Channel, string>>> = {
  sms: 'Send one number, percent-encoded, such as %2B46701234567.',
  phone: 'Send one number, percent-encoded, such as %2B46701234567.',
  letter: 'Send name|street|postcode, percent-encoded.',
};

function referencesOf(channel: Channel, address: string, {all}: AddressBook) {
  const read = (READ[channel] ?? readEmail)(address);
  if (read === undefined)
    throw invalid(
      'address',
      'Is none that this channel takes.',
      REMEDIES[channel] ?? 'Send one address, percent-encoded, such as anna%40example.se.',
    );
  const under = (spelling: string) => all.map(({refOf}) => refOf(channel, spelling));
  return {own: under(read), refs: addressKinds[channel].variants(read).flatMap(under)};
}

function customerReferences(customer: string, addresses: AddressBook) {
  const {all} = customerRefs(customer, addresses);
  return {own: all, refs: all};
}

/** Whom a question is about. @throws {ProblemError} RECEIVER_QUERY_INVALID, with the field and what to do. */
export function readQuestion(
  {channel, address, customer, topic, circumstances}: Question,
  addresses: AddressBook,
): Asked {
  if (topic && channel !== 'email')
    throw invalid('topic', 'Narrows e-mail only.', 'Leave it out, or ask for channel=email.');
  if (address !== undefined && customer !== undefined)
    throw invalid('customer', 'Stands beside an address.', 'Ask for one of them at a time.');
  if (address === undefined && customer === undefined)
    throw invalid('address', 'Is missing.', 'Add an address, or a customer number.');
  const whom =
    customer === undefined
      ? referencesOf(objectedOn(channel), address ?? '', addresses)
      : customerReferences(customer, addresses);
  return {channel, topic, circumstances, ...whom};
}
