import type {SourceId} from './inbound-source.ts';
import {isSendgridKey} from './sendgrid.ts';
import type {InboundKeys} from './sources.ts';

const isSecret = (key: string): boolean => /^\S{16,}$/.test(key);

/** What each service's key must be. */
const KEYS: Readonly<Record<SourceId, readonly [(key: string) => boolean, string]>> = {
  sendgrid: [isSendgridKey, 'the public key that SendGrid shows, base64 of a P-256 key'],
  mailgun: [isSecret, 'at least 16 characters without blanks'],
  '46elks': [isSecret, 'at least 16 characters without blanks'],
  generic: [
    (key) => /^whsec_[A-Za-z\d+/]{32,}={0,2}$/.test(key),
    'whsec_ and at least 24 bytes in base64',
  ],
};

/** Whether a text can be what a service shares with the receiver. */
export const isInboundKey = (source: SourceId, key: string): boolean => KEYS[source][0](key);

/**
 * The services' keys as the options give them.
 *
 * @throws {TypeError} that names the service, and never the key.
 */
export function readInboundKeys(keys: InboundKeys): InboundKeys {
  for (const source of Object.keys(KEYS) as SourceId[])
    for (const key of keys[source] ?? [])
      if (!isInboundKey(source, key))
        throw new TypeError(`The inbound key of ${source} must be ${KEYS[source][1]}`);
  return keys;
}
