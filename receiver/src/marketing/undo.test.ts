import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Permission} from '../../../src/contract/permission.ts';
import type {Objection} from '../../../src/contract/record.ts';
import {permission} from '../../../src/contract/schemas/marketing.ts';
import {receipt as receiptSchema} from '../../../src/contract/schemas/receipt.ts';
import type {Voucher} from '../../../src/core/compose-act.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {createAddressBook} from '../subjects/create-address-book.ts';
import {openTestDatabase, PEPPER} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {actRecord} from '../testing/sample.ts';
import {confirmMarketing} from './confirm-marketing.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR_MS = 3_600_000;
const POSTAL = {name: 'Kim Berg', street: 'Storgatan 1', postcode: '111 22', city: 'Stockholm'};
const scope = 'group:mobiplus';
const addresses = createAddressBook(PEPPER);
const {recordIdOf} = addresses;

type Said = Pick<Objection, 'channel'> & Partial<Objection>;

const object = (said: readonly Said[], voucher?: Voucher, at?: number) =>
  actRecord(
    {
      type: 'objection.made',
      objections: said.map((one) => ({status: 'active', scope, ...one})),
    },
    voucher,
    at,
  );
const undo = (said: readonly Said[], voucher?: Voucher, at?: number) =>
  actRecord(
    {
      type: 'objection.withdrawn',
      objections: said.map((one) => ({
        status: voucher ? 'withdrawn' : 'pending',
        scope,
        ...one,
      })),
    },
    voucher,
    at,
  );

