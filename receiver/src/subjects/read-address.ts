import type {Address} from '../../../src/contract/address.ts';
import type {Channel} from '../../../src/contract/channel.ts';
import {emailAddress, phoneNumber} from '../../../src/contract/schemas/address.ts';
import {addressVariants} from './address-variants.ts';
import {normaliseEmail} from './normalise-email.ts';
import {normalisePhone} from './normalise-phone.ts';
import {normalisePostal} from './normalise-postal.ts';

/** A kind of address: how it is read, what else reaches the same person, and what to say of one that cannot be read. */
interface AddressKind {
  readonly normalise: (address: Address) => string | undefined;
  readonly variants: (normalised: string) => readonly string[];
  readonly message: string;
  readonly remedy: string;
}

const only = (normalised: string): readonly string[] => [normalised];

const email: AddressKind = {
  normalise: (address) =>
    emailAddress.safeParse(address).success ? normaliseEmail(address as string) : undefined,
  variants: addressVariants,
  message: 'Is no e-mail address that can exist.',
  remedy: 'Send one e-mail address, such as anna@example.se.',
};

const phone: AddressKind = {
  normalise: (address) =>
    phoneNumber.safeParse(address).success ? normalisePhone(address as string) : undefined,
  variants: only,
  message: 'Is no telephone number that can exist.',
  remedy:
    'Send one number, such as 070-123 45 67, or with its country code, such as +46 70 123 45 67.',
};

const postal: AddressKind = {
  normalise: (address) => (typeof address === 'string' ? undefined : normalisePostal(address)),
  variants: only,
  message: 'Is not where letters go.',
  remedy: 'Send name, street, postcode and city.',
};

/** Which kind of address a channel takes. */
export const addressKinds: Readonly<Record<Channel, AddressKind>> = {
  email,
  support: email,
  profiling: email,
  sms: phone,
  phone,
  letter: postal,
};
