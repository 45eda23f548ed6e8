import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sql} from 'kysely';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {actRecord, objection, refusal} from '../testing/sample.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';

const NEWS = {
  id: 'a',
  name: 'A',
  country: 'SE',
  task: {sv: 'A'},
  announced: '2026-11-01',
  objectBy: '2999-12-31',
};

/** What nobody may do to a ledger, not even who owns its database. */
const ATTACKS = [
  "update body set record = '{}'",
  "update body set at = '2020-01-01T00:00:00Z'",
  "update body set type = 'consent.given'",
  'update body set subject_ref = null',
  'update body set seq = 7',
  "update body set site = 'elsewhere.se'",
  "update body set submission_digest = 'x'",
  "update body set record_id = record_id || 'x'",
  'update body set manifest_known = 1',
  'update body set leaf_hash = (select hash from tree_node where level = 1 limit 1)',
  'update body set idx = idx + 100',
  'update body set idx = null',
  'delete from body',
  'update tree_node set hash = (select root from checkpoint where size = 0)',
  'update tree_node set idx = idx + 100',
  'delete from tree_node',
  "update checkpoint set note = ''",
  'update checkpoint set size = size + 100',
  'delete from checkpoint',
  "update conflict set submission = '{}'",
  'delete from conflict',
  "update suppression set since = '2030-01-01'",
  'delete from suppression',
  "update suppression_end set since = '2030-01-01'",
  'delete from suppression_end',
  "update marketing_consent set since = '2020-01-01'",
  'delete from marketing_consent',
  "update rights_request set due_by = '2030-01-01'",
  "update rights_request set number = 'MP-0000-0000-0000'",
  "update rights_request set received_at = ''",
  'delete from rights_request',
  "update subprocessor set news = 'x'",
  'delete from subprocessor',
  "update subprocessor_answer set answer = 'acknowledged'",
  'delete from subprocessor_answer',
  "update identity set value = ''",
  'delete from identity',
];

forEachEngine('the database', (freshPlace, engine) => {
  test('R62: refuses to change or delete what was logged', async () => {
    const place = await freshPlace();
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(place, {
      portal: {issuer: ISSUER, jwks: portal.jwks},
      subprocessors: [NEWS],
    });
    const take = voucherOf(await signIn(receiver, await portal.token('1')));
    const record = objection('anna@example.se');
    const undone = {channel: 'email', status: 'withdrawn', scope: 'group:mobiplus'} as const;
    await receiver.deliver(
      record,
      refusal(),
      actRecord({type: 'objection.withdrawn', objections: [undone]}, take()),
      actRecord({type: 'rights.requested', rights: {right: 'A15'}}, take()),
      actRecord({type: 'subprocessor.objected', subprocessor: {news: NEWS.id}}, take()),
    );
    await receiver.post([{...record, site: 'elsewhere.se'}]);
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    const attacks = engine === 'postgres' ? [...ATTACKS, 'truncate body'] : ATTACKS;
    for (const attack of attacks)
      await assert.rejects(sql.raw(attack).execute(db), /append-only/, attack);
    await close();
  });

  test('lets a record have its place once', async () => {
    const place = await freshPlace();
    const {db, close} = await openTestDatabase(place);
    await db
      .insertInto('body')
      .values({
        record_id: 'a',
        idx: null,
        type: 'consent.refused',
        subject_ref: null,
        seq: null,
        site: null,
        at: '2026-11-23T00:00:00Z',
        submission_digest: 'x',
        record: '{}',
        leaf_hash: Buffer.alloc(32),
        manifest_known: 0,
      })
      .execute();
    await db.updateTable('body').set({idx: 0}).execute();
    await assert.rejects(db.updateTable('body').set({idx: 1}).execute(), /append-only/);
    await close();
  });

  if (engine === 'sqlite')
    test('writes through to the disk at every commit', async () => {
      const {db, close} = await openTestDatabase(await freshPlace());
      const read = async (name: string) => {
        const {rows} = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
        return Object.values(rows[0] ?? {})[0];
      };
      assert.equal(await read('journal_mode'), 'wal');
      assert.equal(await read('synchronous'), 2);
      await close();
    });
});
