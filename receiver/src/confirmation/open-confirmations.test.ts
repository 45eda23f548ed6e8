import assert from 'node:assert/strict';
import {createHash, randomUUID} from 'node:crypto';
import {test} from 'node:test';
import type {Engine} from '../database/engine.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import type {Confirmation, ConfirmationKind, ConfirmationRequest} from './confirmation.ts';
import type {Message, SendMessage} from './message.ts';
import {openConfirmations, type ConfirmationOptions} from './open-confirmations.ts';

const START = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;

const wanted = (more: Partial<ConfirmationRequest> = {}): ConfirmationRequest => ({
  recordId: randomUUID(),
  kind: 'objection.withdrawn',
  channel: 'email',
  address: 'anna@exempel.se',
  lang: 'sv',
  payload: {channels: ['email']},
  ...more,
});

/** Confirmations over a database, with a clock that is set by hand. */
function open(engine: Engine, options: Partial<ConfirmationOptions> = {}) {
  const clock = {now: START};
  const sent: Message[] = [];
  const acted: Confirmation[] = [];
  const errors: unknown[] = [];
  const act = (_: unknown, confirmation: Confirmation) => {
    acted.push(confirmation);
    return Promise.resolve();
  };
  const confirmations = openConfirmations({
    engine,
    send: (message) => {
      sent.push(message);
      return Promise.resolve();
    },
    baseUrl: 'https://samtycke.mobiplus.se/svar',
    acts: {'objection.withdrawn': act, 'objection.made': act, 'rights.requested': act},
    now: () => clock.now,
    onError: (error) => errors.push(error),
    ...options,
  });
  const ask = async (more?: Partial<ConfirmationRequest>) => {
    await engine.db.transaction().execute((trx) => confirmations.request(trx, wanted(more)));
    await confirmations.wake();
  };
  return {...confirmations, clock, sent, acted, errors, ask};
}

const tokenOf = ({link}: Message): string => link.slice(link.lastIndexOf('/') + 1);

/** Everything that the tables of confirmations hold, as text. */
async function storedIn({db}: Engine): Promise<string> {
  return JSON.stringify([
    await db.selectFrom('confirmation').selectAll().execute(),
    await db.selectFrom('confirmation_token').selectAll().execute(),
    await db.selectFrom('message_outbox').selectAll().execute(),
  ]);
}

