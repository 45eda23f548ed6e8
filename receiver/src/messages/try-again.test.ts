import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo, Server} from 'node:net';
import {test} from 'node:test';
import {simpleParser, type ParsedMail} from 'mailparser';
import {SMTPServer} from 'smtp-server';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {actRecord} from '../testing/sample.ts';
import type {SendMessage} from '../confirmation/message.ts';
import {openMail} from './open-mail.ts';
import {openMessages} from './open-messages.ts';
import {openSms} from './open-sms.ts';

const SWEEP_LATER_MS = 3_600_000;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Somebody's undoing, which asks the address in English. */
const undoing = (channel: 'email' | 'sms', address: string) => {
  const record = actRecord({
    type: 'objection.withdrawn',
    objections: [{channel, status: 'pending', scope: 'group:mobiplus', address}],
  });
  return {...record, notice: {...record.notice, lang: 'en'}};
};

/** A way out that tells of each attempt's end, whether it was taken. */
function watch(send: SendMessage) {
  const ends: boolean[] = [];
  let wake: () => void = () => undefined;
  const watched: SendMessage = async (message) => {
    try {
      await send(message);
      ends.push(true);
    } catch (error) {
      ends.push(false);
      throw error;
    } finally {
      wake();
    }
  };
  const ended = async (count: number) => {
    while (ends.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  return {watched: Object.assign(watched, {channels: send.channels}), ends, ended};
}

forEachEngine('messages that were refused', (freshPlace) => {
  test('by a mail server arrive once when it takes them, with the same Message-ID at each attempt, in English, both parts (R46)', async () => {
    const ids: (string | undefined)[] = [];
    const letters: ParsedMail[] = [];
    let attempts = 0;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_session, done) => {
        attempts += 1;
        done(attempts === 1 ? Object.assign(new Error('Busy'), {responseCode: 421}) : null);
      },
      onData: (stream, _session, done) => {
        simpleParser(stream).then((letter) => {
          ids.push(letter.messageId);
          if (attempts === 2) {
            done(Object.assign(new Error('Later'), {responseCode: 451}));
            return;
          }
          letters.push(letter);
          done();
        }, done);
      },
    });
    const port = await listen(server.server);
    const mail = openMail({
      smtpUrl: `smtp://127.0.0.1:${String(port)}`,
      from: 'MobiPlus <integritet@mobiplus.se>',
    });
    const {watched, ends, ended} = watch(openMessages({mail}).sendMessage);
    const errors: string[] = [];
    let now = Date.parse('2026-11-24T08:00:00Z');
    const {deliver, app, close} = await openTestReceiver(await freshPlace(), {
      publicUrl: 'https://samtycke.mobiplus.se',
      sendMessage: watched,
      now: () => now,
      onError: (error) => errors.push(String(error)),
    });
    await deliver(undoing('email', 'anna@exempel.se'));
    for (let count = 1; count <= 3; count += 1) {
      await ended(count);
      now += SWEEP_LATER_MS;
      // A question by a channel that is not set up is not sent, but wakes the outbox.
      await deliver(undoing('sms', '+46701234567'));
    }
    assert.deepEqual(ends, [false, false, true]);
    assert.equal(letters.length, 1);
    assert.equal(ids.length, 2);
    assert.equal(new Set(ids).size, 1);
    const [{text = '', html}] = letters as [ParsedMail];
    const [link = ''] = /https:\S+\/c\/[\w-]{43}/.exec(text) ?? [];
    assert.match(text, /The link works once/);
    assert.ok(html && html.includes(`<a href="${link}">`) && html.includes('<html lang="en">'));
    assert.ok(errors.every((said) => !said.includes('anna@')));
    assert.equal((await app.inject({url: new URL(link).pathname})).statusCode, 200);
    await close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  test('by the SMS webhook (500, then silence) are posted again with the same webhook-id until it takes them', async () => {
    const ids: unknown[] = [];
    const server = createServer((request, response) => {
      ids.push(request.headers['webhook-id']);
      request.resume();
      if (ids.length === 1) response.writeHead(500).end();
      if (ids.length > 2) response.writeHead(204).end();
    });
    const port = await listen(server);
    const sms = openSms({
      url: `http://127.0.0.1:${String(port)}/`,
      secret: `whsec_${Buffer.from('a secret of the webhook!').toString('base64')}`,
      from: 'MobiPlus',
      timeoutMs: 500,
    });
    const {watched, ends, ended} = watch(openMessages({sms}).sendMessage);
    let now = Date.parse('2026-11-24T08:00:00Z');
    const {deliver, close} = await openTestReceiver(await freshPlace(), {
      publicUrl: 'https://samtycke.mobiplus.se',
      sendMessage: watched,
      now: () => now,
      onError: () => undefined,
    });
    await deliver(undoing('sms', '+46701234567'));
    for (let count = 1; count <= 3; count += 1) {
      await ended(count);
      now += SWEEP_LATER_MS;
      await deliver(undoing('email', 'anna@exempel.se'));
    }
    assert.deepEqual(ends, [false, false, true]);
    assert.equal(ids.length, 3);
    assert.equal(new Set(ids).size, 1);
    await close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
