import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import * as z from 'zod/mini';
import {scope} from '../../../src/contract/schemas/text.ts';
import {pepperId} from '../subjects/create-address-book.ts';
import {deriveKey} from '../subjects/derive-key.ts';

/** What a letter's link unsubscribes. */
const unsubscription = z.strictObject({
  /** Normalised e-mail address. */
  address: z.string(),
  topic: z.exactOptional(z.literal('newsletter')),
  /** Whom it binds; without it whom the notice in force names. */
  scope: z.exactOptional(scope),
});
export type Unsubscription = z.infer<typeof unsubscription>;

/** Turns what a link unsubscribes into a token, and back. */
export interface UnsubscribeTokens {
  readonly seal: (what: Unsubscription) => string;
  /** @returns undefined for what no pepper at hand has sealed, or what was changed since. */
  readonly open: (token: string) => Unsubscription | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Tokens under a pepper: its key id, `.`, and base64url of nonce, tag and text in AES-256-GCM. They need no table, show no address and
 * never expire, since a no has no term (R37): those of the peppers before are opened too.
 *
 * @param others Peppers that sealed before.
 */
export function createUnsubscribeTokens(
  pepper: string,
  others: readonly string[] = [],
): UnsubscribeTokens {
  const keyOf = (one: string) => deriveKey(one, 'unsubscribe');
  const keyId = pepperId(pepper);
  const key = keyOf(pepper);
  const keys = new Map([pepper, ...others].map((one) => [pepperId(one), keyOf(one)]));
  function decrypt(token: string): string | undefined {
    const [, id = '', text = ''] = /^(\w+)\.([\w-]+)$/.exec(token) ?? [];
    const sealedBy = keys.get(id);
    const bytes = Buffer.from(text, 'base64url');
    if (!sealedBy || bytes.length <= NONCE_BYTES + TAG_BYTES) return;
    const decipher = createDecipheriv('aes-256-gcm', sealedBy, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const start = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([start, decipher.final()]).toString('utf8');
    } catch {
      return;
    }
  }
  return {
    seal(what) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, {authTagLength: TAG_BYTES});
      const text = Buffer.concat([cipher.update(JSON.stringify(what), 'utf8'), cipher.final()]);
      return `${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`;
    },
    open(token) {
      const text = decrypt(token);
      return text === undefined ? undefined : unsubscription.parse(JSON.parse(text));
    },
  };
}
