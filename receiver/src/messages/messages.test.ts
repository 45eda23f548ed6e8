import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createTcpServer, type AddressInfo, type Server} from 'node:net';
import {after, describe, test} from 'node:test';
import {simpleParser, type ParsedMail} from 'mailparser';
import {SMTPServer} from 'smtp-server';
import type {Message} from '../confirmation/message.ts';
import {messagesFrom} from './messages-from.ts';
import {openMail} from './open-mail.ts';
import {openSms} from './open-sms.ts';

const LINK = 'https://samtycke.mobiplus.se/c/abc_-';
const letter: Message = {
  id: '7b1d3f0e-5d0c-4f57-9a4e-0c8f5b8f1d11',
  channel: 'email',
  to: 'åsa@exempel.se',
  subject: 'Bekräfta att du får reklam',
  text: `Tryck på länken före <midnatt> på lördag.\n\n${LINK}\n\nMobiPlus\n`,
  lang: 'sv',
  link: LINK,
};
const text: Message = {...letter, channel: 'sms', to: '+46701234567', subject: ''};
const FROM = 'MobiPlus <integritet@mobiplus.se>';
const SECRET = `whsec_${Buffer.from('a secret of the webhook!').toString('base64')}`;

const closing: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of closing) await close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A mail server that keeps what comes; `refuse` is what it says to recipients instead. */
async function mailServer(refuse?: string) {
  const letters: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({address}, _session, done) => {
      done(
        refuse === undefined
          ? undefined
          : Object.assign(new Error(`${refuse} <${address}>`), {responseCode: 451}),
      );
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((parsed) => {
        letters.push(parsed);
        done();
      }, done);
    },
  });
  const port = await listen(server.server);
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return {url: `smtp://127.0.0.1:${String(port)}`, letters};
}

/** A server that takes connections and never says a word. */
async function silentServer(): Promise<number> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    closing.push(() => Promise.resolve(void socket.destroy()));
  });
  const port = await listen(server);
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return port;
}

async function webhook(
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
) {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      answer(request, body, response);
    });
  });
  const port = await listen(server);
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${String(port)}/sms`;
}

/** The error, which names no address (R7). */
async function failure(sending: Promise<void>): Promise<string> {
  const error: unknown = await sending.then(
    () => assert.fail('It was taken'),
    (reason: unknown) => reason,
  );
  assert.ok(!/exempel|46701234567/.test(String(error)), String(error));
  return String(error);
}

void describe('letters', () => {
  test('arrive as a mail program shows them: both parts, every character, the link whole, and no advertising (R46)', async () => {
    const {url, letters} = await mailServer();
    await openMail({smtpUrl: url, from: FROM}).send({...letter, to: 'asa@exempel.se'});
    const [got] = letters as [ParsedMail];
    assert.equal(got.subject, letter.subject);
    assert.equal(got.text?.trim(), letter.text.trim());
    assert.equal(got.from?.text, '"MobiPlus" <integritet@mobiplus.se>');
    assert.equal(got.messageId, `<${letter.id}@mobiplus.se>`);
    assert.equal(got.headers.get('auto-submitted'), 'auto-generated');
    const page = got.html || '';
    assert.ok(page.includes(`<a href="${LINK}">${LINK}</a>`), page);
    assert.ok(page.includes('Tryck på länken före &lt;midnatt&gt; på lördag.'), page);
    assert.doesNotMatch(page, /<img|src=|<script|<link/);
    assert.deepEqual(got.attachments, []);
  });

  test('that the server refuses, or that no server takes, are told without the address (R7)', async () => {
    const busy = await mailServer('Try again');
    const to = 'anna@exempel.se';
    assert.match(
      await failure(openMail({smtpUrl: busy.url, from: FROM}).send({...letter, to})),
      /451/,
    );
    const smtpUrl = 'smtp://127.0.0.1:1';
    assert.match(await failure(openMail({smtpUrl, from: FROM}).send(letter)), /did not take/);
    const silent = `smtp://127.0.0.1:${String(await silentServer())}`;
    const mail = openMail({smtpUrl: silent, from: FROM, timeoutMs: 200});
    assert.match(await failure(mail.send(letter)), /ETIMEDOUT/);
  });
});

void describe('text messages', () => {
  test('are posted with a signature that the other side can check (Standard Webhooks)', async () => {
    const got: {headers: IncomingMessage['headers']; body: string}[] = [];
    const url = await webhook(({headers}, body, response) => {
      got.push({headers, body});
      response.writeHead(202).end();
    });
    await openSms({url, secret: SECRET, from: 'MobiPlus'}).send(text);
    const [{headers, body}] = got as [(typeof got)[0]];
    const {id, to, lang} = text;
    assert.deepEqual(JSON.parse(body), {v: 1, id, to, from: 'MobiPlus', text: text.text, lang});
    assert.equal(headers['webhook-id'], id);
    const signed = `${id}.${String(headers['webhook-timestamp'])}.${body}`;
    const mac = createHmac('sha256', 'a secret of the webhook!').update(signed).digest('base64');
    assert.equal(headers['webhook-signature'], `v1,${mac}`);
  });

  test('count as handed over by 2xx only, within the time given', async () => {
    for (const status of [302, 400, 404, 500, 503]) {
      const url = await webhook((_request, _body, response) => {
        response.writeHead(status, {location: '/elsewhere'}).end(text.to);
      });
      await failure(openSms({url, secret: SECRET, from: 'MobiPlus'}).send(text));
    }
    await failure(
      openSms({url: 'http://127.0.0.1:1/', secret: SECRET, from: 'MobiPlus'}).send(text),
    );
    const url = `http://127.0.0.1:${String(await silentServer())}/`;
    const sms = openSms({url, secret: SECRET, from: 'MobiPlus', timeoutMs: 200});
    assert.match(await failure(sms.send(text)), /TimeoutError/);
  });
});

void describe('messages', () => {
  const mailOnly = {smtpUrl: 'smtp://127.0.0.1:1', mailFrom: FROM};
  test('are sent by the channels that are set up, and each is set up whole or not at all', async () => {
    assert.equal(messagesFrom({}), undefined);
    const messages = messagesFrom(mailOnly);
    assert.deepEqual(messages?.sendMessage.channels, ['email']);
    await failure(messages.sendMessage(text));
    messages.close();
    assert.throws(() => messagesFrom({smtpUrl: mailOnly.smtpUrl}), /MAIL_FROM/);
    assert.throws(() => messagesFrom({...mailOnly, smsFrom: 'MobiPlus'}), /SMS_WEBHOOK_URL/);
  });
});
