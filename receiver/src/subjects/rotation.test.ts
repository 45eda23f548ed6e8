import assert from 'node:assert/strict';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Permission} from '../../../src/contract/permission.ts';
import type {Act} from '../../../src/core/compose-act.ts';
import type {Message} from '../confirmation/message.ts';
import {createAddressSeal} from '../rights/create-address-seal.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf, type TestPortal} from '../testing/portal.ts';
import {actRecord, objection} from '../testing/sample.ts';
import {rotatePepper} from './rotate-pepper.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
/** More than a day, so that no mailbox has had its share of messages. */
const STEP_MS = 25 * 3_600_000;
const STEPS = 24;
const ADDRESSES = ['anna@example.se', 'an.na+x@example.se', 'kim@example.se'];
const CUSTOMERS = ['1001', '1002'];
const said = (status: 'active' | 'pending' | 'withdrawn', address?: string): Act => ({
  type: status === 'active' ? 'objection.made' : 'objection.withdrawn',
  objections: [{channel: 'email', status, scope: 'group:mobiplus', ...(address && {address})}],
});

/** The same numbers for the same seed (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A life of objections, undoings, confirmations and sign-ins, and what marketing hears after each step. */
async function live(place: Place, portal: TestPortal, seed: number, rotates: boolean) {
  const random = createRandom(seed);
  const clock = {now: NOON};
  const arrived: Message[] = [];
  let wake: () => void = () => undefined;
  const open = () =>
    openTestReceiver(place, {
      portal: {issuer: ISSUER, jwks: portal.jwks},
      publicUrl: 'https://samtycke.mobiplus.se/',
      now: () => clock.now,
      sendMessage: (message) => {
        arrived.push(message);
        wake();
        return Promise.resolve();
      },
    });
  const next = async (): Promise<Message> => {
    while (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return arrived.shift() as Message;
  };
  let receiver = await open();
  let link: string | undefined;
  const heard: unknown[] = [];
  const hear = async (query: string) => {
    const {
      proof: _proof,
      record: _record,
      ...told
    } = (await receiver.ask(`/v1/marketing/permission?channel=email&${query}`)).json<Permission>();
    return told;
  };
  for (let step = 0; step < STEPS; step += 1) {
    clock.now += STEP_MS;
    const address = ADDRESSES[random(ADDRESSES.length)] ?? '';
    const customer = CUSTOMERS[random(CUSTOMERS.length)] ?? '';
    const kind = random(6);
    if (kind < 2) {
      await receiver.deliver(
        actRecord(said(kind === 0 ? 'active' : 'pending', address), undefined, clock.now),
      );
      link = (await next()).link;
    } else if (kind === 2 && link !== undefined) {
      const pressed = await receiver.app.inject({
        method: 'POST',
        url: new URL(link).pathname,
        headers: {'content-type': 'application/x-www-form-urlencoded'},
      });
      // 410 where it is too old, or was pressed before.
      heard.push(pressed.statusCode);
    } else if (kind === 3 || kind === 4) {
      const identity = await signIn(receiver, await portal.token(customer, {now: clock.now}));
      const act = said(kind === 3 ? 'active' : 'withdrawn', random(2) ? address : undefined);
      await receiver.deliver(actRecord(act, voucherOf(identity)(), clock.now));
      heard.push(identity.tickets.map(({seq}) => seq));
    } else if (kind === 5) {
      await receiver.close();
      if (rotates) rotatePepper(place.dataDirectory);
      receiver = await open();
    }
    for (const one of ADDRESSES) heard.push(await hear(`address=${encodeURIComponent(one)}`));
    for (const one of CUSTOMERS) heard.push(await hear(`customer=${one}`));
  }
  await receiver.close();
  await audit(place, receiver.logDescription.vkey);
  return heard;
}

forEachEngine('a pepper that is rotated', (freshPlace) => {
  for (const seed of [1, 2, 3])
    test(`R37, R46: changes nothing of who may be written to, nor of order numbers (life ${String(seed)})`, async () => {
      const portal = await createTestPortal();
      const [still, rotated] = [await freshPlace(), await freshPlace()];
      const expected = await live(still, portal, seed, false);
      assert.deepEqual(await live(rotated, portal, seed, true), expected);
      assert.ok(existsSync(join(rotated.dataDirectory, 'pepper.1')), 'it was rotated');
    });

  test('a no is found again, an undoing ends it, and the ledger tells of the rotation', async () => {
    const place = await freshPlace();
    const portal = await createTestPortal();
    const options = {portal: {issuer: ISSUER, jwks: portal.jwks}};
    const [old, young] = ['p'.repeat(32), 'q'.repeat(32)];
    const before = await openTestReceiver(place, {...options, pepper: old});
    const ticketed = voucherOf(await signIn(before, await portal.token('1')));
    const record = objection('anna@example.se');
    await before.deliver(record);
    await before.close();

    const after = await openTestReceiver(place, {
      ...options,
      pepper: young,
      previousPeppers: [old],
    });
    const because = async (query: string) =>
      (await after.ask(`/v1/marketing/permission?channel=email&${query}`)).json<Permission>()
        .because;
    assert.equal(await because('address=anna%40example.se'), 'objection');
    await after.deliver(record);
    assert.equal(problemOf(await after.post([{...record, seq: 1}])).code, 'RECEIVER_ID_TAKEN');
    await after.deliver(actRecord(said('active'), ticketed()));
    assert.equal(await because('customer=1'), 'objection');
    const again = await signIn(after, await portal.token('1'));
    assert.deepEqual(again.tickets[0]?.seq, 8);
    await after.deliver(actRecord(said('withdrawn'), voucherOf(again)()));
    assert.equal(await because('customer=1'), 'consent');
    await after.close();
    const logged = (await audit(place, after.logDescription.vkey)) as readonly {type: string}[];
    assert.equal(logged.filter(({type}) => type === 'pepper.rotated').length, 1);
  });

  test('an undoing by the address that objected, after two rotations, frees its other spellings too', async () => {
    const place = await freshPlace();
    const peppers = ['p'.repeat(32), 'q'.repeat(32), 'r'.repeat(32)];
    const links: string[] = [];
    for (const [turn, pepper] of peppers.entries()) {
      const receiver = await openTestReceiver(place, {
        pepper,
        previousPeppers: peppers.slice(0, turn),
        publicUrl: 'https://samtycke.mobiplus.se/',
        sendMessage: ({link}) => {
          links.push(link);
          return Promise.resolve();
        },
      });
      const because = async () =>
        (
          await receiver.ask('/v1/marketing/permission?channel=email&address=anna%40example.se')
        ).json<Permission>().because;
      // Under the second of three: only what was joined on arrival leads from one reference to the other.
      if (turn === 1) await receiver.deliver(objection('an.na+x@example.se'));
      if (turn === 2) await receiver.deliver(actRecord(said('pending', 'an.na+x@example.se')));
      assert.equal(await because(), turn === 0 ? 'no-consent' : 'objection');
      await receiver.close();
      if (turn < 2) continue;
      const last = await openTestReceiver(place, {pepper, previousPeppers: peppers});
      const {pathname} = new URL(links.at(-1) ?? '');
      const headers = {'content-type': 'application/x-www-form-urlencoded'};
      const pressed = await last.app.inject({method: 'POST', url: pathname, headers});
      assert.equal(pressed.statusCode, 200);
      const told = await last.ask(
        '/v1/marketing/permission?channel=email&address=anna%40example.se',
      );
      assert.equal(told.json<Permission>().because, 'no-consent');
      await last.close();
    }
    assert.equal(links.length, 2);
  });

  test('a receiver that the rotation passed by answers no question of marketing: a no might be missed', async () => {
    const place = await freshPlace();
    const [old, young] = ['p'.repeat(32), 'q'.repeat(32)];
    const left = await openTestReceiver(place, {pepper: old});
    const told = await openTestReceiver(place, {pepper: old, previousPeppers: [young]});
    const ahead = await openTestReceiver(place, {pepper: young, previousPeppers: [old]});
    await ahead.deliver(objection('anna@example.se'));
    const path = '/v1/marketing/permission?channel=email&address=anna%40example.se';
    assert.equal(problemOf(await left.ask(path)).code, 'RECEIVER_PEPPER_MISSING');
    assert.equal((await told.ask(path)).json<Permission>().because, 'objection');
  });

  test('is needed as long as anything was hashed with it; one that is only announced is not', async () => {
    const place = await freshPlace();
    const [old, young] = ['p'.repeat(32), 'q'.repeat(32)];
    for (const pepper of [old, young, old, young])
      await (await openTestReceiver(place, {pepper, previousPeppers: [old, young]})).close();
    await assert.rejects(openTestReceiver(place, {pepper: young}), /PEPPER/);
    await assert.rejects(openTestReceiver(place, {pepper: old}), /PEPPER/);
    const {db, close} = await openTestDatabase(place);
    const events = await db
      .selectFrom('body')
      .select('record')
      .where('type', '=', 'pepper.rotated')
      .execute();
    await close();
    assert.equal(events.length, 1, 'going back and forth is no rotation');
    const other = await freshPlace();
    await (await openTestReceiver(other, {pepper: old, previousPeppers: [young]})).close();
    await (await openTestReceiver(other, {pepper: old})).close();
  });
});

forEachEngine('a data directory’s pepper', (freshPlace) => {
  test('gives way to a new one and stays beside it; a crash in between loses neither', async () => {
    const {dataDirectory} = await freshPlace();
    assert.throws(() => rotatePepper(dataDirectory), /no pepper/);
    await (await openTestReceiver({dataDirectory})).close();
    const read = (name: string) => readFileSync(join(dataDirectory, name), 'utf8');
    const first = read('pepper');
    const {from, to} = rotatePepper(dataDirectory);
    assert.notEqual(from, to);
    assert.equal(read('pepper.1'), first);
    assert.notEqual(read('pepper'), first);
    assert.equal(rotatePepper(dataDirectory).from, to);
    await (await openTestReceiver({dataDirectory})).close();
    rmSync(join(dataDirectory, 'pepper.1'));
    await assert.rejects(openTestReceiver({dataDirectory}), /PEPPER/);
  });
});

test('what was sealed before a rotation opens after it', () => {
  const [old, young] = ['p'.repeat(32), 'q'.repeat(32)];
  const sealed = createAddressSeal(old).seal('MP-1', 'anna@example.se');
  assert.equal(createAddressSeal(young, [old]).open('MP-1', sealed), 'anna@example.se');
  assert.throws(() => createAddressSeal(young).open('MP-1', sealed));
});
