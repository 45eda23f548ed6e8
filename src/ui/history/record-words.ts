import {msg} from '@lit/localize';
import type {PurposeDetails} from '../../contract/purpose.ts';
import type {Channel} from '../../contract/channel.ts';
import type {Right} from '../../contract/rights.ts';
import type {RecordWords} from '../../core/receipt-facts.ts';
import {channelName} from '../channel-name.ts';
import {purposeName} from '../purpose-name.ts';
import {rightName} from '../rights/right-text.ts';

const CHANNELS: readonly Channel[] = ['email', 'sms', 'phone', 'letter', 'support', 'profiling'];
const RIGHTS: readonly Right[] = ['A15', 'A16', 'A17', 'A18', 'A20'];

const byName = <Key extends string>(keys: readonly Key[], name: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, name(key)])) as Record<Key, string>;

/** What is said of records, in the language that is spoken now. */
export function recordWords(purposes: readonly PurposeDetails[], language: string): RecordWords {
  const given = msg('Samtycke lämnat', {id: 'record-given'});
  const refused = msg('Samtycke nekat', {id: 'record-refused'});
  const withdrawn = msg('Samtycke återkallat', {id: 'record-withdrawn'});
  return {
    types: {
      'consent.given': given,
      'consent.refused': refused,
      'consent.withdrawn': withdrawn,
      'consent.mixed': msg('Val för varje ändamål', {id: 'record-mixed'}),
      'objection.made': msg('Invändning mot direkt marknadsföring', {id: 'record-objection'}),
      'objection.withdrawn': msg('Invändning återtagen', {id: 'record-undone'}),
      'rights.requested': msg('Begäran om dina rättigheter', {id: 'record-rights'}),
      'subprocessor.acknowledged': msg('Nytt underbiträde: du har tagit del', {
        id: 'record-acknowledged',
      }),
      'subprocessor.objected': msg('Invändning mot nytt underbiträde', {id: 'record-subprocessor'}),
      'signal.received': msg('Besked från din webbläsare', {id: 'record-signal'}),
    },
    statuses: {given, refused, withdrawn},
    purposes: Object.fromEntries(
      purposes.map((purpose) => [purpose.id, purposeName(purpose, language)]),
    ),
    channels: byName(CHANNELS, channelName),
    rights: byName(RIGHTS, rightName),
    once: msg('en gång', {id: 'record-once'}),
    pending: msg('Väntar på bekräftelse', {id: 'record-pending'}),
    waiting: msg('väntar på kvitto', {id: 'record-waiting'}),
    stops: msg('Upphör senast', {id: 'record-stops'}),
    due: msg('Svar senast', {id: 'due'}),
    when: msg('När', {id: 'record-when'}),
    site: msg('Webbplats', {id: 'record-site'}),
    number: msg('Kvitto nr', {id: 'record-number'}),
  };
}
