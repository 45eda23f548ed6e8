import {randomInt} from 'node:crypto';

/** Crockford's base 32: no letter that looks like a figure. */
const FIGURES = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A request's number, such as `MP-7K3F-9Q2M-XD4T`: 60 random bits, so that none can be guessed. */
export function createRequestNumber(): string {
  const part = () => Array.from({length: 4}, () => FIGURES[randomInt(32)]).join('');
  return `MP-${part()}-${part()}-${part()}`;
}

/** A number as people write it: small letters, and letters that stand for the figures they look like. */
export const readRequestNumber = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^MP-?/, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('-', '')
    .replace(/^(.{4})(.{4})(.{4})$/, 'MP-$1-$2-$3');
