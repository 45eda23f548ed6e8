import type {SuppressionService} from './suppression-service.ts';
import {urlBelow} from './url-below.ts';

export interface SendgridOptions {
  /** An API key that may write suppressions. */
  readonly key: string;
  /** Where the API is. Default: SendGrid's place in the EU. */
  readonly url?: string | undefined;
  /** The unsubscribe group that marketing is sent under. Default: none, and the address gets no letter at all. */
  readonly group?: number | undefined;
}

const IN_THE_EU = 'https://api.eu.sendgrid.com';

/** SendGrid's suppressions, global or of one group (Web API v3). */
export function sendgridService({
  key,
  url = IN_THE_EU,
  group,
}: SendgridOptions): SuppressionService {
  const list =
    group === undefined
      ? ['v3', 'asm', 'suppressions', 'global']
      : ['v3', 'asm', 'groups', String(group), 'suppressions'];
  const authorization = `Bearer ${key}`;
  return {
    id: 'sendgrid',
    stop: (address) => ({
      method: 'POST',
      url: urlBelow(url, ...list),
      headers: {authorization, 'content-type': 'application/json'},
      body: JSON.stringify({recipient_emails: [address]}),
    }),
    allow: (address) => ({
      method: 'DELETE',
      url: urlBelow(url, ...list, address),
      headers: {authorization},
    }),
  };
}
