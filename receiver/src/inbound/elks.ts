import {headerOf} from './header-of.ts';
import type {InboundSource, RawRequest} from './inbound-source.ts';
import {isSameSecret} from './is-same-secret.ts';
import {isStopMessage} from './is-stop-message.ts';

/** The password of HTTP Basic, or `?secret=`. */
function secretOf({headers, query}: RawRequest): string {
  const [, basic] = /^Basic (\S+)$/i.exec(headerOf(headers, 'authorization')) ?? [];
  if (basic === undefined) return typeof query['secret'] === 'string' ? query['secret'] : '';
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** As 46elks writes it: UTC without a zone, `2018-07-13T13:57:23.741000`. */
function timeOf(created: string | null): number | undefined {
  const at = Date.parse(`${created ?? ''}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Text messages that come in at 46elks. It signs nothing; the secret stands in the address that it calls. */
export const elks: InboundSource = {
  layer: 'service:46elks',
  challenge: 'Basic realm="inbound"',
  repliesInText: true,
  isGenuine: (request, key) => isSameSecret(secretOf(request), key),
  read(body, now) {
    const form = new URLSearchParams(body.toString('utf8'));
    const [id, address, message] = [form.get('id'), form.get('from'), form.get('message')];
    if (id === null || address === null || message === null) return undefined;
    if (!isStopMessage(message)) return ['ignored'];
    const at = timeOf(form.get('created')) ?? now;
    return [id ? {id, what: 'stop-message', channel: 'sms', address, at} : 'unreadable'];
  },
};
