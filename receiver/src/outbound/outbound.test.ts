import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import type {Message} from '../confirmation/message.ts';
import {createAddressSeal} from '../rights/create-address-seal.ts';
import {createAddressBook} from '../subjects/create-address-book.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openSendingService, silence, withStatus} from '../testing/open-sending-service.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {publishSample} from '../testing/publish-sample.ts';
import {actRecord, objection} from '../testing/sample.ts';
import {createSendgrid, mailgunRequest, type Signed} from '../testing/sign-inbound.ts';
import {openServices} from './open-services.ts';
import {servicesFrom, type ServiceSettings} from './services-from.ts';

const PEPPER = 'p'.repeat(32);
const ADDRESS = 'ann.o+blad@xn--re-xia.example';
const GLOBAL = '/v3/asm/suppressions/global';
const UNSUBSCRIBES = '/v3/nyheter.mobiplus.se/unsubscribes';
const MAILGUN = 'a-signing-key-of-mailgun';
const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function openService() {
  const service = await openSendingService();
  open.push(service.close);
  return service;
}

/** Both services of one receiver, played by servers of their own. */
async function openBoth() {
  const [sendgrid, mailgun] = [await openService(), await openService()];
  const settings: ServiceSettings = {
    sendgrid: {key: 'SG.key-of-sendgrid', url: sendgrid.url},
    mailgun: {key: 'key-of-mailgun', domain: 'nyheter.mobiplus.se', url: mailgun.url},
  };
  return {sendgrid, mailgun, settings};
}

