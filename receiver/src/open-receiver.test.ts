import assert from 'node:assert/strict';
import {generateKeyPairSync, hash} from 'node:crypto';
import {cpSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {canonicalJson} from '../../src/core/canonical-json.ts';
import {defaultConfiguration} from '../../src/core/default-configuration.ts';
import {parseVerifierKey, verifyNote} from '../../src/core/signed-note.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {openTestDatabase} from './testing/open-test-database.ts';
import {audit} from './testing/audit.ts';
import {forEachEngine} from './testing/for-each-engine.ts';
import {openTestReceiver} from './testing/open-test-receiver.ts';
import {acceptance, refusal} from './testing/sample.ts';

const NOTICE = 'Personuppgiftspolicy\n\nMobiPlus …\n';

const manifest = {
  v: 1,
  sdk: '0.1.0+test',
  notice: {sha256: hash('sha256', NOTICE), lang: 'sv', title: 'Personuppgiftspolicy'},
  controllers: [{name: 'MobiPlus AB'}],
  scope: defaultConfiguration.scope,
  purposes: defaultConfiguration.purposes.map((one) => ({...one, data: [], recipients: []})),
  about: {},
  askAgainAfterDays: 180,
  texts: {sv: 'a'.repeat(64)},
} as const;
const files = {'mobiplus-consent.js': 'b'.repeat(64)};

const pem = () =>
  generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString();

forEachEngine('openReceiver', (freshPlace, engine) => {
  test('an empty ledger has a signed checkpoint', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {origin: 'test.example/log1'});
    const response = await receiver.get('/checkpoint');
    assert.match(response.headers['content-type'] ?? '', /^text\/plain/);
    const root = hash('sha256', '', 'base64');
    assert.ok(response.body.startsWith(`test.example/log1\n0\n${root}\n\n— test.example/log1 `));
    const described = await receiver.get('/.well-known/consent-log.json');
    assert.deepEqual(described.json(), receiver.logDescription);
    const key = parseVerifierKey(receiver.logDescription.vkey);
    assert.ok(key && (await verifyNote(response.body, key)));
    await receiver.close();
  });

  test('keeps everything over a restart, and the tree goes on', async () => {
    const place = await freshPlace();
    const first = await openTestReceiver(place);
    const [before] = await first.deliver(acceptance(), refusal(), refusal());
    await first.close();
    const second = await openTestReceiver(place);
    assert.deepEqual(second.logDescription, first.logDescription);
    const [after] = await second.deliver(refusal());
    assert.ok(before && after);
    const verdict = await verifyReceipt(after, first.logDescription.vkey);
    assert.deepEqual(verdict.ok && [verdict.index, verdict.size], [3, 4]);
    assert.deepEqual((await second.get(`/v1/receipts/${before.record.id}`)).json(), before);
    await second.close();
    await audit(place, first.logDescription.vkey);
  });

  test('gives a place at its start to what a crash left without one', async () => {
    const place = await freshPlace();
    const first = await openTestReceiver(place);
    const [receipt] = await first.deliver(refusal());
    await first.close();
    const {db, close} = await openTestDatabase(place);
    const leaf = await db
      .selectFrom('leaf')
      .select(['at', 'submission_digest', 'leaf_hash'])
      .executeTakeFirstOrThrow();
    await db
      .insertInto('leaf')
      .values({...leaf, record_id: 'left-behind', idx: null, seq: null})
      .execute();
    await close();
    const second = await openTestReceiver(place);
    assert.match((await second.get('/checkpoint')).body, /^localhost\/consent\n2\n/);
    await second.close();
    assert.ok(receipt);
  });

  test('R51, R64: publishes what is shown by its hash, and logs a release once', async () => {
    const place = await freshPlace();
    for (let start = 0; start < 3; start += 1) {
      const receiver = await openTestReceiver(place);
      const sha256 = await receiver.publishRelease(manifest, files, NOTICE);
      assert.equal(sha256, hash('sha256', canonicalJson(manifest)));
      const shown = await receiver.get(`/v1/manifests/${sha256}`);
      assert.equal(hash('sha256', shown.body), sha256);
      assert.match(shown.headers['content-type'] ?? '', /^application\/json/);
      assert.match(shown.headers['cache-control'] ?? '', /immutable/);
      const notice = await receiver.get(`/v1/notices/${manifest.notice.sha256}`);
      assert.equal(notice.body, NOTICE);
      assert.equal((await receiver.get(`/v1/manifests/${'0'.repeat(64)}`)).statusCode, 404);
      assert.equal((await receiver.get(`/v1/notices/${'0'.repeat(64)}`)).statusCode, 404);
      await receiver.close();
    }
    const receiver = await openTestReceiver(place);
    await receiver.publishRelease(manifest, {...files, 'banner.js': 'c'.repeat(64)});
    const record = {
      ...refusal(),
      notice: {...refusal().notice, manifest: hash('sha256', canonicalJson(manifest))},
    };
    const [receipt] = await receiver.deliver(record);
    assert.ok(receipt);
    assert.equal((await verifyReceipt(receipt, receiver.logDescription.vkey)).ok, true);
    await receiver.close();
    const logged: readonly {type: string}[] = await audit(place, receiver.logDescription.vkey);
    assert.deepEqual(
      logged.map(({type}) => type),
      ['release.published', 'release.published', 'consent.refused'],
    );
    const {db, close} = await openTestDatabase(place);
    const known = await db.selectFrom('body').select(['type', 'manifest']).execute();
    await close();
    assert.ok(known.every(({manifest: state}) => state === 'current'));
  });

  test('R49: refuses a notice that is not the one its manifest names', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    await assert.rejects(receiver.publishRelease(manifest, files, `${NOTICE} `), TypeError);
    await receiver.close();
  });

  test('refuses to go on with another key, another name or another pepper', async () => {
    const place = await freshPlace();
    const settings = {ledgerKey: pem(), pepper: 'p'.repeat(32)};
    const first = await openTestReceiver(place, settings);
    await first.close();
    const wrong = [
      [{...settings, ledgerKey: pem()}, /LEDGER_KEY/],
      [{...settings, origin: 'other/log'}, /LEDGER_ORIGIN/],
      [{...settings, pepper: 'q'.repeat(32)}, /PEPPER/],
    ] as const;
    for (const [options, message] of wrong)
      await assert.rejects(openTestReceiver(place, options), message);
    const again = await openTestReceiver(place, {
      ...settings,
      ledgerKey: settings.ledgerKey.replaceAll('\n', '\\n'),
    });
    assert.deepEqual(again.logDescription, first.logDescription);
    await again.close();
  });

  test('keeps its secrets to its owner', async () => {
    const place = await freshPlace();
    await (await openTestReceiver(place)).close();
    for (const name of ['ledger-key.pem', 'pepper'])
      assert.equal(statSync(join(place.dataDirectory, name)).mode & 0o777, 0o600);
  });

  test('refuses tokens and keys that protect nothing', async () => {
    const place = await freshPlace();
    const rows = [
      [{marketingToken: 'short'}, /token/],
      [{pepper: 'short'}, /pepper/],
      [{ledgerKey: 'none'}, /key/],
      [{origin: 'a b'}, /name/],
    ] as const;
    for (const [options, message] of rows)
      await assert.rejects(openTestReceiver(place, options), message);
  });

  test('R48: cannot be started without its secrets over a ledger that has some', async () => {
    const place = await freshPlace();
    await (await openTestReceiver(place)).close();
    const copy = `${place.dataDirectory}-copy`;
    cpSync(place.dataDirectory, copy, {recursive: true});
    try {
      rmSync(join(copy, 'pepper'));
      await assert.rejects(openTestReceiver({...place, dataDirectory: copy}), /PEPPER/);
    } finally {
      rmSync(copy, {recursive: true});
    }
  });

  if (engine === 'postgres')
    test('several receivers on one database write one ledger', async () => {
      const place = await freshPlace();
      const [a, b] = await Promise.all([openTestReceiver(place), openTestReceiver(place)]);
      const subject = acceptance().subject;
      const deliveries = Array.from({length: 60}, (_, n) =>
        n % 4 ? [acceptance(), refusal()] : [{...acceptance(), subject, seq: n}],
      );
      // Every third delivery goes to both, as when an answer is lost and the next receiver is tried.
      const receipts = await Promise.all(
        deliveries.flatMap((records, n) => {
          const [one, other] = n % 2 ? [a, b] : [b, a];
          const sent = [one.deliver(...records)];
          if (n % 3 === 0) sent.push(other.deliver(...records.toReversed()));
          return sent;
        }),
      );
      for (const receipt of receipts.flat().slice(0, 30))
        assert.equal((await verifyReceipt(receipt, a.logDescription.vkey)).ok, true);
      assert.equal((await a.get('/checkpoint')).body, (await b.get('/checkpoint')).body);
      const counted: {records: number} = (await a.ask('/v1/statistics')).json();
      const expected = deliveries.flat().map(({id}) => id);
      assert.equal(counted.records, expected.length);
      await Promise.all([a.close(), b.close()]);
      const logged = await audit(place, a.logDescription.vkey);
      assert.deepEqual(logged.map(({id}) => id).sort(), expected.sort());
    });
});
