import {isSendgridKey} from './sendgrid.ts';
import type {InboundKeys} from './sources.ts';

const SECRET = /^\S{16,}$/;

/** What each service's key must be; a value is never repeated. */
const MUST: Readonly<Record<keyof InboundKeys, readonly [(key: string) => boolean, string]>> = {
  sendgrid: [isSendgridKey, 'the public key that SendGrid shows, base64 of a P-256 key'],
  mailgun: [(key) => SECRET.test(key), 'at least 16 characters without blanks'],
  '46elks': [(key) => SECRET.test(key), 'at least 16 characters without blanks'],
  generic: [
    (key) => /^whsec_[A-Za-z\d+/]{32,}={0,2}$/.test(key),
    'whsec_ and at least 24 bytes in base64',
  ],
};

/**
 * The services' keys as the options give them.
 *
 * @throws {TypeError} that names the service, and never the key.
 */
export function readInboundKeys(keys: InboundKeys): InboundKeys {
  for (const [source, [isKey, what]] of Object.entries(MUST))
    if (!(keys[source as keyof InboundKeys] ?? []).every(isKey))
      throw new TypeError(`The inbound key of ${source} must be ${what}`);
  return keys;
}
