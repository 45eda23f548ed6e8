import {createHmac, timingSafeEqual} from 'node:crypto';
import {pepperId} from '../subjects/create-address-book.ts';
import {deriveKey} from '../subjects/derive-key.ts';

/** Tokens that open requests with their history; letters carry them. */
export interface RequestTokens {
  readonly tokenOf: (number: string) => string;
  readonly opens: (number: string, token: string) => boolean;
}

/**
 * Tokens under a pepper: its key id, `.`, and HMAC-SHA-256 of the number. They need no table, and nobody makes one who knows the number.
 *
 * @param others Peppers that made tokens before.
 */
export function createRequestTokens(pepper: string, others: readonly string[] = []): RequestTokens {
  const makers = new Map(
    [pepper, ...others].map((one) => {
      const key = deriveKey(one, 'request-token');
      return [
        pepperId(one),
        (number: string) => createHmac('sha256', key).update(number).digest(),
      ] as const;
    }),
  );
  const current = pepperId(pepper);
  return {
    tokenOf: (number) => `${current}.${makers.get(current)?.(number).toString('base64url') ?? ''}`,
    opens(number, token) {
      const [, id = '', text = ''] = /^(\w+)\.([\w-]{43})$/.exec(token) ?? [];
      const expected = makers.get(id)?.(number);
      return expected !== undefined && timingSafeEqual(Buffer.from(text, 'base64url'), expected);
    },
  };
}
