import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {test, type TestContext} from 'node:test';
import {sql} from 'kysely';
import {clearConfirmations} from '../confirmation/clear-confirmations.ts';
import type {Message} from '../confirmation/message.ts';
import {ATTACKS} from '../testing/attacks.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {acceptance, actRecord, objection, refusal} from '../testing/sample.ts';
import {grantsFor} from './grants.ts';
import {openUnmigrated} from './open-database.ts';

const NEWS = {
  id: 'a',
  name: 'A',
  country: 'SE',
  task: {sv: 'A'},
  announced: '2026-11-01',
  objectBy: '2999-12-31',
};

/** Where the role has the right in some cases, so that the triggers tell which. */
const LEFT_TO_TRIGGERS =
  /^update (leaf set (idx|submission_digest)|tile set hashes|subject_link set customer_ref) |^delete from (body|conflict|rights_request|staff_trail)$/;

/** What only an owner may do. */
const SEIZURES = [
  ...['leaf', 'body', 'checkpoint', 'suppression', 'erasure'].map((table) => `truncate ${table}`),
  'alter table leaf disable trigger all',
  'drop trigger leaf_no_delete on leaf',
  'drop table leaf',
  'create table mine (a text)',
  'delete from purpose_day',
  'update kysely_migration set name = name',
  'delete from customer',
  'update ticket set customer_ref = customer_ref',
];

/** A role without tables of its own, and the same place as it sees it. */
async function asRole(t: TestContext, place: Place): Promise<Place> {
  const role = `receiver_${randomBytes(6).toString('hex')}`;
  const {db, close} = await openTestDatabase(place);
  await sql.raw(`create role ${role} login password 'hush'`).execute(db);
  for (const line of grantsFor(role).split('\n').filter(Boolean)) await sql.raw(line).execute(db);
  t.after(async () => {
    await sql.raw(`drop owned by ${role}`).execute(db);
    await sql.raw(`drop role ${role}`).execute(db);
    await close();
  });
  const url = new URL(place.databaseUrl ?? '');
  url.username = role;
  url.password = 'hush';
  return {...place, databaseUrl: url.href};
}

const firstRun = async (place: Place): Promise<void> => (await openTestReceiver(place)).close();

forEachEngine('a receiver that may not change the tables (MIGRATE=no)', (freshPlace, engine) => {
  test('says what to run while they are not up to date', async () => {
    const place = await freshPlace();
    await assert.rejects(openTestReceiver(place, {migrate: false}), /not up to date: run node /);
    await firstRun(place);
    const receiver = await openTestReceiver(place, {migrate: false});
    await receiver.deliver(refusal());
  });

  if (engine === 'sqlite') return;

  test('says so while there is no room for this month', async () => {
    const place = await freshPlace();
    await firstRun(place);
    const options = {migrate: false, now: () => Date.parse('2030-01-15T00:00:00Z')};
    await assert.rejects(openTestReceiver(place, options), /no room for this month: run node /);
  });

  test('R62: does its whole work under a role that owns nothing, which can touch nothing that was logged', async (t) => {
    const place = await freshPlace();
    await firstRun(place);
    const mine = await asRole(t, place);
    const portal = await createTestPortal();
    let hand: (message: Message) => void;
    const letter = new Promise<Message>((resolve) => (hand = resolve));
    const failures: unknown[] = [];
    const receiver = await openTestReceiver(mine, {
      migrate: false,
      portal: {issuer: ISSUER, jwks: portal.jwks},
      subprocessors: [NEWS],
      publicUrl: 'https://c.example',
      sendMessage: (message) => {
        hand(message);
        return Promise.resolve();
      },
      onError: (error) => failures.push(error),
    });
    const record = objection('anna@example.se');
    await receiver.deliver(record, acceptance(), refusal());
    await receiver.deliver(acceptance());
    const {pathname} = new URL((await letter).link);
    const pressed = await receiver.app.inject({method: 'POST', url: pathname});
    assert.equal(pressed.statusCode, 200, pressed.body);
    const take = voucherOf(await signIn(receiver, await portal.token('1')));
    const undone = {channel: 'email', status: 'withdrawn', scope: 'group:mobiplus'} as const;
    await receiver.deliver(
      actRecord({type: 'objection.withdrawn', objections: [undone]}, take()),
      actRecord({type: 'rights.requested', rights: {right: 'A15'}}, take()),
      actRecord({type: 'subprocessor.objected', subprocessor: {news: NEWS.id}}, take()),
    );
    await signIn(receiver, await portal.token('1'));
    assert.equal((await receiver.post([{...record, site: 'elsewhere.se'}])).statusCode, 409);
    assert.equal((await receiver.get('/readyz')).statusCode, 200);
    assert.equal((await receiver.atDesk('/v1/desk/requests')).statusCode, 200);
    const published = await receiver.atDesk('/v1/subprocessors', {...NEWS, id: 'b'});
    assert.equal(published.statusCode, 201, published.body);
    await receiver.close();
    assert.deepEqual(failures, []);
    assert.ok((await audit(place, receiver.logDescription.vkey)).length >= 7);

    const {db, close} = openUnmigrated({...mine, onError: () => undefined});
    await clearConfirmations(db, Date.parse('2027-06-01T00:00:00Z'));
    await db
      .insertInto('subject_link')
      .values({customer_ref: 'c', browser_ref: 'v', record_id: 'r', at: ''})
      .execute();
    for (const attack of ATTACKS) {
      const refusal = LEFT_TO_TRIGGERS.test(attack) ? /append-only/ : /permission denied/;
      await assert.rejects(sql.raw(attack).execute(db), refusal, attack);
    }
    for (const attack of SEIZURES)
      await assert.rejects(sql.raw(attack).execute(db), {code: '42501'}, attack);
    await close();
  });
});

test('takes no role that is not a plain name', () => {
  assert.throws(() => grantsFor('a; drop table leaf'), /must be a name/);
  assert.throws(() => grantsFor(''), /must be a name/);
});
