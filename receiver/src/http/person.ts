import * as z from 'zod/mini';
import {address} from '../../../src/contract/schemas/address.ts';
import {channel} from '../../../src/contract/schemas/text.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {refsOfPerson, type Person} from '../subjects/refs-of-person.ts';
import {checkAddress} from './check-address.ts';
import {ProblemError} from './problem-error.ts';

/** A reference that stands for the same subject in more than one record. */
export const subjectRef = z.string().check(z.maxLength(80), z.regex(/^[vca]_[\w.-]+$/));
const customer = z.string().check(z.minLength(1), z.maxLength(255));

/** A person by a reference, a customer number or an address; the latter two belong into bodies alone, since paths end in logs. */
export const person = <Shape extends z.core.$ZodLooseShape>(more: Shape) =>
  [
    z.strictObject({ref: subjectRef, ...more}),
    z.strictObject({customer, ...more}),
    z.strictObject({channel, address, ...more}),
  ] as const;

/** The references of a person. @throws {ProblemError} for an address that its channel cannot read. */
export function readPerson(who: Person, addresses: AddressBook): readonly string[] {
  const fields = 'address' in who ? checkAddress(who.channel, who.address, 'address') : [];
  if (fields.length > 0) throw new ProblemError('RECEIVER_BODY_INVALID', {fields});
  return refsOfPerson(who, addresses);
}
