import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Permission} from '../../../src/contract/permission.ts';
import type {RequestState} from '../../../src/contract/rights.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {createAddressSeal} from '../rights/create-address-seal.ts';
import {openTestDatabase, PEPPER} from '../testing/open-test-database.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {actRecord, objection} from '../testing/sample.ts';
import type {Message} from './message.ts';

const START = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;

/** A receiver that sends, and people who open and press what comes. */
async function correspond(place: Place) {
  const clock = {now: START};
  const arrived: Message[] = [];
  let wake: () => void = () => undefined;
  const receiver = await openTestReceiver(place, {
    now: () => clock.now,
    pepper: PEPPER,
    publicUrl: 'https://samtycke.mobiplus.se/',
    sendMessage: (message) => {
      arrived.push(message);
      wake();
      return Promise.resolve();
    },
  });
  /** The message that comes next. */
  const next = async (): Promise<Message> => {
    while (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return arrived.shift() as Message;
  };
  const press = (method: 'GET' | 'HEAD' | 'POST', {link}: {link: string}, headers = {}) =>
    receiver.app.inject({
      method,
      url: new URL(link).pathname,
      headers:
        method === 'POST'
          ? {'content-type': 'application/x-www-form-urlencoded', ...headers}
          : headers,
    });
  const permission = async (address: string) =>
    (
      await receiver.ask(
        `/v1/marketing/permission?channel=email&address=${encodeURIComponent(address)}`,
      )
    ).json<Permission>();
  return {...receiver, clock, arrived, next, press, permission};
}

const undoing = (address: string, lang = 'sv') => {
  const record = actRecord({
    type: 'objection.withdrawn',
    objections: [{channel: 'email', status: 'pending', scope: 'group:mobiplus', address}],
  });
  return {...record, notice: {...record.notice, lang}};
};

forEachEngine('links in messages', (freshPlace) => {
  test('act when pressed and never when looked at, as scanners of links do (R46, R47)', async () => {
    const place = await freshPlace();
    const {deliver, next, press, permission, get, close, logDescription} = await correspond(place);
    await deliver(undoing('anna@exempel.se'));
    assert.equal((await permission('anna@exempel.se')).allowed, false, 'pending is not a yes');
    const message = await next();
    assert.equal(message.to, 'anna@exempel.se');
    const size = async () => (await get('/checkpoint')).body.split('\n')[1];
    const before = await size();
    for (let count = 0; count < 100; count += 1) {
      const looked = await press(count % 2 ? 'HEAD' : 'GET', message);
      assert.equal(looked.statusCode, 200);
    }
    assert.equal(await size(), before);
    assert.equal((await permission('anna@exempel.se')).allowed, false);
    const done = await press('POST', message);
    assert.equal(done.statusCode, 200);
    assert.match(done.body, /Bekräftat/);
    const now = await permission('anna@exempel.se');
    assert.deepEqual([now.allowed, now.because], [true, 'consent']);
    assert.notEqual(await size(), before, 'the ledger tells of it');
    await close();
    const last = (await audit(place, logDescription.vkey)).at(-1);
    assert.equal(last?.type, 'objection.withdrawn');
    assert.equal(last.objections?.[0]?.status, 'withdrawn');
  });

  test('work once, for 48 hours, and say what to do when they do not work any more', async () => {
    const {deliver, next, press, clock, close} = await correspond(await freshPlace());
    await deliver(undoing('anna@exempel.se'));
    const used = await next();
    assert.equal((await press('POST', used)).statusCode, 200);
    for (const method of ['GET', 'POST'] as const) {
      const again = await press(method, used);
      assert.equal(again.statusCode, 410);
      assert.match(again.body, /redan använd/);
      assert.doesNotMatch(again.body, /<form/);
    }
    await deliver(undoing('bo@exempel.se', 'en'));
    const late = await next();
    clock.now += 48 * HOUR;
    const expired = await press('POST', late);
    assert.equal(expired.statusCode, 410);
    assert.match(expired.body, /no longer works[^]*Start again/);
    const unknown = {link: `https://samtycke.mobiplus.se/c/${'x'.repeat(43)}`};
    const nobody = await press('GET', unknown);
    assert.equal(nobody.statusCode, 404);
    assert.match(nobody.body, /Länken finns inte/);
    const abroad = await press('POST', unknown, {'accept-language': 'de-DE,de;q=0.9'});
    assert.equal(abroad.statusCode, 404);
    assert.match(abroad.body, /There is no such link/);
    await close();
  });

  test('pressed twice at once act once; a browser that fetches ahead confirms nothing (R46)', async () => {
    const place = await freshPlace();
    const {deliver, next, press, permission, close, logDescription} = await correspond(place);
    await deliver(undoing('anna@exempel.se'));
    const message = await next();
    const ahead = {'sec-purpose': 'prefetch;prerender', purpose: 'prefetch'};
    for (const method of ['GET', 'HEAD'] as const)
      assert.equal((await press(method, message, ahead)).statusCode, 200);
    assert.equal((await permission('anna@exempel.se')).allowed, false);
    const pressed = await Promise.all([press('POST', message), press('POST', message)]);
    assert.deepEqual(pressed.map(({statusCode}) => statusCode).sort(), [200, 410]);
    await close();
    const confirmed = (await audit(place, logDescription.vkey)).filter(
      ({objections}) => objections?.[0]?.status === 'withdrawn',
    );
    assert.equal(confirmed.length, 1);
  });

  test('lead to pages without script, hidden from search engines, that give no referrer', async () => {
    const {deliver, next, press, close} = await correspond(await freshPlace());
    await deliver(undoing('anna@exempel.se'));
    const page = await press('GET', await next());
    assert.match(
      String(page.headers['content-security-policy']),
      /^default-src 'none'; style-src 'self'; form-action 'self'; /,
    );
    assert.equal(page.headers['referrer-policy'], 'no-referrer');
    assert.equal(page.headers['x-robots-tag'], 'noindex');
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.doesNotMatch(page.body, /<script|anna@exempel\.se/);
    assert.equal(page.body.match(/<button/g)?.length, 1);
    assert.match(page.body, /<form method="post">/);
    assert.match(page.body, /href="\.\.\/pages\.css"/);
    await close();
  });

  test('undo an objection that somebody else made (law.md 5.3, R37)', async () => {
    const {deliver, next, press, permission, close} = await correspond(await freshPlace());
    await deliver(objection('anna@exempel.se'));
    assert.equal((await permission('anna@exempel.se')).because, 'objection', 'it holds at once');
    const message = await next();
    assert.match(message.text, /spärrad[^]*Var det inte du\? Ångra/);
    assert.equal((await press('GET', message)).statusCode, 200);
    assert.equal((await permission('anna@exempel.se')).because, 'objection');
    assert.match((await press('POST', message)).body, /Invändningen är ångrad/);
    // Undone is not consented to: marketing still needs a yes.
    assert.equal((await permission('anna@exempel.se')).because, 'no-consent');
    await close();
  });

  test('R37: undo the one objection that somebody else made, and none of one’s own', async () => {
    const {deliver, next, press, permission, clock, close} = await correspond(await freshPlace());
    await deliver(objection('anna@exempel.se'));
    await next();
    clock.now += HOUR;
    await deliver(objection('anna@exempel.se'));
    assert.match((await press('POST', await next())).body, /Invändningen är ångrad/);
    const {because, since} = await permission('anna@exempel.se');
    assert.deepEqual([because, since], ['objection', '2026-11-24T08:00:00Z']);
    await close();
  });

  test('tell that a rights request was its own address’s (law.md 6.2)', async () => {
    const place = await freshPlace();
    const {deliver, next, press, get, close} = await correspond(place);
    const [filed] = await deliver(
      actRecord({type: 'rights.requested', rights: {right: 'A15', address: 'anna@exempel.se'}}),
    );
    const number = filed?.record.rights?.request ?? '';
    const status = async () => (await get(`/v1/requests/${number}`)).json<RequestState>().status;
    assert.equal(await status(), 'needs-verification');
    assert.match((await press('POST', await next())).body, /Din begäran är bekräftad/);
    assert.equal(await status(), 'acknowledged');
    const kept = await openTestDatabase(place);
    const {sealed_address: sealed} = await kept.db
      .selectFrom('rights_request')
      .select('sealed_address')
      .executeTakeFirstOrThrow();
    await kept.close();
    assert.equal(createAddressSeal(PEPPER).open(number, sealed ?? ''), 'anna@exempel.se');
    await close();
  });
});
