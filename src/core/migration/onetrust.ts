import {cookieValue} from './cookie-value.ts';
import type {ReadChoice} from './other-choice.ts';
import {saidOf} from './said-of.ts';

const ANSWER = /^([^:]+):([01])$/;

/**
 * OneTrust: `OptanonConsent=…&groups=C0001%3A1%2CC0002%3A0&…`.
 *
 * It is there from the first page on, with the groups as they are by default. Only `OptanonAlertBoxClosed`, the moment at which the
 * banner was answered, makes an answer of it.
 */
export const readOneTrust: ReadChoice = (cookies, name = 'OptanonConsent') => {
  if (!/^\d{4}-/.test(cookieValue(cookies, 'OptanonAlertBoxClosed') ?? '')) return undefined;
  const groups = new URLSearchParams(cookieValue(cookies, name)).get('groups') ?? '';
  return saidOf(
    groups.split(',').flatMap((one) => {
      const [, group, answer] = ANSWER.exec(one) ?? [];
      return group ? [[group, answer === '1'] as const] : [];
    }),
  );
};
