import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import {deriveKey} from '../subjects/derive-key.ts';

/** Keeps addresses readable for who has the pepper, and for nobody who has the database alone. */
export interface AddressSeal {
  /** Encrypts an address. @param number The request's that it is of, or another name, to which it is bound. */
  readonly seal: (number: string, address: string) => string;
  /** @throws {Error} for what was sealed under an unknown pepper or for another request, or changed since. */
  readonly open: (number: string, sealed: string) => string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A seal under a pepper: AES-256-GCM with a random nonce, base64url of nonce, tag and text.
 *
 * @param pepper What is sealed with. @param previous What else may have been sealed with. @param use What for: each has its own key.
 */
export function createAddressSeal(
  pepper: string,
  previous: readonly string[] = [],
  use: 'rights-address' | 'service-address' = 'rights-address',
): AddressSeal {
  const {seal, open} = sealUnder(pepper, use);
  const older = previous.map((one) => sealUnder(one, use));
  return {
    seal,
    open(number, sealed) {
      for (const one of older) {
        try {
          return one.open(number, sealed);
        } catch {
          // Not under this one: the last to be tried is the current one, and its error is the caller's.
        }
      }
      return open(number, sealed);
    },
  };
}

function sealUnder(pepper: string, use: string): AddressSeal {
  const key = deriveKey(pepper, use);
  return {
    seal(number, address) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, {authTagLength: TAG_BYTES});
      cipher.setAAD(Buffer.from(number));
      const text = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(number, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, {authTagLength: TAG_BYTES});
      decipher.setAAD(Buffer.from(number));
      decipher.setAuthTag(tag);
      const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    },
  };
}