forEachEngine('objections and their undoing', (freshPlace) => {
  /** A receiver with a portal and a clock, and what marketing hears of it. */
  async function open() {
    const clock = {now: NOON};
    const place = await freshPlace();
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(place, {
      portal: {issuer: ISSUER, jwks: portal.jwks},
      pepper: PEPPER,
      now: () => clock.now,
    });
    const ask = async (query: string): Promise<Permission> => {
      const response = await receiver.ask(`/v1/marketing/permission?${query}`);
      assert.equal(response.statusCode, 200, response.body);
      return permission.parse(response.json());
    };
    const because = async (query: string) => (await ask(query)).because;
    const customer = async (number: string) =>
      voucherOf(await signIn(receiver, await portal.token(number, {now: clock.now})));
    return {clock, place, receiver, ask, because, customer};
  }

  async function confirm(
    place: Parameters<typeof openTestDatabase>[0],
    receiver: TestReceiver,
    id: string,
    now: number,
    places?: readonly number[],
  ): Promise<string> {
    const {db, close} = await openTestDatabase(place);
    const confirmed = await db
      .transaction()
      .execute((trx) => confirmMarketing(trx, {recordId: id, places, now, addresses}))
      .finally(close);
    // Any record that comes after it lets the sequencer find it.
    await receiver.deliver(object([{channel: 'profiling'}]));
    return confirmed;
  }

  test('R36, R38: stops every channel by the kind of address that it takes, in every spelling, and says by when', async () => {
    const {receiver, ask, because} = await open();
    const [receipt] = await receiver.deliver(
      object([
        {channel: 'sms', address: '070-123 45 67'},
        {channel: 'phone', address: '+46 8 465 000 00'},
        {channel: 'letter', address: POSTAL},
        {channel: 'support', address: 'Kim@Example.se'},
        {channel: 'profiling', address: 'kim@example.se'},
      ]),
    );
    assert.deepEqual(
      receipt?.record.objections?.map(({effectiveBy}) => effectiveBy),
      ['2026-11-23', '2026-11-23', '2026-12-23', '2026-11-23', '2026-11-23'],
    );
    for (const query of [
      'channel=sms&address=%2B46701234567',
      'channel=sms&address=+46701234567',
      'channel=sms&address=0701234567',
      'channel=phone&address=08-465%20000%2000',
      `channel=letter&address=${encodeURIComponent('KIM  BERG|storgatan 1|11122')}`,
      'channel=support&address=kim%40example.se',
      'channel=profiling&address=kim%40example.se',
    ])
      assert.equal(await because(query), 'objection', query);
    for (const [query, reason] of [
      ['channel=phone&address=0701234567', 'unknown-relation'],
      ['channel=sms&address=0701234568', 'no-consent'],
      ['channel=email&address=kim%40example.se', 'no-consent'],
      ['channel=letter&address=Kim%20Berg|Storgatan%202|11122', 'unknown-relation'],
      ['channel=support&address=berta%40example.se', 'unknown-relation'],
    ] as const) {
      const {allowed, because: why} = await ask(query);
      assert.deepEqual([allowed, why], [false, reason], query);
    }
    await receiver.close();
  });

  test('R39: profiling is objected to without any address, and logged', async () => {
    const {receiver} = await open();
    const [receipt] = await receiver.deliver(object([{channel: 'profiling'}]));
    assert.deepEqual(receipt?.record.objections, [
      {channel: 'profiling', status: 'active', scope, effectiveBy: '2026-11-23'},
    ]);
    await receiver.close();
  });

  test('R36: an objection to the newsletter stops the newsletter; one to e-mail stops both', async () => {
    const {receiver, because} = await open();
    const asked = (address: string, topic = '') =>
      because(`channel=email&address=${encodeURIComponent(address)}${topic}`);
    const newsletter = '&topic=newsletter';
    const [receipt] = await receiver.deliver(
      object([{channel: 'email', topic: 'newsletter', address: 'kim@example.se'}]),
    );
    assert.equal(receipt?.record.objections?.[0]?.topic, 'newsletter');
    assert.equal(await asked('kim@example.se', newsletter), 'objection');
    assert.equal(await asked('kim@example.se'), 'no-consent');
    await receiver.deliver(object([{channel: 'email', address: 'berta@example.se'}]));
    assert.equal(await asked('berta@example.se', newsletter), 'objection');
    assert.equal(await asked('berta@example.se'), 'objection');
    await receiver.close();
  });

  test('R37: a customer objects to every channel without a field, and is found by number', async () => {
    const {receiver, because, customer} = await open();
    const take = await customer('1001');
    const channels = ['email', 'sms', 'phone', 'letter', 'support', 'profiling'] as const;
    await receiver.deliver(
      object(
        channels.map((channel) => ({channel})),
        take(),
      ),
    );
    for (const channel of channels) {
      assert.equal(await because(`channel=${channel}&customer=1001`), 'objection');
      assert.notEqual(await because(`channel=${channel}&customer=1002`), 'objection');
    }
    await receiver.close();
  });

  test('a customer who names an address stops both', async () => {
    const {receiver, because, customer} = await open();
    const take = await customer('1001');
    await receiver.deliver(object([{channel: 'sms', address: '070-123 45 67'}], take()));
    assert.equal(await because('channel=sms&customer=1001'), 'objection');
    assert.equal(await because('channel=sms&address=0701234567'), 'objection');
    await receiver.close();
  });

  test('R46: a customer undoes an objection at once: a yes on e-mail and SMS, no more than no objection elsewhere', async () => {
    const {clock, receiver, ask, customer} = await open();
    const take = await customer('1001');
    const channels = ['email', 'sms', 'phone', 'letter', 'support', 'profiling'] as const;
    await receiver.deliver(
      object(
        channels.map((channel) => ({channel})),
        take(),
        clock.now,
      ),
    );
    clock.now += HOUR_MS;
    await receiver.deliver(
      undo(
        channels.map((channel) => ({channel})),
        take(),
        clock.now,
      ),
    );
    for (const [channel, allowed, because] of [
      ['email', true, 'consent'],
      ['sms', true, 'consent'],
      ['phone', false, 'unknown-relation'],
      ['letter', false, 'unknown-relation'],
      ['support', false, 'unknown-relation'],
      ['profiling', false, 'no-consent'],
    ] as const) {
      const told = await ask(`channel=${channel}&customer=1001`);
      assert.deepEqual([told.allowed, told.because], [allowed, because], channel);
      if (allowed) assert.deepEqual([told.since, told.proof], ['2026-11-23T13:00:00Z', 1]);
    }
    clock.now += HOUR_MS;
    await receiver.deliver(object([{channel: 'sms'}], take(), clock.now));
    const {because, since} = await ask('channel=sms&customer=1001');
    assert.deepEqual([because, since], ['objection', '2026-11-23T14:00:00Z']);
    await receiver.close();
  });

  test('R34, R37: an objection stands against a yes that was said before it and arrives after it', async () => {
    const {clock, receiver, because, customer} = await open();
    const take = await customer('1001');
    const late = undo([{channel: 'email'}], take(), clock.now);
    clock.now += HOUR_MS;
    await receiver.deliver(object([{channel: 'email'}], take(), clock.now));
    clock.now += HOUR_MS;
    const [receipt] = await receiver.deliver(late);
    assert.equal(receipt?.record.clientAt, '2026-11-23T12:00:00Z');
    assert.equal(await because('channel=email&customer=1001'), 'objection');
    await receiver.close();
  });

  test('a customer’s yes says nothing of another address’s no', async () => {
    const {receiver, because, customer} = await open();
    const take = await customer('1001');
    await receiver.deliver(object([{channel: 'email', address: 'kim@example.se'}]));
    await receiver.deliver(undo([{channel: 'email', address: 'kim@example.se'}], take()));
    assert.equal(await because('channel=email&address=kim%40example.se'), 'objection');
    assert.equal(await because('channel=email&customer=1001'), 'consent');
    await receiver.close();
  });

  test('R46: what an address has not confirmed changes nothing; when it has, the record says so and is the proof', async () => {
    const {clock, place, receiver, ask, because} = await open();
    const query = 'channel=email&address=kim%40example.se';
    await receiver.deliver(object([{channel: 'email', address: 'kim@example.se'}]));
    clock.now += HOUR_MS;
    const pending = undo([{channel: 'email', address: 'Kim@example.se'}], undefined, clock.now);
    const [waiting] = await receiver.deliver(pending);
    assert.equal(waiting?.record.objections?.[0]?.status, 'pending');
    assert.equal(await because(query), 'objection');

    clock.now += HOUR_MS;
    const id = await confirm(place, receiver, pending.id, clock.now);
    assert.equal(await confirm(place, receiver, pending.id, clock.now), id);
    const {allowed, because: why, since, proof} = await ask(query);
    assert.deepEqual([allowed, why, since, proof], [true, 'consent', '2026-11-23T14:00:00Z', 2]);

    const response = await receiver.get(`/v1/receipts/${id}`);
    const receipt = receiptSchema.parse(response.json());
    assert.equal((await verifyReceipt(receipt, receiver.logDescription.vkey)).ok, true);
    const {type, subject, objections, confirms, notice} = receipt.record;
    const [kept] = waiting.record.objections;
    assert.deepEqual([type, confirms], ['objection.withdrawn', pending.id]);
    assert.deepEqual(subject, {ref: kept.addressRef, level: 'address-verified', actor: 'self'});
    assert.deepEqual(objections, [{...kept, status: 'withdrawn', effectiveBy: '2026-11-23'}]);
    assert.deepEqual(notice, pending.notice);

    clock.now += HOUR_MS;
    await receiver.deliver(object([{channel: 'email', address: 'kim@example.se'}]));
    assert.equal(await because(query), 'objection');
    await receiver.close();
    await audit(place, receiver.logDescription.vkey);
  });

  test('R37: an address undoes its own objection only, whatever else reaches the same person', async () => {
    const {place, receiver, because} = await open();
    await receiver.deliver(object([{channel: 'email', address: 'kim+x@example.se'}]));
    const pending = undo([{channel: 'email', address: 'kim@example.se'}]);
    await receiver.deliver(pending);
    await confirm(place, receiver, pending.id, NOON);
    assert.equal(await because('channel=email&address=kim%40example.se'), 'objection');
    assert.equal(await because('channel=email&address=kim%2Bx%40example.se'), 'objection');
    await receiver.close();
  });

  test('a yes to the newsletter is none to the rest', async () => {
    const {clock, place, receiver, because} = await open();
    await receiver.deliver(object([{channel: 'email', address: 'kim@example.se'}]));
    clock.now += HOUR_MS;
    const pending = undo([{channel: 'email', topic: 'newsletter', address: 'kim@example.se'}]);
    await receiver.deliver(pending);
    await confirm(place, receiver, pending.id, clock.now);
    const query = 'channel=email&address=kim%40example.se';
    assert.equal(await because(`${query}&topic=newsletter`), 'consent');
    assert.equal(await because(query), 'objection');
    await receiver.close();
  });

  test('each address of a record confirms its own part', async () => {
    const {clock, place, receiver, because} = await open();
    const pending = undo([
      {channel: 'email', address: 'kim@example.se'},
      {channel: 'sms', address: '0701234567'},
      {channel: 'phone', address: '070-123 45 67'},
    ]);
    await receiver.deliver(pending);
    const email = await confirm(place, receiver, pending.id, clock.now, [0]);
    assert.equal(await because('channel=email&address=kim%40example.se'), 'consent');
    assert.equal(await because('channel=sms&address=0701234567'), 'no-consent');
    const sms = await confirm(place, receiver, pending.id, clock.now, [1, 2]);
    assert.notEqual(sms, email);
    assert.equal(await because('channel=sms&address=0701234567'), 'consent');
    assert.equal(await because('channel=phone&address=0701234567'), 'unknown-relation');
    await receiver.close();
  });

  test('an objection that was not meant ends, and is no yes', async () => {
    const {clock, place, receiver, because} = await open();
    const made = object([{channel: 'email', address: 'kim@example.se'}]);
    await receiver.deliver(made);
    await confirm(place, receiver, made.id, clock.now);
    assert.equal(await because('channel=email&address=kim%40example.se'), 'no-consent');
    await receiver.close();
  });

  test('R37: an objection that was not meant ends alone: a genuine one from before it stands', async () => {
    const {clock, place, receiver, ask} = await open();
    const said = {channel: 'email', address: 'kim@example.se'} as const;
    await receiver.deliver(object([said]));
    clock.now += HOUR_MS;
    const strangers = object([said]);
    await receiver.deliver(strangers);
    clock.now += HOUR_MS;
    await confirm(place, receiver, strangers.id, clock.now);
    const {because, since} = await ask('channel=email&address=kim%40example.se');
    assert.deepEqual([because, since], ['objection', '2026-11-23T12:00:00Z']);
    await receiver.close();
  });

  test('R46: an objection to one company is undone by the end for the whole group', async () => {
    const {clock, place, receiver, because} = await open();
    const said = {channel: 'email', address: 'kim@example.se'} as const;
    await receiver.deliver(object([{...said, scope: 'company:ett'}]));
    clock.now += HOUR_MS;
    const pending = undo([said]);
    await receiver.deliver(pending);
    await confirm(place, receiver, pending.id, clock.now);
    assert.equal(await because('channel=email&address=kim%40example.se'), 'consent');
    await receiver.close();
  });

  test('R46: an answer’s id cannot be taken by who knows the record; where it is, confirming fails and changes nothing', async () => {
    const {clock, place, receiver, because} = await open();
    const pending = undo([{channel: 'email', address: 'kim@example.se'}]);
    const [waiting] = await receiver.deliver(pending);
    const text = `confirmation\n${pending.id}\n${waiting?.record.objections?.[0]?.addressRef ?? ''}`;
    assert.notEqual(recordIdOf(text), createAddressBook('q'.repeat(32)).recordIdOf(text));
    // Only who has the pepper could do this.
    await receiver.deliver({...object([{channel: 'profiling'}]), id: recordIdOf(text)});
    await assert.rejects(confirm(place, receiver, pending.id, clock.now), /Another record stands/);
    assert.equal(await because('channel=email&address=kim%40example.se'), 'no-consent');
    await receiver.close();
  });

  test('R38: the day by which a channel stops is Sweden’s', async () => {
    const {clock, place, receiver} = await open();
    clock.now = Date.UTC(2026, 10, 23, 23, 30);
    const made = object([
      {channel: 'email', address: 'kim@example.se'},
      {channel: 'letter', address: POSTAL},
    ]);
    const [receipt] = await receiver.deliver(made);
    const daysOf = (record: typeof receipt) =>
      record?.record.objections?.map(({effectiveBy}) => effectiveBy);
    assert.deepEqual(daysOf(receipt), ['2026-11-24', '2026-12-24']);
    const id = await confirm(place, receiver, made.id, clock.now, [0]);
    const answer = receiptSchema.parse((await receiver.get(`/v1/receipts/${id}`)).json());
    assert.deepEqual(daysOf(answer), ['2026-11-24']);
    await receiver.close();
  });

  test('R46, R37: a customer’s objection and its undoing, both made offline, take effect in their order, whichever arrives first', async () => {
    for (const turn of [
      ['no', 'yes'],
      ['yes', 'no'],
    ] as const) {
      const {clock, receiver, because, customer} = await open();
      const take = await customer('1001');
      const made = turn.map((what, place) =>
        (what === 'no' ? object : undo)([{channel: 'email'}], take(), clock.now + place * HOUR_MS),
      );
      clock.now += 4 * HOUR_MS;
      for (const record of [...made].reverse()) await receiver.deliver(record);
      const expected = turn[1] === 'yes' ? 'consent' : 'objection';
      assert.equal(await because('channel=email&customer=1001'), expected);
      await receiver.close();
    }
  });

  test('R37: between two devices order numbers prove nothing, and the objection wins', async () => {
    const {clock, receiver, because, customer} = await open();
    const first = await customer('1001');
    const second = await customer('1001');
    const early = clock.now;
    clock.now += HOUR_MS;
    await receiver.deliver(object([{channel: 'email'}], first(), clock.now));
    clock.now += HOUR_MS;
    await receiver.deliver(undo([{channel: 'email'}], second(), early));
    assert.equal(await because('channel=email&customer=1001'), 'objection');
    clock.now += HOUR_MS;
    await receiver.deliver(undo([{channel: 'email'}], first(), clock.now));
    assert.equal(await because('channel=email&customer=1001'), 'consent');
    clock.now += HOUR_MS;
    await receiver.deliver(object([{channel: 'email'}], second(), clock.now));
    clock.now += HOUR_MS;
    await receiver.deliver(undo([{channel: 'email'}], first(), clock.now));
    assert.equal(await because('channel=email&customer=1001'), 'consent');
    await receiver.close();
  });

  test('R37: a customer’s objection whose ticket expired on the way holds for its addresses, and says how to go on', async () => {
    const {clock, place, receiver, ask, because, customer} = await open();
    const take = await customer('1001');
    const mixed = object(
      [{channel: 'email', address: 'kim@example.se'}, {channel: 'sms'}],
      take(),
      clock.now,
    );
    const bare = object([{channel: 'sms'}], take(), clock.now);
    clock.now += 8 * 24 * HOUR_MS;
    for (let sent = 0; sent < 2; sent += 1) {
      const told = problemOf(await receiver.post([mixed]));
      assert.deepEqual([told.status, told.code], [422, 'RECEIVER_TICKET_INVALID']);
      const remedy = told.errors?.[0]?.remedy ?? '';
      assert.match(remedy, /blocked from now on[^]*Sign the customer in anew and object again/);
      const [id = ''] = /[\da-f]{8}-[\da-f-]{27}/.exec(remedy) ?? [];
      const {record} = receiptSchema.parse((await receiver.get(`/v1/receipts/${id}`)).json());
      assert.deepEqual(
        [record.type, record.subject.level, record.objections?.map(({channel}) => channel)],
        ['objection.made', 'anonymous', ['email']],
      );
      assert.match(record.subject.ref, /^o_/);
    }
    const {because: why, since} = await ask('channel=email&address=kim%40example.se');
    assert.deepEqual([why, since], ['objection', '2026-12-01T12:00:00Z']);
    for (const channel of ['email', 'sms'])
      assert.equal(await because(`channel=${channel}&customer=1001`), 'no-consent');
    const told = problemOf(await receiver.post([bare]));
    assert.equal(told.code, 'RECEIVER_TICKET_INVALID');
    assert.match(told.errors?.[0]?.remedy ?? '', /^Sign the customer in anew and object again: /);
    await receiver.close();
    assert.equal((await audit(place, receiver.logDescription.vkey)).length, 1);
  });

  test('nothing is confirmed that is unknown, a customer’s, or has no address', async () => {
    const {place, receiver, customer} = await open();
    const take = await customer('1001');
    const theirs = object([{channel: 'email', address: 'kim@example.se'}], take());
    const bare = object([{channel: 'profiling'}]);
    await receiver.deliver(theirs, bare);
    for (const id of [theirs.id, bare.id, '00000000-0000-4000-8000-000000000000'])
      await assert.rejects(confirm(place, receiver, id, NOON));
    await receiver.close();
    assert.equal((await audit(place, receiver.logDescription.vkey)).length, 2);
  });
});
