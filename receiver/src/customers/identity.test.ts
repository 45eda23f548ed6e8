import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {test} from 'node:test';
import type {Act} from '../../../src/core/compose-act.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, showToken, signIn, voucherOf} from '../testing/portal.ts';
import {actRecord} from '../testing/sample.ts';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 10, 23, 12);
const access: Act = {type: 'rights.requested', rights: {right: 'A15'}};

forEachEngine('POST /v1/identity', (freshPlace, engine) => {
  async function open(now: () => number = Date.now) {
    const portal = await createTestPortal();
    const place = await freshPlace();
    const options = {portal: {issuer: ISSUER, jwks: portal.jwks}, now};
    return {portal, place, options, receiver: await openTestReceiver(place, options)};
  }

  test('knows a customer again, tells customers apart, and gives eight tickets with order numbers of their own', async () => {
    const {portal, receiver} = await open();
    const first = await signIn(receiver, await portal.token('1001'));
    const again = await signIn(receiver, await portal.token('1001'));
    const other = await signIn(receiver, await portal.token('1002'));
    assert.equal(again.customer, first.customer);
    assert.notEqual(other.customer, first.customer);
    assert.doesNotMatch(JSON.stringify([first, other]), /100[12]/);
    const seqs = (one: typeof first) => one.tickets.map(({seq}) => seq);
    assert.deepEqual(seqs(first), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(seqs(again), [8, 9, 10, 11, 12, 13, 14, 15]);
    assert.deepEqual(seqs(other), [0, 1, 2, 3, 4, 5, 6, 7]);
    const tickets = [first, again, other].flatMap((one) => one.tickets.map(({ticket}) => ticket));
    assert.equal(new Set(tickets).size, 24);
    for (const ticket of tickets) assert.match(ticket, /^[\w-]{22}$/);
    assert.deepEqual(first.answered, {});
    await receiver.close();
  });

  test('takes the portal’s word only: signature, issuer, audience, age, and a token once', async () => {
    const {portal, receiver} = await open();
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const now = Math.floor(Date.now() / 1000);
    const tokens = {
      none: '',
      garbage: 'a.b.c',
      'another key': await portal.token('1', {key: stranger}),
      'another issuer': await portal.token('1', {claims: {iss: 'https://evil.example'}}),
      'another audience': await portal.token('1', {claims: {aud: 'somebody'}}),
      expired: await portal.token('1', {claims: {iat: now - 400, exp: now - 100}}),
      'too long': await portal.token('1', {claims: {iat: now, exp: now + 301}}),
      'from the future': await portal.token('1', {claims: {iat: now + 60, exp: now + 120}}),
      'without end': await portal.token('1', {claims: {exp: undefined}}),
      'without beginning': await portal.token('1', {claims: {iat: undefined}}),
      'without customer': await portal.token('1', {claims: {sub: undefined}}),
      'with an empty customer': await portal.token(''),
      'without id': await portal.token('1', {claims: {jti: undefined}}),
      'without nonce': await portal.token('1', {claims: {nonce: undefined}}),
    };
    const bodies = new Set<string>();
    for (const [what, token] of Object.entries(tokens)) {
      const response = await showToken(receiver, token);
      assert.equal(problemOf(response).code, 'RECEIVER_PORTAL_TOKEN_INVALID', what);
      assert.equal(response.statusCode, 401);
      assert.equal(response.headers['www-authenticate'], 'Bearer realm="customer"');
      bodies.add(response.body);
    }
    assert.equal(bodies.size, 1);
    const token = await portal.token('1');
    await signIn(receiver, token);
    assert.equal(problemOf(await showToken(receiver, token)).status, 401);
    await receiver.close();
  });

  test('of two uses of one token at once, one is let in', async () => {
    const {portal, receiver} = await open();
    const token = await portal.token('1');
    const answers = await Promise.all(Array.from({length: 5}, () => showToken(receiver, token)));
    assert.deepEqual(answers.map(({statusCode}) => statusCode).sort(), [200, 401, 401, 401, 401]);
    await receiver.close();
  });

  test('reads ES256 too, Ed25519 under its old name, and keys that are only known late', async () => {
    const elliptic = await createTestPortal('ES256');
    const edwards = await createTestPortal();
    const rows = [
      [elliptic, 'ES256'],
      [edwards, 'EdDSA'],
    ] as const;
    for (const [portal, alg] of rows) {
      const receiver = await openTestReceiver(await freshPlace(), {
        portal: {issuer: () => ISSUER, audience: 'x', jwks: () => Promise.resolve(portal.jwks)},
      });
      await signIn(receiver, await portal.token('1', {claims: {aud: 'x'}, alg}));
      assert.equal(problemOf(await showToken(receiver, await portal.token('1'))).status, 401);
      await receiver.close();
    }
  });

  test('asks to come again when the portal’s keys cannot be had', async () => {
    const portal = await createTestPortal();
    const failures: unknown[] = [];
    const receiver = await openTestReceiver(await freshPlace(), {
      portal: {issuer: ISSUER, jwks: () => Promise.reject(new Error('no route'))},
      onError: (error) => failures.push(error),
    });
    const response = await showToken(receiver, await portal.token('1'));
    assert.equal(problemOf(response).code, 'RECEIVER_PORTAL_UNAVAILABLE');
    assert.equal(response.headers['retry-after'], '5');
    assert.equal(failures.length, 1);
    await receiver.close();
  });

  test('is not there without a portal, and no customer’s record is taken', async () => {
    const {portal, receiver: other} = await open();
    const {customer} = await signIn(other, await portal.token('1'));
    const receiver = await openTestReceiver(await freshPlace());
    assert.equal((await showToken(receiver, await portal.token('1'))).statusCode, 404);
    const record = actRecord(access, {customer, ticket: 't'.repeat(22), seq: 0});
    assert.equal(problemOf(await receiver.post([record])).code, 'RECEIVER_TICKET_INVALID');
    await receiver.close();
    await other.close();
  });

  test('a ticket speaks for its customer, with its order number, in one record; a repeat is harmless', async () => {
    const {portal, place, receiver} = await open();
    const mine = await signIn(receiver, await portal.token('1001'));
    const theirs = await signIn(receiver, await portal.token('1002'));
    const [first, second, third] = mine.tickets;
    assert.ok(first && second && third && theirs.tickets[0]);
    const {customer} = mine;
    const record = actRecord(access, {customer, ...first});
    const receipts = await receiver.deliver(record);
    assert.deepEqual(await receiver.deliver(record), receipts);

    const voucher = {customer, ...second};
    const {ticket: _ticket, ...bare} = actRecord(access, voucher);
    const wrong = {
      'spent on another record': actRecord(access, {customer, ...first}),
      'for another customer': actRecord(access, {customer, ...theirs.tickets[0]}),
      'with another order number': actRecord(access, {...voucher, seq: third.seq}),
      'made up': actRecord(access, {...voucher, ticket: 'x'.repeat(22)}),
      missing: bare,
    };
    for (const [what, other] of Object.entries(wrong)) {
      const good = actRecord(access, voucher);
      const told = problemOf(await receiver.post([good, other]));
      assert.deepEqual([told.status, told.code], [422, 'RECEIVER_TICKET_INVALID'], what);
      assert.deepEqual(
        told.errors?.map(({field}) => field),
        ['records[1].ticket'],
      );
      assert.equal((await receiver.get(`/v1/receipts/${good.id}`)).statusCode, 404);
    }
    const twice = [actRecord(access, voucher), actRecord(access, voucher)];
    assert.equal(problemOf(await receiver.post(twice)).code, 'RECEIVER_TICKET_INVALID');
    await receiver.deliver(actRecord(access, {customer, ...third}), actRecord(access, voucher));
    await receiver.close();
    assert.equal((await audit(place, receiver.logDescription.vkey)).length, 3);
  });

  test('of one ticket in many records at once, one record is logged', async () => {
    const {portal, place, receiver} = await open();
    const take = voucherOf(await signIn(receiver, await portal.token('1')));
    const voucher = take();
    const records = Array.from({length: 6}, () => actRecord(access, voucher));
    const answers = await Promise.all(records.map((record) => receiver.post([record])));
    assert.deepEqual(
      answers.map(({statusCode}) => statusCode).sort(),
      [200, 422, 422, 422, 422, 422],
    );
    await receiver.close();
    assert.equal((await audit(place, receiver.logDescription.vkey)).length, 1);
  });

  test('a customer’s records are a chain, over sign-ins', async () => {
    const {portal, place, receiver} = await open();
    for (let n = 0; n < 2; n += 1) {
      const take = voucherOf(await signIn(receiver, await portal.token('1')));
      await receiver.deliver(actRecord(access, take()), actRecord(access, take()));
    }
    await receiver.close();
    const logged = await audit(place, receiver.logDescription.vkey);
    assert.deepEqual(
      logged.map(({prev}) => prev === null),
      [true, false, false, false],
    );
  });

  test('a ticket is good for seven days', async () => {
    let now = NOON;
    const {portal, receiver} = await open(() => now);
    const take = voucherOf(await signIn(receiver, await portal.token('1', {now})));
    now += 7 * DAY_MS - 1000;
    await receiver.deliver(actRecord(access, take(), now));
    now += 1000;
    const late = problemOf(await receiver.post([actRecord(access, take(), now)]));
    assert.equal(late.code, 'RECEIVER_TICKET_INVALID');
    await receiver.close();
  });

  test('R7: neither token, customer number nor ticket is kept, not even of a conflict', async () => {
    const {portal, place, options, receiver} = await open();
    const token = await portal.token('customer-4711');
    const {customer, tickets} = await signIn(receiver, token);
    const [ticket] = tickets;
    assert.ok(ticket);
    const record = actRecord(access, {customer, ...ticket});
    const [receipt] = await receiver.deliver(record);
    assert.equal((await receiver.post([{...record, site: 'elsewhere.se'}])).statusCode, 409);
    assert.doesNotMatch(JSON.stringify(receipt), new RegExp(ticket.ticket));
    await receiver.close();
    const again = await openTestReceiver(place, options);
    assert.equal(problemOf(await showToken(again, token)).status, 401);
    await again.close();
    const {db, close} = await openTestDatabase(place);
    for (const table of ['body', 'conflict', 'ticket', 'customer', 'portal_jti'] as const) {
      const text = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      assert.ok(text.length > 2, table);
      for (const secret of [token, 'customer-4711', ticket.ticket])
        assert.ok(!text.includes(secret), `${table} on ${engine}`);
    }
    await close();
  });
});