forEachEngine('confirmations', (freshPlace) => {
  const withDatabase = async (run: (engine: Engine) => Promise<void>) => {
    const engine = await openTestDatabase(await freshPlace());
    try {
      await run(engine);
    } finally {
      await engine.close();
    }
  };

  test('are sent after commit, once, with a 256-bit token of which only the hash is stored (R46)', () =>
    withDatabase(async (engine) => {
      const {sent, ask, wake, close} = open(engine);
      await ask();
      await wake();
      assert.equal(sent.length, 1);
      const [message] = sent as [Message];
      assert.match(message.link, /^https:\/\/samtycke\.mobiplus\.se\/svar\/c\/[\w-]{43}$/);
      assert.ok(message.text.includes(message.link));
      const stored = await storedIn(engine);
      assert.ok(!stored.includes(tokenOf(message)));
      const hash = createHash('sha256').update(tokenOf(message)).digest('base64url');
      assert.ok(stored.includes(hash));
      await close();
    }));

  test('are not sent for a record that was not logged', () =>
    withDatabase(async (engine) => {
      const {sent, request, wake, close} = open(engine);
      const failed = engine.db.transaction().execute(async (trx) => {
        await request(trx, wanted());
        throw new Error('the disk is full');
      });
      await assert.rejects(failed, /the disk is full/);
      await wake();
      assert.deepEqual(sent, []);
      await close();
    }));

  test('are sent after a crash between commit and sending', () =>
    withDatabase(async (engine) => {
      const crashed = open(engine);
      await engine.db.transaction().execute((trx) => crashed.request(trx, wanted()));
      await crashed.close();
      const {sent, wake, close} = open(engine);
      await wake();
      assert.equal(sent.length, 1);
      await close();
    }));

  test('are not kept for a channel that nothing sends by', () =>
    withDatabase(async (engine) => {
      const sent: Message[] = [];
      const send: SendMessage = Object.assign(
        (message: Message) => {
          sent.push(message);
          return Promise.resolve();
        },
        {channels: ['email'] as const},
      );
      const {ask, close} = open(engine, {send});
      await ask({channel: 'sms', address: '+46701234567'});
      assert.ok(!(await storedIn(engine)).includes('46701234567'));
      await ask();
      assert.deepEqual(
        sent.map(({channel}) => channel),
        ['email'],
      );
      await close();
    }));

  test('have the same id at every attempt, so that a repeat can be told', () =>
    withDatabase(async (engine) => {
      const ids: string[] = [];
      const send: SendMessage = ({id}) => {
        ids.push(id);
        return ids.length === 1 ? Promise.reject(new Error('451')) : Promise.resolve();
      };
      const {clock, ask, wake, close} = open(engine, {send});
      await ask();
      clock.now += 60_000;
      await wake();
      clock.now += HOUR;
      await wake();
      assert.equal(ids.length, 2);
      assert.equal(ids[0], ids[1]);
      await close();
    }));

  test('are tried again with growing pauses, and no address reaches the log (R7)', () =>
    withDatabase(async (engine) => {
      const tried: number[] = [];
      const send: SendMessage = ({to}) => {
        tried.push((clock.now - START) / 60_000);
        return Promise.reject(new Error(`550 <${to}> mailbox busy`));
      };
      const {clock, ask, wake, errors, close, find} = open(engine, {send});
      await ask();
      for (let minute = 1; minute <= 200; minute += 1) {
        clock.now = START + minute * 60_000;
        await wake();
      }
      assert.deepEqual(tried, [0, 1, 3, 7, 15, 31, 63, 123, 183]);
      assert.equal(errors.length, tried.length);
      for (const error of errors) {
        assert.match(String(error), /550 <\(address\)> mailbox busy/);
        assert.doesNotMatch(String(error), /anna/);
      }
      clock.now = START + 48 * HOUR;
      await wake();
      assert.equal(tried.length, 9, 'what has expired is not sent any more');
      assert.equal((await find('no-such-token')).state, 'unknown');
      await close();
    }));

  test('act once, however often and from wherever at once it is pressed (R46)', () =>
    withDatabase(async (engine) => {
      const {sent, acted, request, wake, confirm, find, close} = open(engine);
      const what = wanted();
      await engine.db.transaction().execute((trx) => request(trx, what));
      await wake();
      const token = tokenOf(sent[0] as Message);
      const found = await Promise.all(Array.from({length: 8}, () => confirm(token)));
      assert.deepEqual(found.map(({state}) => state).sort(), ['done', ...Array(7).fill('used')]);
      assert.deepEqual(acted, [{...what, at: '2026-11-24T08:00:00Z'} satisfies Confirmation]);
      assert.equal((await find(token)).state, 'used');
      await close();
    }));

  test('forget the address as soon as they are used', () =>
    withDatabase(async (engine) => {
      const {sent, ask, confirm, close} = open(engine);
      await ask();
      assert.ok((await storedIn(engine)).includes('anna@exempel.se'));
      await confirm(tokenOf(sent[0] as Message));
      const stored = await storedIn(engine);
      assert.doesNotMatch(stored, /anna@exempel\.se|channels/);
      await close();
    }));

  test('stay open when the act fails, so that pressing again works', () =>
    withDatabase(async (engine) => {
      let failures = 1;
      const act = () => (failures-- > 0 ? Promise.reject(new Error('not now')) : Promise.resolve());
      const acts = {'objection.withdrawn': act, 'objection.made': act, 'rights.requested': act};
      const {sent, ask, confirm, close} = open(engine, {acts});
      await ask();
      const token = tokenOf(sent[0] as Message);
      await assert.rejects(confirm(token), /not now/);
      assert.equal((await confirm(token)).state, 'done');
      await close();
    }));

  test('expire after 48 hours, forget the address then, and after 30 days that they were asked', () =>
    withDatabase(async (engine) => {
      const {clock, sent, acted, ask, find, confirm, wake, close} = open(engine);
      await ask();
      const token = tokenOf(sent[0] as Message);
      clock.now = START + 48 * HOUR - 1000;
      await wake();
      assert.equal((await find(token)).state, 'open');
      clock.now = START + 48 * HOUR;
      assert.equal((await confirm(token)).state, 'expired');
      await wake();
      assert.doesNotMatch(await storedIn(engine), /anna/);
      assert.equal((await find(token)).state, 'expired');
      clock.now += 30 * 24 * HOUR;
      await wake();
      assert.equal((await find(token)).state, 'unknown');
      assert.equal(await storedIn(engine), '[[],[],[]]');
      assert.deepEqual(acted, []);
      await close();
    }));

  test('flood nobody who has many spellings: five unanswered messages a day to one mailbox', () =>
    withDatabase(async (engine) => {
      const {sent, ask, close} = open(engine);
      for (let n = 0; n < 4; n += 1) {
        await ask({address: `an.na+${String(n)}@exempel.se`});
        await ask({address: `a.nna+x${String(n)}@exempel.se`});
      }
      assert.equal(sent.length, 5);
      await close();
    }));

  test('keep a rights request open to its address, whatever strangers undo (R53)', () =>
    withDatabase(async (engine) => {
      const {sent, ask, close} = open(engine);
      for (let n = 0; n < 6; n += 1) await ask();
      for (let n = 0; n < 6; n += 1) await ask({kind: 'rights.requested'});
      assert.equal(sent.length, 10);
      assert.equal(sent.filter(({text}) => /begäran/.test(text)).length, 5);
      await close();
    }));

  test('are two at most for one record', () =>
    withDatabase(async (engine) => {
      const {sent, ask, close} = open(engine);
      const recordId = randomUUID();
      for (const name of ['anna', 'bo', 'cia'])
        await ask({recordId, address: `${name}@exempel.se`});
      await ask({address: 'cia@exempel.se'});
      assert.deepEqual(
        sent.map(({to}) => to),
        ['anna@exempel.se', 'bo@exempel.se', 'cia@exempel.se'],
      );
      await close();
    }));

  test('go to telephones in Sweden, and elsewhere where the receiver is told so', () =>
    withDatabase(async (engine) => {
      const abroad = {channel: 'sms', address: '+4740612345'} as const;
      const home = open(engine);
      await home.ask(abroad);
      assert.deepEqual(home.sent, []);
      assert.equal(await storedIn(engine), '[[],[],[]]', 'and nothing is kept of them');
      await home.ask({channel: 'sms', address: '+46701234567'});
      assert.equal(home.sent.length, 1);
      await home.close();
      const nordic = open(engine, {smsCountries: ['+46', '+47']});
      await nordic.ask(abroad);
      assert.equal(nordic.sent.length, 1);
      await nordic.close();
    }));

  test('flood nobody: five unanswered messages a day to one address', () =>
    withDatabase(async (engine) => {
      const {clock, sent, ask, close} = open(engine);
      for (let count = 0; count < 8; count += 1) await ask();
      await ask({address: 'bo@exempel.se'});
      assert.equal(sent.filter(({to}) => to === 'anna@exempel.se').length, 5);
      assert.equal(sent.filter(({to}) => to === 'bo@exempel.se').length, 1);
      clock.now += 24 * HOUR;
      await ask();
      assert.equal(sent.filter(({to}) => to === 'anna@exempel.se').length, 6);
      await close();
    }));

  test('keep no address where nothing can be sent', () =>
    withDatabase(async (engine) => {
      const {ask, close} = open(engine, {send: undefined, baseUrl: undefined});
      await ask();
      assert.equal(await storedIn(engine), '[[],[],[]]');
      await close();
    }));

  test('are sent once by two receivers on the same data', () =>
    withDatabase(async (engine) => {
      const one = open(engine);
      const other = open(engine);
      await engine.db.transaction().execute((trx) => one.request(trx, wanted()));
      await Promise.all([one.wake(), other.wake()]);
      assert.equal(one.sent.length + other.sent.length, 1);
      await one.close();
      await other.close();
    }));
});

test('confirmations need to know where their links lead', () => {
  const send = () => Promise.resolve();
  const act = () => Promise.resolve();
  const acts: Record<ConfirmationKind, typeof act> = {
    'objection.withdrawn': act,
    'objection.made': act,
    'rights.requested': act,
  };
  assert.throws(
    () =>
      openConfirmations({
        engine: {} as Engine,
        send,
        acts,
        now: Date.now,
        onError: () => undefined,
      }),
    /publicUrl/,
  );
});
