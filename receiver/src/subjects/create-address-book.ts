import {createHmac, hash} from 'node:crypto';

/** Turns addresses into references, which only the receiver's pepper can do. */
export interface AddressBook {
  /** Eight hexadecimal digits that tell one pepper from another. */
  readonly keyId: string;
  /** `a_`, the key id, `.`, and the keyed hash of channel and normalised address. */
  readonly refOf: (channel: string, normalised: string) => string;
}

/** An address book under a pepper. */
export const createAddressBook = (pepper: string): AddressBook => {
  const keyId = hash('sha256', `address-pepper\n${pepper}`).slice(0, 8);
  return {
    keyId,
    refOf(channel, normalised) {
      const digest = createHmac('sha256', pepper).update(`${channel}:${normalised}`, 'utf8');
      return `a_${keyId}.${digest.digest('base64url')}`;
    },
  };
};
