import * as z from 'zod/mini';
import type {Address} from '../address.ts';
import {shortText} from './text.ts';

/** As RFC 5321 allows and people have: one @, no blanks, a dot in the domain. */
export const emailAddress = z
  .string()
  .check(
    z.maxLength(254),
    z.regex(/^[^\s@<>"(),:;\\]{1,64}@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]{2,}$/),
  );

/** Digits as people write them; the receiver reads them closely. */
export const phoneNumber = z.string().check(z.maxLength(32), z.regex(/^(\+|00)?[\d\s\-()/.]{6,}$/));

/** Where letters go. */
export const postalAddress = z.strictObject({
  name: shortText,
  street: shortText,
  postcode: z.string().check(z.regex(/^[\dA-Z][\dA-Z \-]{2,9}$/i)),
  city: shortText,
});

/** Any of them. */
export const address: z.ZodMiniType<Address, Address> = z.union([
  emailAddress,
  phoneNumber,
  postalAddress,
]);

/** `a_`, a key id, `.`, and a keyed hash of the normalised address. */
export const addressRef = z.string().check(z.regex(/^a_[0-9a-f]{8}\.[\w-]{43}$/));
