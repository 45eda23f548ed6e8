import {cookieValue} from './cookie-value.ts';
import {decodeValue} from './decode-value.ts';
import type {ReadChoice} from './other-choice.ts';
import {saidOf} from './said-of.ts';

const REFUSED = ['preferences', 'statistics', 'marketing'].map((name) => [name, false] as const);
const ANSWER = /^\s*(\w+)\s*:\s*(true|false)\s*$/;

/**
 * Cookiebot: `CookieConsent={stamp:'…',necessary:true,statistics:false,…}`, a script's object rather than JSON, commas and quotes encoded.
 *
 * `0` is a refusal of all; `-1` says that the region needs no consent, so nobody was asked (https://www.cookiebot.com/en/developer/).
 */
export const readCookiebot: ReadChoice = (cookies, name = 'CookieConsent') => {
  const text = decodeValue(cookieValue(cookies, name)) ?? '';
  if (text === '0') return saidOf(REFUSED);
  // A quoted text may hold commas and colons, and never an answer.
  const [, inside = ''] = /^\{(.*)\}$/s.exec(text.replace(/'[^']*'/g, '')) ?? [];
  return saidOf(
    inside.split(',').flatMap((one) => {
      const [, category, answer] = ANSWER.exec(one) ?? [];
      return category ? [[category, answer === 'true'] as const] : [];
    }),
  );
};
