import {hash} from 'node:crypto';
import {addressKinds} from '../subjects/read-address.ts';

const GMAIL = /^(.+)@(gmail\.com|googlemail\.com)$/;

/**
 * An e-mail address as Google matches it: lower case, without blanks, and at Gmail without dots; SHA-256, hexadecimal.
 *
 * @see https://developers.google.com/google-ads/api/docs/remarketing/audience-segments/customer-match/get-started
 */
export function emailMatch(email: string | undefined): string {
  const read = email === undefined ? undefined : addressKinds.email.normalise(email);
  if (read === undefined) return '';
  const [, local, domain] = GMAIL.exec(read) ?? [];
  return hash('sha256', local && domain ? `${local.replaceAll('.', '')}@${domain}` : read, 'hex');
}

/** A telephone number as Google matches it: E.164; SHA-256, hexadecimal. */
export function phoneMatch(phone: string | undefined): string {
  const read = phone === undefined ? undefined : addressKinds.phone.normalise(phone);
  return read === undefined ? '' : hash('sha256', read, 'hex');
}