/** A receiver whose services are told when the test says so. */
async function openTold(place: Place, settings: ServiceSettings, timeoutMs = 15_000) {
  const written: Message[] = [];
  let wake: () => void = () => undefined;
  const signer = createSendgrid();
  const failures: unknown[] = [];
  const onError = (error: unknown) => failures.push(error);
  const receiver = await openTestReceiver(place, {
    pepper: PEPPER,
    services: settings,
    servicesEveryMs: 0,
    inbound: {sendgrid: [signer.key], mailgun: [MAILGUN]},
    publicUrl: 'https://samtycke.mobiplus.se',
    sendMessage: (message) => {
      written.push(message);
      wake();
      return Promise.resolve();
    },
  });
  await publishSample(receiver);
  const engine = await openTestDatabase(place);
  open.push(() => engine.close());
  const pumpWith = (told: ServiceSettings) =>
    openServices({
      engine,
      services: servicesFrom(told),
      addresses: createAddressBook(PEPPER),
      seal: createAddressSeal(PEPPER, [], 'service-address'),
      random: () => 0,
      timeoutMs,
      everyMs: 0,
      now: Date.now,
      onError,
    });
  const rows = () => engine.db.selectFrom('service_delivery').selectAll().execute();
  const hear = ({payload, headers}: Signed, source: string) =>
    receiver.app.inject({
      method: 'POST',
      url: `/v1/marketing/inbound/${source}`,
      headers,
      payload,
    });
  /** The address presses the link of the next message. */
  async function press(): Promise<void> {
    while (written.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const {link} = written.shift() as Message;
    const answer = await receiver.app.inject({
      method: 'POST',
      url: new URL(link).pathname,
      headers: {'content-type': 'application/x-www-form-urlencoded'},
    });
    assert.ok(answer.statusCode < 400, answer.body);
  }
  const undoing = () =>
    actRecord({
      type: 'objection.withdrawn',
      objections: [
        {channel: 'email', status: 'pending', scope: 'group:mobiplus', address: ADDRESS},
      ],
    });
  const pump = await pumpWith(settings);
  return {...receiver, signer, engine, pump, pumpWith, rows, hear, press, undoing, failures};
}

const soon = () => Date.now() + SECOND;

forEachEngine('sending services', (freshPlace) => {
  test('R37, R38: both are told of an objection right after it is logged, as each wants it', async () => {
    const {sendgrid, mailgun, settings} = await openBoth();
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {services: settings});
    await receiver.deliver(objection('Ann.O+blad@Åre.example'));
    await Promise.all([sendgrid.called(1), mailgun.called(1)]);
    assert.deepEqual(sendgrid.calls, [
      {
        method: 'POST',
        path: GLOBAL,
        authorization: 'Bearer SG.key-of-sendgrid',
        body: {recipient_emails: [ADDRESS]},
      },
    ]);
    assert.deepEqual(mailgun.calls, [
      {
        method: 'POST',
        path: UNSUBSCRIBES,
        authorization: `Basic ${Buffer.from('api:key-of-mailgun').toString('base64')}`,
        body: [{address: ADDRESS, tags: ['*']}],
      },
    ]);
    await receiver.close();
    // Once they have it, no address is kept.
    const {db, close} = await openTestDatabase(place);
    assert.deepEqual(await db.selectFrom('service_delivery').selectAll().execute(), []);
    await close();
  });

  test('R7: what waits is sealed, and bound to its place', async () => {
    const {settings} = await openBoth();
    const {deliver, rows} = await openTold(await freshPlace(), settings);
    await deliver(objection(ADDRESS));
    const waiting = await rows();
    assert.deepEqual(waiting.map(({service}) => service).sort(), ['mailgun', 'sendgrid']);
    assert.doesNotMatch(JSON.stringify(waiting), /blad|re-xia/);
    const [one, other] = waiting;
    assert.ok(one && other);
    const {open: openSealed} = createAddressSeal(PEPPER, [], 'service-address');
    const bound = `${one.service}\n${one.address_ref}`;
    assert.equal(openSealed(bound, one.sealed_address), ADDRESS);
    assert.throws(() => openSealed(bound, other.sealed_address));
    assert.throws(() => createAddressSeal(PEPPER).open(bound, one.sealed_address));
  });

  test('off by default: without a service no address is kept', async () => {
    const {deliver, rows} = await openTold(await freshPlace(), {});
    await deliver(objection(ADDRESS));
    assert.deepEqual(await rows(), []);
  });

  test('what is no objection to e-mail by address is not told: other channels, and a customer without an address', async () => {
    const {settings} = await openBoth();
    const {deliver, rows} = await openTold(await freshPlace(), settings);
    await deliver(
      actRecord({
        type: 'objection.made',
        objections: [
          {channel: 'sms', status: 'active', scope: 'group:mobiplus', address: '+46701740605'},
          {channel: 'profiling', status: 'active', scope: 'group:mobiplus', address: ADDRESS},
        ],
      }),
    );
    assert.deepEqual(await rows(), []);
  });

  test('an objection to the newsletter alone is told too: rather too few letters than one too many', async () => {
    const {sendgrid, settings} = await openBoth();
    const {deliver, pump} = await openTold(await freshPlace(), settings);
    const topic = 'newsletter';
    const narrow = {channel: 'email', status: 'active', scope: 'group:mobiplus', topic} as const;
    await deliver(actRecord({type: 'objection.made', objections: [{...narrow, address: ADDRESS}]}));
    await pump.runOnce(soon());
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
  });

  test('a group of SendGrid’s takes the place of its global list', async () => {
    const sendgrid = await openService();
    const settings = {sendgrid: {key: 'SG.key', url: `${sendgrid.url}/`, group: 4711}};
    const {deliver, pump, press} = await openTold(await freshPlace(), settings);
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    assert.deepEqual(sendgrid.listed('/v3/asm/groups/4711/suppressions'), [ADDRESS]);
    await press();
    await pump.runOnce(soon());
    assert.deepEqual(sendgrid.listed('/v3/asm/groups/4711/suppressions'), []);
    assert.equal(sendgrid.calls.length, 2);
  });

  test('R47: once the address itself has undone its objections, it comes off both lists', async () => {
    const {sendgrid, mailgun, settings} = await openBoth();
    const {deliver, pump, press, undoing, rows} = await openTold(await freshPlace(), settings);
    const made = objection(ADDRESS);
    await deliver(made);
    await pump.runOnce(soon());
    assert.deepEqual(
      [sendgrid.listed(GLOBAL), mailgun.listed(UNSUBSCRIBES)],
      [[ADDRESS], [ADDRESS]],
    );
    await deliver(undoing());
    await pump.runOnce(soon());
    // Nobody has confirmed it yet.
    assert.equal(sendgrid.calls.length, 1);
    // The first message asks whether the objection was meant; the second one's link undoes them all.
    await press();
    await press();
    await pump.runOnce(soon());
    assert.deepEqual([sendgrid.listed(GLOBAL), mailgun.listed(UNSUBSCRIBES)], [[], []]);
    assert.deepEqual(
      [sendgrid.calls, mailgun.calls].map((calls) => calls.at(-1)?.path),
      [
        `${GLOBAL}/${encodeURIComponent(ADDRESS)}`,
        `${UNSUBSCRIBES}/${encodeURIComponent(ADDRESS)}`,
      ],
    );
    assert.deepEqual(await rows(), []);
  });

  test('where another objection of the address stands, one that was not meant takes it off no list', async () => {
    const {sendgrid, settings} = await openBoth();
    const {deliver, pump, press} = await openTold(await freshPlace(), settings);
    await deliver(objection(ADDRESS));
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    await press();
    await pump.runOnce(soon());
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
    assert.ok(sendgrid.calls.every(({method}) => method === 'POST'));
    await press();
    await pump.runOnce(soon());
    assert.deepEqual(sendgrid.listed(GLOBAL), []);
  });

  test('an address that a service does not list any more is off its list (404)', async () => {
    const {sendgrid, settings} = await openBoth();
    const {deliver, pump, press, rows} = await openTold(await freshPlace(), settings);
    await deliver(objection(ADDRESS));
    // Undone before anybody was told.
    await press();
    await pump.runOnce(soon());
    assert.deepEqual(
      sendgrid.calls.map(({method}) => method),
      ['DELETE'],
    );
    assert.deepEqual(await rows(), []);
  });

  test('an objection during the request that takes the address off is told after it, never beside it', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump, press} = await openTold(place, {sendgrid: settings.sendgrid});
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    await press();
    const letGo = sendgrid.holdOn();
    const running = pump.runOnce(soon());
    await sendgrid.called(2);
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    assert.equal(sendgrid.calls.length, 2);
    letGo();
    await running;
    await pump.runOnce(soon() + SECOND);
    assert.deepEqual(
      sendgrid.calls.map(({method}) => method),
      ['POST', 'DELETE', 'POST'],
    );
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
  });

  test('what a service told itself goes to the others; what it stops in part goes back to it as well', async () => {
    const {sendgrid, mailgun, settings} = await openBoth();
    const {hear, signer, pump} = await openTold(await freshPlace(), settings);
    const timestamp = Math.floor(Date.now() / 1000);
    const tell = (event: string, email: string) =>
      hear(signer.request([{event, email, timestamp, sg_event_id: event}]), 'sendgrid');
    await tell('unsubscribe', 'a@example.se');
    await tell('spamreport', 'b@example.se');
    await tell('group_unsubscribe', 'c@example.se');
    const complaint = {event: 'complained', id: 'm', timestamp, recipient: 'd@example.se'};
    await hear(mailgunRequest(MAILGUN, 'token', complaint, Date.now()), 'mailgun');
    await pump.runOnce(soon());
    assert.deepEqual([...sendgrid.listed(GLOBAL)].sort(), ['c@example.se', 'd@example.se']);
    assert.deepEqual(
      [...mailgun.listed(UNSUBSCRIBES)].sort(),
      ['a', 'b', 'c'].map((name) => `${name}@example.se`),
    );
  });

  test('what a service told itself is told back where a request under way would undo it there', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const receiver = await openTold(place, {sendgrid: settings.sendgrid});
    const {deliver, hear, signer, pump, press} = receiver;
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    await press();
    const timestamp = Math.floor(Date.now() / 1000);
    const event = {event: 'unsubscribe', email: ADDRESS, timestamp, sg_event_id: 'e'};
    await hear(signer.request([event]), 'sendgrid');
    await pump.runOnce(soon());
    assert.deepEqual(
      sendgrid.calls.map(({method}) => method),
      ['POST', 'POST'],
    );
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
  });

  test('a service that tells of an address while it is taken off there is told again', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const receiver = await openTold(place, {sendgrid: settings.sendgrid});
    const {deliver, hear, signer, pump, press} = receiver;
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    await press();
    const letGo = sendgrid.holdOn();
    const running = pump.runOnce(soon());
    await sendgrid.called(2);
    const timestamp = Math.floor(Date.now() / 1000);
    const event = {event: 'unsubscribe', email: ADDRESS, timestamp, sg_event_id: 'e'};
    await hear(signer.request([event]), 'sendgrid');
    letGo();
    await running;
    await pump.runOnce(soon() + SECOND);
    assert.deepEqual(
      sendgrid.calls.map(({method}) => method),
      ['POST', 'DELETE', 'POST'],
    );
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
  });

  test('R37: while another spelling of the mailbox objects, no spelling of it is taken off', async () => {
    const {sendgrid, settings} = await openBoth();
    const {deliver, pump, press} = await openTold(await freshPlace(), settings);
    const [one, other] = ['kim+a@example.se', 'kim+b@example.se'];
    await deliver(objection(one));
    await deliver(objection(other));
    await pump.runOnce(soon());
    await press();
    await pump.runOnce(soon());
    assert.deepEqual([...sendgrid.listed(GLOBAL)].sort(), [one, other]);
    assert.ok(sendgrid.calls.every(({method}) => method === 'POST'));
  });

  test('undoing an objection to something else than e-mail tells nobody anything', async () => {
    const {settings} = await openBoth();
    const {deliver, press, rows} = await openTold(await freshPlace(), settings);
    const scope = 'group:mobiplus';
    await deliver(
      actRecord({
        type: 'objection.made',
        objections: [{channel: 'support', status: 'active', scope, address: ADDRESS}],
      }),
    );
    await press();
    assert.deepEqual(await rows(), []);
  });

  test('where a pepper is missing, objections might be missed: no address is taken off', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const told = await openTold(place, {sendgrid: settings.sendgrid});
    const {deliver, pump, press, engine, rows} = told;
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    await press();
    await engine.db.insertInto('identity').values({name: 'pepper.2', value: 'deadbeef'}).execute();
    await pump.runOnce(soon());
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
    assert.equal((await rows())[0]?.attempts, 1);
    // A no can be told all the same.
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon());
    assert.equal(sendgrid.calls.length, 2);
    assert.ok(sendgrid.calls.every(({method}) => method === 'POST'));
  });

  test('is tried again when it is busy, fails or says nothing, and not before Retry-After', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump, rows} = await openTold(place, {sendgrid: settings.sendgrid}, 50);
    await deliver(objection(ADDRESS));
    sendgrid.answerWith(withStatus(429, {'retry-after': '120'}), withStatus(503), silence);
    const start = soon();
    await pump.runOnce(start);
    assert.deepEqual(
      (await rows()).map(({state, attempts, status}) => [state, attempts, status]),
      [['pending', 1, 429]],
    );
    await pump.runOnce(start + 119 * SECOND);
    assert.equal(sendgrid.calls.length, 1);
    await pump.runOnce(start + 121 * SECOND);
    assert.equal((await rows())[0]?.status, 503);
    await pump.runOnce(start + HOUR);
    assert.deepEqual(
      (await rows()).map(({state, attempts, status}) => [state, attempts, status]),
      [['pending', 3, null]],
    );
    await pump.runOnce(start + 2 * HOUR);
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
    assert.equal(sendgrid.calls.length, 4);
    assert.deepEqual(await rows(), []);
  });

  test('is given up after ten attempts in three days, and its address forgotten after 30 more', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump, rows} = await openTold(place, {sendgrid: settings.sendgrid});
    await deliver(objection(ADDRESS));
    sendgrid.answerWith(...Array.from({length: 12}, () => withStatus(500)));
    const start = soon();
    let hours = 0;
    while ((await rows())[0]?.state === 'pending') await pump.runOnce(start + (hours += 1) * HOUR);
    assert.ok(hours > 72 && hours < 96, String(hours));
    assert.equal(sendgrid.calls.length, 10);
    const dead = start + hours * HOUR;
    await pump.runOnce(dead + 29 * DAY);
    assert.equal((await rows()).length, 1);
    await pump.runOnce(dead + 30 * DAY + SECOND);
    assert.deepEqual(await rows(), []);
    assert.equal(sendgrid.calls.length, 10);
  });

  test('one that was given up is told of the address again once something new happens', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump, rows} = await openTold(place, {sendgrid: settings.sendgrid});
    await deliver(objection(ADDRESS));
    sendgrid.answerWith(...Array.from({length: 10}, () => withStatus(401)));
    for (let hours = 0; hours <= 100; hours += 1) await pump.runOnce(soon() + hours * HOUR);
    assert.equal((await rows())[0]?.state, 'dead');
    await deliver(objection(ADDRESS));
    await pump.runOnce(soon() + 101 * HOUR);
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
  });

  test('staff see what was given up, without an address, and have it told again', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const told = await openTold(place, {sendgrid: settings.sendgrid});
    const {deliver, pump, rows, atDesk, ask, get} = told;
    await deliver(objection(ADDRESS));
    sendgrid.answerWith(...Array.from({length: 10}, () => withStatus(401)));
    for (let hours = 0; hours <= 100; hours += 1) await pump.runOnce(soon() + hours * HOUR);
    const standing = await atDesk('/v1/services');
    assert.deepEqual(standing.json(), {
      v: 1,
      services: [{id: 'sendgrid', pending: 0, dead: 1, status: 401}],
    });
    const replayed = await atDesk('/v1/services/sendgrid/replay', {});
    assert.deepEqual(replayed.json(), {v: 1, replayed: 1});
    await pump.runOnce(soon() + 101 * HOUR);
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
    assert.deepEqual(await rows(), []);
    const unknown = await atDesk('/v1/services/mailgun/replay', {});
    assert.equal(problemOf(unknown).code, 'RECEIVER_NOT_FOUND');
    assert.equal(problemOf(await get('/v1/services')).code, 'RECEIVER_DESK_TOKEN_NEEDED');
    assert.equal(problemOf(await ask('/v1/services')).code, 'RECEIVER_ACT_NOT_ALLOWED');
  });

  test('two receivers on one database tell each thing once', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump, pumpWith} = await openTold(place, {sendgrid: settings.sendgrid});
    const other = await pumpWith({sendgrid: settings.sendgrid});
    for (let n = 0; n < 5; n += 1) await deliver(objection(`kim${String(n)}@example.se`));
    const at = soon();
    await Promise.all([pump.runOnce(at), other.runOnce(at)]);
    await pump.runOnce(at);
    assert.equal(sendgrid.calls.length, 5);
    assert.equal(sendgrid.listed(GLOBAL).length, 5);
  });

  test('what a crash left between asking and noting it is told again', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump, engine, rows} = await openTold(place, {sendgrid: settings.sendgrid});
    await deliver(objection(ADDRESS));
    const start = soon();
    const until = new Date(start + 60 * SECOND).toISOString().replace(/\.\d+/, '');
    await engine.db
      .updateTable('service_delivery')
      .set({attempts: 1, claimed_until: until})
      .execute();
    await pump.runOnce(start + 30 * SECOND);
    assert.equal(sendgrid.calls.length, 0);
    await pump.runOnce(start + 61 * SECOND);
    assert.deepEqual(sendgrid.listed(GLOBAL), [ADDRESS]);
    assert.deepEqual(await rows(), []);
  });

  test('what waits for a service that is told no longer is forgotten', async () => {
    const {settings} = await openBoth();
    const {deliver, pumpWith, rows} = await openTold(await freshPlace(), settings);
    await deliver(objection(ADDRESS));
    await pumpWith({mailgun: settings.mailgun});
    assert.deepEqual(
      (await rows()).map(({service}) => service),
      ['mailgun'],
    );
    await pumpWith({});
    assert.deepEqual(await rows(), []);
  });

  test('an address that cannot be opened any more is told of as a failure, without it, and nothing goes out', async () => {
    const {sendgrid, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump, engine, rows, failures} = await openTold(place, {
      sendgrid: settings.sendgrid,
    });
    await deliver(objection(ADDRESS));
    await engine.db
      .updateTable('service_delivery')
      .set({sealed_address: 'A'.repeat(60)})
      .execute();
    await pump.runOnce(soon());
    assert.equal(sendgrid.calls.length, 0);
    assert.equal((await rows())[0]?.status, null);
    assert.equal(failures.length, 1);
    assert.doesNotMatch(String(failures[0]), /blad/);
  });

  test('a redirect is not followed: the key is for the service alone', async () => {
    const {sendgrid, mailgun, settings} = await openBoth();
    const place = await freshPlace();
    const {deliver, pump} = await openTold(place, {sendgrid: settings.sendgrid});
    await deliver(objection(ADDRESS));
    sendgrid.answerWith(withStatus(307, {location: `${mailgun.url}/`}));
    await pump.runOnce(soon());
    assert.deepEqual([sendgrid.calls.length, mailgun.calls.length], [1, 0]);
  });
});
