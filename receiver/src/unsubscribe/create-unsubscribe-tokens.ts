import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import * as z from 'zod/mini';
import {scope} from '../../../src/contract/schemas/text.ts';
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
  /** @returns undefined for what this pepper did not seal, or what was changed since. */
  readonly open: (token: string) => Unsubscription | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Tokens under a pepper: its key id, `.`, and base64url of nonce, tag and text in AES-256-GCM. They need no table, show no address and
 * never expire, since a no has no term (R37).
 *
 * @param keyId The pepper's, as references carry it.
 */
export function createUnsubscribeTokens(pepper: string, keyId: string): UnsubscribeTokens {
  const key = deriveKey(pepper, 'unsubscribe');
  function decrypt(token: string): string | undefined {
    const [, text = ''] = new RegExp(`^${keyId}\\.([\\w-]+)$`).exec(token) ?? [];
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
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
