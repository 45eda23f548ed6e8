import {domainToASCII} from 'node:url';

/**
 * One spelling for one address: NFC, trimmed, lower case, the domain in punycode.
 *
 * Dots and +tags stay: different mailboxes may lie behind them.
 *
 * @returns undefined where the domain is none, or the text is not Unicode.
 */
export function normaliseEmail(address: string): string | undefined {
  const text = address.trim();
  const at = text.lastIndexOf('@');
  if (at < 1 || /\p{Surrogate}/u.test(text)) return;
  const local = text.slice(0, at).normalize('NFC').toLowerCase().normalize('NFC');
  const domain = domainToASCII(text.slice(at + 1)).replace(/\.$/, '');
  return domain ? `${local}@${domain}` : undefined;
}
