import * as z from 'zod/mini';
import {webhookEndpoints} from '../../../src/contract/schemas/webhook.ts';
import type {WebhookEndpoint} from '../../../src/contract/webhook.ts';

/** Fields and what each must be; a value is never repeated, since one of them is a secret. */
const MUST: Readonly<Record<string, string>> = {
  id: 'must be lower-case letters, figures and hyphens',
  url: 'must be a URL with https, or with http on localhost',
  secret: 'must be whsec_ and 24 to 64 bytes in base64',
  events: 'must be a list of events, as docs/webhooks.md names them',
  recipient: 'must be a name of 1 to 200 characters',
};

const told = webhookEndpoints.check(
  z.refine((all) => new Set(all.map(({id}) => id)).size === all.length, 'ids must differ'),
  z.refine(
    (all) => all.every((one) => one.recipient || !one.events.includes('rights.fulfilled')),
    'recipient must name who is told of rights.fulfilled',
  ),
);

/**
 * The webhooks as the options give them.
 *
 * @throws {TypeError} that names the fields that are wrong, and never a value.
 */
export function readEndpoints(endpoints: readonly WebhookEndpoint[]): readonly WebhookEndpoint[] {
  const result = told.safeParse(endpoints);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({path, message, code}) => {
    const [place, field] = path;
    if (place === undefined) return code === 'custom' ? message : 'must be a list';
    const must = MUST[String(field)] ?? 'has fields that nobody knows, or lacks some';
    return `${[place, field].filter((part) => part !== undefined).join('.')} ${must}`;
  });
  throw new TypeError(`The webhooks cannot be read: ${wrong.join('; ')}`);
}
