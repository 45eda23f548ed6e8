import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {Permission} from '../../../src/contract/permission.ts';
import {pinned} from '../../../src/notice/pinned.ts';
import type {Message} from '../confirmation/message.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, TOKEN} from '../testing/open-test-receiver.ts';
import {actRecord} from '../testing/sample.ts';
import type {UnsubscribeHeaders} from './unsubscribe-headers.ts';

const NOTICE = await readFile(
  new URL('../../../src/notice/personuppgiftspolicy.sv.txt', import.meta.url),
  'utf8',
);
const manifest: Manifest = {
  v: 1,
  sdk: '0.2.0+0123456789ab',
  notice: pinned,
  controllers: [{name: 'MobiPlus AB'}],
  scope: 'group:mobiplus',
  purposes: [],
  about: {},
  askAgainAfterDays: 180,
  texts: {},
};
const ONE_CLICK = 'List-Unsubscribe=One-Click';
const FORM = 'application/x-www-form-urlencoded';
const ADDRESS = 'ann.o+blad@åre.example';

/** A receiver with a release, whoever sends newsletters, and a mail program. */
async function mail(place: Place) {
  const arrived: Message[] = [];
  let wake: () => void = () => undefined;
  const receiver = await openTestReceiver(place, {
    publicUrl: 'https://samtycke.mobiplus.se',
    sendMessage: (message) => {
      arrived.push(message);
      wake();
      return Promise.resolve();
    },
  });
  await receiver.publishRelease(manifest, {}, NOTICE);
  const next = async (): Promise<Message> => {
    while (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return arrived.shift() as Message;
  };
  const headers = (payload: object, authorization = `Bearer ${TOKEN}`) =>
    receiver.app.inject({
      method: 'POST',
      url: '/v1/marketing/unsubscribe-headers',
      headers: {authorization},
      payload,
    });
  const pathFor = async (payload: object): Promise<string> => {
    const answer = await headers(payload);
    assert.equal(answer.statusCode, 200, answer.body);
    const told = answer.json<UnsubscribeHeaders>();
    assert.equal(told['List-Unsubscribe-Post'], ONE_CLICK);
    const [, path = ''] =
      /^<https:\/\/samtycke\.mobiplus\.se(\/u\/[\w.-]+)>$/.exec(told['List-Unsubscribe']) ?? [];
    assert.ok(path, told['List-Unsubscribe']);
    return path;
  };
  const press = (url: string, payload = ONE_CLICK, type = FORM) =>
    receiver.app.inject({method: 'POST', url, headers: {'content-type': type}, payload});
  const permission = async (more = '') =>
    (
      await receiver.ask(
        `/v1/marketing/permission?channel=email&address=${encodeURIComponent(ADDRESS)}${more}`,
      )
    ).json<Permission>();
  const records = async () => (await audit(place, receiver.logDescription.vkey)).slice(1);
  return {...receiver, arrived, next, headers, pathFor, press, permission, records};
}

forEachEngine('unsubscribing by one click', (freshPlace) => {
  test('acts at once, without cookie or redirect, and marketing reads no with proof (R37, RFC 8058 §3.1)', async () => {
    const {pathFor, press, permission, records, arrived} = await mail(await freshPlace());
    const answer = await press(await pathFor({address: ADDRESS}));
    assert.deepEqual([answer.statusCode, answer.body], [200, '']);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.equal(answer.headers.location, undefined);
    const {allowed, because, proof} = await permission();
    assert.deepEqual({allowed, because}, {allowed: false, because: 'objection'});
    assert.equal(typeof proof, 'number');
    const [record, ...more] = await records();
    assert.deepEqual(more, []);
    assert.equal(record?.type, 'objection.made');
    assert.equal(record.ui.method, 'one-click');
    assert.equal(record.subject.level, 'anonymous');
    // Who unsubscribes is not written to once more.
    assert.deepEqual(arrived, []);
  });

  test('is one record however often, and by whichever letter, it is pressed', async () => {
    const {pathFor, press, records} = await mail(await freshPlace());
    const [first, second] = [await pathFor({address: ADDRESS}), await pathFor({address: ADDRESS})];
    assert.notEqual(first, second);
    const answers = await Promise.all([first, first, second].map((path) => press(path)));
    answers.push(await press(first));
    assert.deepEqual(
      answers.map(({statusCode}) => statusCode),
      [200, 200, 200, 200],
    );
    assert.equal((await records()).length, 1);
  });

  test('counts again after the address has allowed marketing again: an old letter works for ever', async () => {
    const {app, pathFor, press, permission, deliver, next} = await mail(await freshPlace());
    const path = await pathFor({address: ADDRESS});
    await press(path);
    await deliver(
      actRecord({
        type: 'objection.withdrawn',
        objections: [
          {channel: 'email', status: 'pending', scope: 'group:mobiplus', address: ADDRESS},
        ],
      }),
    );
    const {link} = await next();
    await app.inject({
      method: 'POST',
      url: new URL(link).pathname,
      headers: {'content-type': FORM},
    });
    assert.equal((await permission()).allowed, true);
    await press(path);
    assert.equal((await permission()).because, 'objection');
  });

  test('takes multipart/form-data as well (RFC 8058 §3.2)', async () => {
    const {pathFor, press, permission} = await mail(await freshPlace());
    const body = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`;
    const answer = await press(
      await pathFor({address: ADDRESS}),
      body,
      'multipart/form-data; boundary=x',
    );
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal((await permission()).because, 'objection');
  });

  test('shows a page with one button, and looking changes nothing, in two languages', async () => {
    const {app, pathFor, press, permission, records} = await mail(await freshPlace());
    const path = await pathFor({address: ADDRESS, topic: 'newsletter'});
    for (const [lang, words] of [
      ['sv', 'Sluta få utskick'],
      ['en', 'Unsubscribe'],
    ] as const) {
      const page = await app.inject({url: path, headers: {'accept-language': lang}});
      assert.equal(page.statusCode, 200);
      assert.ok(page.body.includes(`<button type="submit">${words}</button>`), page.body);
      assert.equal(page.headers['referrer-policy'], 'no-referrer');
      assert.equal(page.headers['x-robots-tag'], 'noindex');
      assert.ok(!page.body.includes('blad'));
    }
    await app.inject({method: 'HEAD', url: path});
    assert.deepEqual(await records(), []);
    const done = await press(path, `${ONE_CLICK}&page=en`);
    assert.match(done.body, /<h1>Unsubscribed<\/h1>/);
    assert.equal((await permission('&topic=newsletter')).because, 'objection');
    assert.equal((await permission()).because, 'no-consent');
  });

  test('knows no token but its own, and acts on nothing else than the one click', async () => {
    const {app, pathFor, press, records} = await mail(await freshPlace());
    const path = await pathFor({address: ADDRESS});
    const last = path.endsWith('AAA') ? 'BBB' : 'AAA';
    for (const wrong of ['/u/x', '/u/00000000.abc', path.slice(0, -3) + last]) {
      const [looked, pressed] = [await app.inject(wrong), await press(wrong)];
      assert.deepEqual([looked.statusCode, pressed.statusCode], [404, 404]);
      assert.equal(looked.headers['referrer-policy'], 'no-referrer');
      assert.equal(looked.headers['x-robots-tag'], 'noindex');
    }
    assert.equal((await press(path, 'a=b')).statusCode, 400);
    assert.equal((await press(path, 'garbled', 'multipart/form-data')).statusCode, 400);
    assert.deepEqual(await records(), []);
  });

  test('hands out headers to who has marketing’s token only; the link does not show the address', async () => {
    const {app, headers, pathFor} = await mail(await freshPlace());
    assert.equal(problemOf(await headers({address: ADDRESS}, '')).code, 'RECEIVER_TOKEN_NEEDED');
    assert.equal(problemOf(await headers({address: 'nobody'})).errors?.[0]?.field, 'address');
    const sealed = Buffer.from((await pathFor({address: ADDRESS})).slice(12), 'base64url');
    assert.ok(!sealed.toString('latin1').includes('blad'));
    // The longest address that can be, and its link still leads somewhere.
    const local = 'a'.repeat(64);
    const longest = await pathFor({address: `${local}@${'b'.repeat(60)}.example`});
    assert.ok(longest.length < 900);
    assert.equal((await app.inject(longest)).statusCode, 200);
  });

  test('needs to know where links lead (501), and a release to name in the record (503)', async () => {
    const options = {method: 'POST', headers: {authorization: `Bearer ${TOKEN}`}} as const;
    const url = '/v1/marketing/unsubscribe-headers';
    const payload = {address: ADDRESS};
    const lost = await openTestReceiver(await freshPlace());
    const refused = problemOf(await lost.app.inject({...options, url, payload}));
    assert.deepEqual([refused.status, refused.code], [501, 'RECEIVER_PUBLIC_URL_NEEDED']);
    await lost.close();
    const early = await openTestReceiver(await freshPlace(), {publicUrl: 'https://a.example'});
    const told = (await early.app.inject({...options, url, payload})).json<UnsubscribeHeaders>();
    const {pathname} = new URL(told['List-Unsubscribe'].slice(1, -1));
    const headers = {'content-type': FORM};
    const press = await early.app.inject({
      method: 'POST',
      url: pathname,
      headers,
      payload: ONE_CLICK,
    });
    assert.equal(press.statusCode, 503);
    await early.close();
  });
});
