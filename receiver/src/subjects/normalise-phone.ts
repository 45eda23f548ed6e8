import {parsePhoneNumberFromString} from 'libphonenumber-js';

/**
 * One spelling for one telephone number: E.164, such as `+46701234567`. Without a country it is Swedish.
 *
 * @returns undefined where no such number can exist.
 */
export function normalisePhone(number: string): string | undefined {
  const parsed = parsePhoneNumberFromString(number.trim(), 'SE');
  return parsed?.isValid() && !parsed.ext ? parsed.number : undefined;
}
