import assert from 'node:assert/strict';
import {hash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import type {LightMyRequestResponse} from 'fastify';
import type {ManifestList} from '../../../src/contract/manifest-list.ts';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {Permission} from '../../../src/contract/permission.ts';
import {receipt} from '../../../src/contract/schemas/receipt.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {pinned} from '../../../src/notice/pinned.ts';
import {audit} from '../testing/audit.ts';
import type {ReceiverOptions} from '../open-receiver.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {objection} from '../testing/sample.ts';

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

const NOW = Date.parse('2026-11-24T08:00:00Z');

/** A receiver that has published a release, and a browser without script that visits it. */
async function visit(place: Place, options: Partial<ReceiverOptions> = {}) {
  const receiver = await openTestReceiver(place, {now: () => NOW, ...options});
  const sha256 = await receiver.publishRelease(manifest, {}, NOTICE);
  const open = (url: string) =>
    receiver.app.inject({url, headers: {host: 'samtycke.mobiplus.se:8443'}});
  const submit = (fields: readonly (readonly [string, string])[], url = '/objection?lang=sv') =>
    receiver.app.inject({
      method: 'POST',
      url,
      headers: {
        host: 'samtycke.mobiplus.se:8443',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    });
  /** Sends the form and follows to the page that tells what came of it. */
  const object = async (...fields: readonly (readonly [string, string])[]) => {
    const answer = await submit(fields);
    assert.equal(answer.statusCode, 303, answer.body);
    const target = new URL(answer.headers.location ?? '', 'https://any.example/objection');
    const id = target.searchParams.get('record') ?? '';
    return {id, page: await open(target.pathname + target.search), target};
  };
  const permission = async (channel: string, address: string) =>
    (
      await receiver.ask(
        `/v1/marketing/permission?channel=${channel}&address=${encodeURIComponent(address)}`,
      )
    ).json<Permission>();
  return {...receiver, sha256, open, submit, object, permission};
}

/** What a reader sees of markup: its text, with blanks as one. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

const part = (page: LightMyRequestResponse, tag: string): string =>
  new RegExp(`<${tag}[ >][^]*</${tag}>`).exec(page.body)?.[0] ?? '';

/** Holds for every page: no script, no style of its own, a policy that would stop both, every link relative. */
function isPlain(page: LightMyRequestResponse): void {
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  const policy = String(page.headers['content-security-policy']);
  assert.match(policy, /^default-src 'none'; style-src 'self'; form-action 'self'; /);
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.doesNotMatch(page.body, /<script|<style|<[^>]+\s(style|on\w+)=/);
  for (const [, target] of page.body.matchAll(/(?:href|src|action)="([^"]*)"/g))
    assert.match(
      target ?? '',
      /^(?!\/|[a-z]+:)/,
      'a relative address, for a receiver under a path',
    );
  assert.match(page.body, /^<!doctype html>\s*<html lang="(sv|en)">/);
  assert.match(page.body, /<title>[^<]+ – MobiPlus<\/title>/);
  assert.equal(page.body.match(/<h1[ >]/g)?.length, 1);
}

const email = (address: string) =>
  [
    ['channel', 'email'],
    ['email', address],
  ] as const;

forEachEngine('pages without script', (freshPlace) => {
  test('show the notice to the letter, with anchored headings and a contents list (R49, R50)', async () => {
    const {open, close} = await visit(await freshPlace());
    for (const url of ['/notice', '/notice?lang=en']) {
      const page = await open(url);
      assert.equal(page.statusCode, 200);
      isPlain(page);
      const article = part(page, 'article');
      assert.equal(hash('sha256', NOTICE), pinned.sha256);
      assert.equal(textOf(article), NOTICE.replace(/\s+/g, ' ').trim());
      const headings = [...article.matchAll(/<h([1-3]) id="([^"]+)">/g)];
      assert.equal(headings.length, 13);
      for (const [, , id] of headings.slice(1)) assert.ok(page.body.includes(`href="#${id}"`));
      assert.match(article, /<article lang="sv">/);
      assert.equal(page.headers['x-robots-tag'], undefined);
    }
    assert.match((await open('/notice?lang=en')).body, /<html lang="en">[^]*binding language/);
    await close();
  });

  test('lead to every earlier version of the notice by its hash (R51)', async () => {
    const place = await freshPlace();
    const first = await openTestReceiver(place, {now: () => NOW - 86_400_000});
    const older = 'Personuppgiftspolicy\nEn äldre lydelse.\n';
    const notice = {...pinned, sha256: hash('sha256', older)};
    await first.publishRelease({...manifest, notice}, {}, older);
    await first.close();
    const {open, get, close} = await visit(place);
    const list = (await get('/v1/notices')).json();
    assert.deepEqual(list, {
      v: 1,
      notices: [
        {sha256: pinned.sha256, title: pinned.title, from: '2026-11-24T08:00:00Z'},
        {sha256: notice.sha256, title: pinned.title, from: '2026-11-23T08:00:00Z'},
      ],
    });
    const {manifests} = (await get('/v1/manifests')).json<ManifestList>();
    assert.deepEqual(
      manifests.map(({from}) => from),
      ['2026-11-24T08:00:00Z', '2026-11-23T08:00:00Z'],
    );
    const shown = JSON.parse((await get(`/v1/manifests/${manifests[1]?.sha256 ?? ''}`)).body);
    assert.equal(shown.notice.sha256, notice.sha256);
    const page = await open('/notice');
    assert.equal(textOf(part(page, 'article')), NOTICE.replace(/\s+/g, ' ').trim());
    assert.ok(page.body.includes(`href="v1/notices/${notice.sha256}"`));
    assert.equal((await get(`/v1/notices/${notice.sha256}`)).body, older);
    await close();
  });

  test('show a notice with other headings whole', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const other = 'Ny policy\n<b>Allt</b> & mer\n';
    const notice = {...pinned, sha256: hash('sha256', other)};
    await receiver.publishRelease({...manifest, notice}, {}, other);
    const page = await receiver.app.inject({url: '/notice'});
    assert.match(page.body, /<h1 id="personuppgiftspolicy">Ny policy<\/h1>/);
    assert.ok(page.body.includes('&lt;b&gt;Allt&lt;/b&gt; &amp; mer'));
    await receiver.close();
  });

  test('take an objection that binds at once, with number, place, date and a receipt that verifies (R36, R37, R38)', async () => {
    const place = await freshPlace();
    const {open, object, permission, get, logDescription, sha256, close} = await visit(place);
    const empty = await open('/objection');
    isPlain(empty);
    const [, shown = ''] = /name="shown" value="([^"]+)"/.exec(empty.body) ?? [];
    assert.equal(shown, '2026-11-24T08:00:00Z');
    const {id, page} = await object(...email(' Anna@Exempel.se '), ['shown', shown]);
    isPlain(page);
    assert.equal(page.headers['x-robots-tag'], 'noindex');
    assert.ok(page.body.includes(id));
    assert.match(page.body, /<time datetime="2026-11-24">24 november 2026<\/time>/);
    assert.match(textOf(part(page, 'main')), /Plats i loggen 1\b/);
    assert.ok(page.body.includes(`href="v1/receipts/${id}"`));
    const proof = receipt.parse((await get(`/v1/receipts/${id}`)).json());
    assert.equal((await verifyReceipt(proof, logDescription.vkey)).ok, true);
    const {type, site, subject, notice, ui, objections} = proof.record;
    assert.deepEqual(
      {type, site, level: subject.level, notice, ui},
      {
        type: 'objection.made',
        site: 'samtycke.mobiplus.se',
        level: 'anonymous',
        notice: {
          sha256: pinned.sha256,
          manifest: sha256,
          lang: 'sv',
          layer: 'objection',
          shownAt: shown,
        },
        ui: {method: 'button-object', sdk: manifest.sdk},
      },
    );
    assert.deepEqual(
      objections?.map(({channel, status, scope}) => [channel, status, scope]),
      [['email', 'active', 'group:mobiplus']],
    );
    assert.equal((await permission('email', 'anna@exempel.se')).because, 'objection');
    await close();
    await audit(place, logDescription.vkey);
  });

  test('take all channels at once, and say what an address is missing for (R39)', async () => {
    const {object, open, get, close} = await visit(await freshPlace());
    const full = await object(
      ['channel', 'all'],
      ['email', 'bo@exempel.se'],
      ['phone', '070-123 45 67'],
      ['name', 'Bo Ek'],
      ['street', 'Storgatan 1'],
      ['postcode', '123 45'],
      ['city', 'Umeå'],
    );
    const channelsOf = async (id: string) =>
      receipt
        .parse((await get(`/v1/receipts/${id}`)).json())
        .record.objections?.map(({channel}) => channel);
    assert.deepEqual(await channelsOf(full.id), [
      'email',
      'sms',
      'phone',
      'letter',
      'support',
      'profiling',
    ]);
    assert.doesNotMatch(full.page.body, /Ingår inte/);
    assert.match(full.page.body, /<time datetime="2026-12-24">/, 'letters may be in print already');
    const phoneOnly = await object(['channel', 'all'], ['phone', '+46701234568']);
    assert.deepEqual(await channelsOf(phoneOnly.id), ['sms', 'phone']);
    assert.match(
      textOf(phoneOnly.page.body),
      /Ingår inte i den här invändningen: E-post, Brev, Supportsystem, Profilering för reklam\./,
    );
    const english = await open(`/objection?record=${full.id}&lang=en`);
    assert.match(english.body, /Your objection is registered/);
    await close();
  });

  test('give the same answer whether or not the address is known (R37)', async () => {
    const {object, close} = await visit(await freshPlace());
    const first = await object(...email('anna@exempel.se'));
    const again = await object(...email('anna@exempel.se'));
    const stripped = ({page, id}: typeof first) =>
      page.body.replaceAll(id, 'id').replace(/(<dd>)\d+(<\/dd>)/, '$1n$2');
    assert.equal(stripped(again), stripped(first));
    await close();
  });

  test('log nothing again when the last page is loaded again', async () => {
    const {object, open, get, close} = await visit(await freshPlace());
    const {target} = await object(...email('anna@exempel.se'));
    const size = async () => (await get('/checkpoint')).body.split('\n')[1];
    const before = await size();
    for (let count = 0; count < 3; count += 1) await open(target.pathname + target.search);
    assert.equal(await size(), before);
    await close();
  });

  test('say what is wrong in words beside its field, keep what was typed, and log nothing (R37, R55)', async () => {
    const {submit, get, close} = await visit(await freshPlace());
    const cases: readonly (readonly [
      fields: readonly (readonly [string, string])[],
      field: string,
      words: RegExp,
    ])[] = [
      [[], 'channels', /Välj minst en väg\./],
      [[['channel', 'all']], 'email', /minst en adress/],
      [[['channel', 'email']], 'email', /namn@exempel\.se/],
      [email('"><b>anna'), 'email', /namn@exempel\.se/],
      [email('anna@exa#mple.se'), 'email', /namn@exempel\.se/],
      [
        [
          ['channel', 'sms'],
          ['phone', '123'],
        ],
        'phone',
        /070-123 45 67/,
      ],
      [
        [
          ['channel', 'phone'],
          ['phone', '19800101-1234'],
        ],
        'phone',
        /liknar ett personnummer/,
      ],
      [
        [
          ['channel', 'letter'],
          ['name', 'Bo Ek'],
          ['postcode', '1'],
        ],
        'postcode',
        /123 45/,
      ],
      [
        [
          ['channel', 'support'],
          ['email', ''],
        ],
        'email',
        /namn@exempel\.se/,
      ],
    ];
    for (const [fields, field, expected] of cases) {
      const page = await submit(fields);
      const told = JSON.stringify(fields);
      assert.equal(page.statusCode, 422, told);
      isPlain(page);
      const [, words = ''] =
        new RegExp(`<p class="error" id="${field}-error">([^<]*)</p>`).exec(page.body) ?? [];
      assert.match(words, expected, told);
      assert.match(page.body, /<title>Fel: /);
      assert.equal(page.body.match(/ autofocus/g)?.length, 1, told);
      assert.match(page.body, new RegExp(`aria-describedby="[^"]*${field}-error"`), told);
      for (const [name, value] of fields)
        if (name === 'channel')
          assert.match(page.body, new RegExp(`value="${value}"\\s+checked`), told);
        else
          assert.ok(
            page.body.includes(
              `value="${value.replace('">', '&quot;&gt;').replace('<', '&lt;').replace('b>', 'b&gt;')}"`,
            ),
            told,
          );
      assert.doesNotMatch(page.body, /<b>/);
    }
    assert.match((await get('/checkpoint')).body, /^localhost\/consent\n1\n/);
    await close();
  });

  test('speak English where it is asked for', async () => {
    const {open, submit, close} = await visit(await freshPlace());
    const page = await open('/objection?lang=en');
    isPlain(page);
    assert.match(page.body, /<html lang="en">[^]*Object to direct marketing/);
    const wrong = await submit([['channel', 'email']], '/objection?lang=en');
    assert.match(wrong.body, /<title>Error: [^]*name@example\.se/);
    const right = await submit([...email('a@b.se')], '/objection?lang=en');
    assert.match(String(right.headers.location), /^objection\?record=[\w-]{36}&lang=en$/);
    await close();
  });

  test('R37: the form shares one sender’s messages an hour with the records’ route; what is above holds all the same', async () => {
    const to: string[] = [];
    const {object, deliver, permission, close} = await visit(await freshPlace(), {
      askingRecordsPerHour: 2,
      publicUrl: 'https://samtycke.mobiplus.se/',
      sendMessage: (message) => {
        to.push(message.to);
        return Promise.resolve();
      },
    });
    await object(...email('anna@exempel.se'));
    await deliver(objection('bo@exempel.se'));
    await object(...email('cia@exempel.se'));
    await deliver(objection('dan@exempel.se'));
    for (const name of ['anna', 'bo', 'cia', 'dan'])
      assert.equal((await permission('email', `${name}@exempel.se`)).because, 'objection');
    await close();
    assert.deepEqual(to, ['anna@exempel.se', 'bo@exempel.se']);
  });

  test('answer what went wrong as a page', async () => {
    const place = await freshPlace();
    const bare = await openTestReceiver(place);
    for (const [method, url, status] of [
      ['GET', '/notice', 503],
      ['GET', '/objection?record=x', 404],
      ['GET', `/objection?record=${crypto.randomUUID()}&lang=en`, 404],
    ] as const) {
      const page = await bare.app.inject({method, url});
      assert.equal(page.statusCode, status, url);
      isPlain(page);
    }
    const json = await bare.app.inject({
      method: 'POST',
      url: '/objection',
      payload: {channel: 'all'},
    });
    assert.equal(json.statusCode, 415);
    isPlain(json);
    await bare.close();
    const limited = await openTestReceiver(place, {deliveriesPerMinute: 1});
    await limited.publishRelease(manifest, {}, NOTICE);
    const post = () =>
      limited.app.inject({
        method: 'POST',
        url: '/objection?lang=en',
        headers: {'content-type': 'application/x-www-form-urlencoded'},
        payload: 'channel=email',
      });
    assert.equal((await post()).statusCode, 422);
    const busy = await post();
    assert.equal(busy.statusCode, 429);
    assert.match(busy.body, /Please wait/);
    assert.ok(Number(busy.headers['retry-after']) > 0);
    await limited.close();
  });

  test('have one sheet, light and dark, and one icon, and ask for nothing else', async () => {
    const {open, close} = await visit(await freshPlace());
    const sheet = await open('/pages.css');
    assert.equal(sheet.headers['content-type'], 'text/css; charset=utf-8');
    assert.match(sheet.body, /color-scheme: light dark/);
    assert.match(sheet.body, /@media print/);
    assert.doesNotMatch(sheet.body, /url\(|@import/);
    const icon = await open('/pages.svg');
    assert.equal(icon.headers['content-type'], 'image/svg+xml');
    assert.match(icon.body, /^<svg [^]*<\/svg>\n$/);
    await close();
  });
});
