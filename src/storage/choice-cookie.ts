import type {Configuration} from '../contract/configuration.ts';

type Place = Pick<Configuration, 'cookieName' | 'askAgainAfterDays'> &
  Partial<Pick<Configuration, 'cookieDomain'>>;

/**
 * The choice this device remembers, as the cookie has it. What it says of each purpose is read from it elsewhere, and only what can be
 * read there grants anything.
 *
 * @returns an empty text where there is none: the visitor is asked.
 */
export const readChoice = ({cookieName}: Pick<Place, 'cookieName'>): string =>
  RegExp(`(^|; )${cookieName}=(1\\.[^;]*)`).exec(document.cookie)?.[2] ?? '';

/** Every cookie of the choice's name: more than one where they were set for different domains. */
export const readChoices = ({cookieName}: Pick<Place, 'cookieName'>): readonly string[] =>
  document.cookie
    .split('; ')
    .filter((one) => one.startsWith(`${cookieName}=`))
    .map((one) => one.slice(cookieName.length + 1));

/** Removes every cookie of the choice's name, for whatever domain of this page's it was set. */
export function forgetChoice({cookieName}: Pick<Place, 'cookieName'>): void {
  const labels = location.hostname.split('.');
  for (const domain of [
    '',
    ...labels.map((_, place) => `; Domain=${labels.slice(place).join('.')}`),
  ])
    document.cookie = `${cookieName}=; Path=/; Max-Age=0${domain}`;
}

/** Remembers a choice on this device, in this very call, for as long as it holds (RFC 6265). */
export function writeChoice(
  choice: string,
  {cookieName, cookieDomain = '', askAgainAfterDays}: Place,
): void {
  document.cookie =
    `${cookieName}=${choice}; Path=/; SameSite=Lax; Max-Age=${String(askAgainAfterDays * 86_400)}` +
    (cookieDomain && `; Domain=${cookieDomain}`) +
    (location.protocol === 'https:' ? '; Secure' : '');
}
