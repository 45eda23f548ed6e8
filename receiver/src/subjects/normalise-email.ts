import {domainToASCII} from 'node:url';

/** `domainToASCII` reads a URL's host: it would stop at what ends one, and decode percent signs. */
const NOT_A_HOST = /[/?#:%\\[\]@]/;

/** What is pasted along and seen by nobody, such as a zero-width space: with it, a no would be kept for an address that is nobody's. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * One spelling for one address: NFC, trimmed, without what is unseen, lower case, the domain in punycode.
 *
 * Dots and +tags stay: different mailboxes may lie behind them.
 *
 * @returns undefined where the domain is none, or the text is not Unicode.
 */
export function normaliseEmail(address: string): string | undefined {
  const text = address.replace(UNSEEN, '').trim();
  const at = text.lastIndexOf('@');
  if (at < 1 || /\p{Surrogate}/u.test(text)) return;
  const local = text.slice(0, at).normalize('NFC').toLowerCase().normalize('NFC');
  const host = text.slice(at + 1);
  const domain = NOT_A_HOST.test(host) ? '' : domainToASCII(host).replace(/\.$/, '');
  return domain ? `${local}@${domain}` : undefined;
}
