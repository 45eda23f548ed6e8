import type {Address} from '../../../src/contract/address.ts';
import type {Channel} from '../../../src/contract/channel.ts';
import type {AddressBook} from './create-address-book.ts';
import {addressKinds} from './read-address.ts';

/** A person as staff know one. */
export type Person =
  | {readonly ref: string}
  | {readonly customer: string}
  | {readonly channel: Channel; readonly address: Address};

/**
 * The references that a person has, under every pepper: an address has one on each channel that takes its kind.
 *
 * @throws {TypeError} for an address that its channel cannot read.
 */
export function refsOfPerson(person: Person, {all}: AddressBook): readonly string[] {
  if ('ref' in person) return [person.ref];
  if ('customer' in person) return all.map(({customerRefOf}) => customerRefOf(person.customer));
  const kind = addressKinds[person.channel];
  const read = kind.normalise(person.address);
  if (read === undefined) throw new TypeError('An address could not be read');
  return (Object.keys(addressKinds) as Channel[])
    .filter((channel) => addressKinds[channel] === kind)
    .flatMap((channel) => all.map(({refOf}) => refOf(channel, read)));
}
