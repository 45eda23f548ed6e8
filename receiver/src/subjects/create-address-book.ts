import {createHmac, hash} from 'node:crypto';

/** Turns addresses and customer numbers into references, which only the receiver's pepper can do. */
export interface AddressBook {
  /** Eight hexadecimal digits that tell one pepper from another. */
  readonly keyId: string;
  /** `a_`, the key id, `.`, and the keyed hash of channel and normalised address. */
  readonly refOf: (channel: string, normalised: string) => string;
  /** `c_`, the key id, `.`, and the keyed hash of the customer as the portal names it. */
  readonly customerRefOf: (customer: string) => string;
}

/** An address book under a pepper. */
export const createAddressBook = (pepper: string): AddressBook => {
  const keyId = hash('sha256', `address-pepper\n${pepper}`).slice(0, 8);
  const keyed = (text: string) =>
    `${keyId}.${createHmac('sha256', pepper).update(text, 'utf8').digest('base64url')}`;
  return {
    keyId,
    refOf: (channel, normalised) => `a_${keyed(`${channel}:${normalised}`)}`,
    customerRefOf: (customer) => `c_${keyed(`cust:${customer}`)}`,
  };
};
