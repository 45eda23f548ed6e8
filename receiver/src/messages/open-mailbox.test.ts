import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Message} from '../confirmation/message.ts';
import {openMailbox} from './open-mailbox.ts';

const message = (subject: string): Message => ({
  id: '7b1d3f0e-5d0c-4f57-9a4e-0c8f5b8f1d11',
  channel: 'email',
  to: 'anna@exempel.se',
  subject,
  text: 'https://samtycke.mobiplus.se/c/abc\n',
  lang: 'sv',
  link: 'https://samtycke.mobiplus.se/c/abc',
});

test('a mailbox keeps the last 100 messages, the newest first, and when each came', async () => {
  let now = Date.parse('2026-11-24T08:00:00Z');
  const {take, messages} = openMailbox(() => now);
  for (let count = 1; count <= 101; count += 1) {
    await take(message(String(count)));
    now += 1000;
  }
  const kept = messages();
  assert.equal(kept.length, 100);
  assert.deepEqual(kept[0], {...message('101'), at: '2026-11-24T08:01:40.000Z'});
  assert.equal(kept.at(-1)?.subject, '2');
});
