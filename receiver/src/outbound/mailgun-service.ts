import type {SuppressionService} from './suppression-service.ts';
import {urlBelow} from './url-below.ts';

export interface MailgunOptions {
  /** An API key of the account or the domain. */
  readonly key: string;
  /** The domain that marketing is sent from. */
  readonly domain: string;
  /** Where the API is. Default: Mailgun's place in the EU. */
  readonly url?: string | undefined;
}

const IN_THE_EU = 'https://api.eu.mailgun.net';

/** Mailgun's unsubscribes of one domain, whatever a letter's tags (API v3). */
export function mailgunService({key, domain, url = IN_THE_EU}: MailgunOptions): SuppressionService {
  const list = ['v3', domain, 'unsubscribes'];
  const authorization = `Basic ${Buffer.from(`api:${key}`).toString('base64')}`;
  return {
    id: 'mailgun',
    stop: (address) => ({
      method: 'POST',
      url: urlBelow(url, ...list),
      headers: {authorization, 'content-type': 'application/json'},
      body: JSON.stringify([{address, tags: ['*']}]),
    }),
    allow: (address) => ({
      method: 'DELETE',
      url: urlBelow(url, ...list, address),
      headers: {authorization},
    }),
  };
}
