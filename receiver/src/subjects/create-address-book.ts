import {createHmac, createSecretKey, hash} from 'node:crypto';
import {deriveKey} from './derive-key.ts';

/** Turns addresses and customer numbers into references, and names the receiver's own records, which only the receiver's pepper can do. */
export interface PepperBook {
  /** Eight hexadecimal digits that tell one pepper from another. */
  readonly keyId: string;
  /** `a_`, the key id, `.`, and the keyed hash of channel and normalised address. */
  readonly refOf: (channel: string, normalised: string) => string;
  /** `c_`, the key id, `.`, and the keyed hash of the customer as the portal names it. */
  readonly customerRefOf: (customer: string) => string;
  /** UUID version 4 of a record that the receiver makes itself; the same for the same text, and known to nobody beforehand. */
  readonly recordIdOf: (text: string) => string;
}

/** The same under each pepper that the database knows: what is new is said under the current one, what is old is found under any. */
export interface AddressBook extends PepperBook {
  /** The oldest first; the current one is among them. */
  readonly all: readonly [PepperBook, ...PepperBook[]];
}

/** Which eight digits stand for a pepper. They tell nothing of it. */
export const pepperId = (pepper: string): string =>
  hash('sha256', `address-pepper\n${pepper}`).slice(0, 8);

/**
 * An address book.
 *
 * @param pepper The current one. @param known All peppers, the database's first one first.
 */
export function createAddressBook(
  pepper: string,
  known: readonly [string, ...string[]] = [pepper],
): AddressBook {
  const [first, ...later] = known;
  return {
    ...createPepperBook(pepper),
    all: [createPepperBook(first), ...later.map(createPepperBook)],
  };
}

function createPepperBook(pepper: string): PepperBook {
  const keyId = pepperId(pepper);
  const key = createSecretKey(pepper, 'utf8');
  const keyed = (text: string) =>
    `${keyId}.${createHmac('sha256', key).update(text, 'utf8').digest('base64url')}`;
  const idKey = deriveKey(pepper, 'record-id');
  return {
    keyId,
    refOf: (channel, normalised) => `a_${keyed(`${channel}:${normalised}`)}`,
    customerRefOf: (customer) => `c_${keyed(`cust:${customer}`)}`,
    recordIdOf: (text) => uuidOf(createHmac('sha256', idKey).update(text, 'utf8').digest('hex')),
  };
}

/** Version and variant as RFC 9562 wants them; all else is the digits. */
function uuidOf(digits: string): string {
  const variant = (8 + (parseInt(digits.charAt(16), 16) % 4)).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
