import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sql} from 'kysely';
import {ATTACKS} from '../testing/attacks.ts';
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
    await receiver.atDesk('/v1/desk/requests');
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    await db.insertInto('ref_alias').values({ref: 'b', older_ref: 'a'}).execute();
    await db
      .insertInto('subject_link')
      .values({customer_ref: 'c', browser_ref: 'v', record_id: 'r', at: ''})
      .execute();
    await db
      .insertInto('cosignature')
      .values({size: 1, witness: 'w', line: '— w x', at: ''})
      .execute();
    await db
      .insertInto('trial')
      .values({id: 't', sha256: 's', json: '{}', record_id: 'r', at: ''})
      .execute();
    const attacks =
      engine === 'postgres'
        ? [
            ...ATTACKS,
            ...['body', 'body_rest', 'leaf', 'tile', 'erasure', 'conflict', 'staff_trail'].map(
              (one) => `truncate ${one}`,
            ),
          ]
        : ATTACKS;
    for (const attack of attacks)
      await assert.rejects(sql.raw(attack).execute(db), /append-only/, attack);
    await close();
  });

  test('lets a record have its place once', async () => {
    const place = await freshPlace();
    const {db, close} = await openTestDatabase(place);
    await db
      .insertInto('leaf')
      .values({
        record_id: 'a',
        idx: null,
        at: '2026-11-23T00:00:00Z',
        seq: null,
        submission_digest: 'x',
        leaf_hash: Buffer.alloc(32),
      })
      .execute();
    await db.updateTable('leaf').set({idx: 0}).execute();
    await assert.rejects(db.updateTable('leaf').set({idx: 1}).execute(), /append-only/);
    await close();
  });

  test('R48: lets a body go once its erasure is written down; the leaf stays', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const gone = refusal();
    await receiver.deliver(gone, refusal());
    const {db, close} = await openTestDatabase(place);
    const body = db
      .deleteFrom('body')
      .where('arrival', 'in', (is) =>
        is.selectFrom('leaf').select('arrival').where('record_id', '=', gone.id),
      );
    await assert.rejects(body.execute(), /append-only/);
    await db
      .insertInto('erasure')
      .values({record_id: gone.id, at: '2026-11-25T00:00:00Z', reason: 'retention'})
      .execute();
    await body.execute();
    await db
      .updateTable('leaf')
      .set({submission_digest: ''})
      .where('record_id', '=', gone.id)
      .execute();
    await assert.rejects(db.deleteFrom('body').execute(), /append-only/);
    assert.equal((await db.selectFrom('leaf').select('idx').execute()).length, 2);
    // A repeat of what was erased is still that record.
    assert.notEqual((await receiver.post([gone])).statusCode, 409);
    assert.equal((await db.selectFrom('leaf').select('idx').execute()).length, 2);
    await close();
    await receiver.close();
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
