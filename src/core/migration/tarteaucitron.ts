import {cookieValue} from './cookie-value.ts';
import {decodeValue} from './decode-value.ts';
import type {ReadChoice} from './other-choice.ts';
import {saidOf} from './said-of.ts';

const ANSWER = /^([^=]+)=(true|false)$/;

/** tarteaucitron: `tarteaucitron=!gtag=true!youtube=false!vimeo=wait`, by service; `wait` is no answer yet. */
export const readTarteaucitron: ReadChoice = (cookies, name = 'tarteaucitron') =>
  saidOf(
    (decodeValue(cookieValue(cookies, name)) ?? '').split('!').flatMap((one) => {
      const [, service, answer] = ANSWER.exec(one) ?? [];
      return service ? [[service, answer === 'true'] as const] : [];
    }),
  );
