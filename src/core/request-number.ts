/** Crockford's base 32 has no O, I, L and U. */
const SIGNS = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/**
 * Reads a request's number as people write it: in small letters, with spaces, without hyphens, O for 0, I or L for 1.
 *
 * @returns such as `MP-7K3F-9Q2M-XD4T`; undefined where it can be none.
 */
export function readRequestNumber(said: string): string | undefined {
  const signs = said
    .toUpperCase()
    .replace(/[\s‐-―-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const number = signs.length === 14 && signs.startsWith('MP') ? signs.slice(2) : signs;
  return SIGNS.test(number)
    ? `MP-${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`
    : undefined;
}
