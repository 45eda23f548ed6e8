import assert from 'node:assert/strict';
import {test} from 'node:test';
import {composeMessage} from './compose-message.ts';
import type {ConfirmationKind} from './confirmation.ts';
import type {MessageChannel} from './message.ts';

const LINK = `https://samtycke.mobiplus.se/c/${'k'.repeat(43)}`;
const KINDS: readonly ConfirmationKind[] = [
  'objection.withdrawn',
  'rights.requested',
  'objection.made',
];

const compose = (kind: ConfirmationKind, channel: MessageChannel, lang: string) =>
  composeMessage(
    {id: 'm1', kind, channel, address: 'anna@exempel.se', lang, expires_at: '2026-11-26T08:00:00Z'},
    LINK,
  );

for (const kind of KINDS)
  for (const channel of ['email', 'sms'] as const)
    for (const lang of ['sv', 'en'] as const)
      test(`a message says what it is about and nothing else: ${kind}, ${channel}, ${lang} (R46, R45)`, () => {
        const message = compose(kind, channel, lang);
        assert.equal(message.lang, lang);
        assert.equal(message.link, LINK);
        // One address and no other, no shouting, no place left unfilled.
        assert.deepEqual(message.text.match(/https?:\S+/g), [LINK]);
        assert.doesNotMatch(`${message.subject}${message.text}`, /[!{}]|undefined/);
        assert.doesNotMatch(message.text, /rabatt|köp|kampanj|discount|buy|sale/i);
        assert.equal(message.subject === '', channel === 'sms');
        if (channel === 'sms') assert.ok(message.text.length <= 306, 'two parts at most');
        else
          assert.match(
            message.text,
            lang === 'sv' ? /26 november 2026 kl\. 09:00/ : /26 November 2026/,
          );
      });

test('a message is in Swedish for Swedish, and in English for all others', () => {
  assert.equal(compose('objection.made', 'email', 'sv-FI').lang, 'sv');
  assert.equal(compose('objection.made', 'email', 'de').lang, 'en');
  assert.match(compose('objection.made', 'email', 'sv').text, /spärrad[^]*Var det inte du\? Ångra/);
});
