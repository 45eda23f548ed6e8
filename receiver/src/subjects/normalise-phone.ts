import {parsePhoneNumberFromString} from 'libphonenumber-js';
import {plainSwedishMobile} from './plain-swedish-mobile.ts';

/**
 * One spelling for one telephone number: E.164, such as `+46701234567`. Without a country it is Swedish.
 *
 * @returns undefined where no such number can exist.
 */
export function normalisePhone(number: string): string | undefined {
  const plain = plainSwedishMobile(number);
  if (plain !== undefined) return plain;
  const parsed = parsePhoneNumberFromString(number.trim(), 'SE');
  return parsed?.isValid() && !parsed.ext ? parsed.number : undefined;
}
