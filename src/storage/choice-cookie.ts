import type {Choice} from '../contract/choice.ts';
import type {Configuration} from '../contract/configuration.ts';
import {formatChoice, parseChoice} from '../core/choice-text.ts';

type Place = Pick<Configuration, 'cookieName' | 'cookieDomain' | 'askAgainAfterDays'>;

/** The choice this device remembers. @returns undefined where there is none, or none that can be read: the visitor is asked. */
export function readChoice({cookieName}: Pick<Place, 'cookieName'>): Choice | undefined {
  for (const cookie of document.cookie.split('; ')) {
    const [before, text] = cookie.split(`${cookieName}=`);
    const choice = before ? undefined : parseChoice(text ?? '');
    if (choice) return choice;
  }
  return undefined;
}

/** Remembers a choice on this device, in this very call, for as long as it holds (RFC 6265). */
export function writeChoice(
  choice: Choice,
  {cookieName, cookieDomain, askAgainAfterDays}: Place,
): void {
  document.cookie =
    `${cookieName}=${formatChoice(choice)}; Path=/; SameSite=Lax; Max-Age=${String(askAgainAfterDays * 86_400)}` +
    (cookieDomain && `; Domain=${cookieDomain}`) +
    (location.protocol === 'https:' ? '; Secure' : '');
}
