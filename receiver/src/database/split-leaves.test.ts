import assert from 'node:assert/strict';
import {createHash, randomBytes, randomUUID} from 'node:crypto';
import {test} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {Migrator} from 'kysely/migration';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {ledgerKey} from '../ledger/ledger-key.ts';
import {createSigner} from '../ledger/create-signer.ts';
import {growTree} from '../ledger/grow-tree.ts';
import {rootOfSubtrees} from '../ledger/root-of-subtrees.ts';
import {EMPTY_ROOT, leafHashOf} from '../ledger/tree-hash.ts';
import {keepPeppers} from '../subjects/keep-peppers.ts';
import {createAddressBook} from '../subjects/create-address-book.ts';
import {linkTo} from '../subjects/keep-subjects.ts';
import {readStanding} from '../subjects/read-standing.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {answerRecord} from '../testing/sample.ts';
import {migrations} from './migrations.ts';
import {openUnmigrated} from './open-database.ts';
import type {Tables} from './tables.ts';

/** More than a tile, so that there are two. */
const LEAVES = 300;

/** A ledger as the second migration left it: one browser that says yes and no in turn. */
async function fillOldLedger(db: Kysely<Tables>, place: Place): Promise<void> {
  const signer = createSigner('localhost/consent', ledgerKey(place.dataDirectory));
  const pepper = createAddressBook(keepPeppers(place.dataDirectory).current).keyId;
  await sql`insert into identity (name, value) values ('log', ${signer.vkey}), ('pepper', ${pepper})`.execute(
    db,
  );
  await sql`insert into checkpoint (size, root, note, at) values (0, ${EMPTY_ROOT}, ${signer.checkpoint(0, EMPTY_ROOT)}, '2026-10-30T00:00:00Z')`.execute(
    db,
  );
  let answer = answerRecord('accept-all');
  let prev: string | null = null;
  const hashes: Uint8Array[] = [];
  for (let idx = 0; idx < LEAVES; idx += 1) {
    const at = `2026-1${String(idx % 2)}-30T10:00:00Z`;
    const record = {...answer.record, at, nonce: randomBytes(16).toString('base64url'), prev};
    const text = canonicalJson(record);
    const hash = leafHashOf(text);
    await sql`insert into body (record_id, idx, type, subject_ref, seq, site, at, submission_digest, record, leaf_hash, manifest_known)
      values (${record.id}, ${idx}, ${record.type}, ${record.subject.ref}, ${record.seq}, ${record.site}, ${at},
        ${createHash('sha256').update(canonicalJson(answer.record)).digest('base64url')}, ${text}, ${hash}, 0)`.execute(
      db,
    );
    hashes.push(hash);
    prev = linkTo(text);
    if (idx < LEAVES - 2) {
      answer = answerRecord('accept-all', answer.choice);
      answer.record = {...answer.record, id: randomUUID()};
    } else answer = answerRecord('reject-all', answer.choice);
  }
  const {nodes, edge} = growTree([], 0, hashes);
  for (const {level, idx, hash} of nodes)
    await sql`insert into tree_node (level, idx, hash) values (${level}, ${idx}, ${hash})`.execute(
      db,
    );
  const root = rootOfSubtrees(edge.map(({hash}) => hash));
  await sql`insert into checkpoint (size, root, note, at) values (${LEAVES}, ${root}, ${signer.checkpoint(LEAVES, root)}, '2026-11-30T10:00:01Z')`.execute(
    db,
  );
}

forEachEngine('the third migration', (freshPlace) => {
  test('keeps a ledger whole that was begun before it: receipts, chains, decisions, and what comes after (R62)', async () => {
    const place = await freshPlace();
    const {db, name, close} = openUnmigrated({...place, onError: assert.ifError});
    const {['003-leaves']: _third, ...before} = migrations(name);
    const old = Object.fromEntries(Object.entries(before).filter(([key]) => key < '003'));
    const provider = {getMigrations: () => Promise.resolve(old)};
    const {error} = await new Migrator({db, provider}).migrateToLatest();
    assert.ifError(error);
    await fillOldLedger(db, place);
    await close();

    const receiver = await openTestReceiver(place);
    const {vkey} = receiver.logDescription;
    await receiver.deliver(answerRecord('reject-all').record);
    await receiver.close();
    const records = await audit(place, vkey);
    assert.equal(records.length, LEAVES + 1);

    const again = await openTestReceiver(place);
    for (const {id} of [records[0]!, records[255]!, records[256]!, records[LEAVES]!]) {
      const receipt = (await again.get(`/v1/receipts/${id}`)).json();
      assert.equal((await verifyReceipt(receipt, vkey)).ok, true);
    }
    await again.close();
    const kept = openUnmigrated({...place, onError: assert.ifError});
    const decided = await readStanding(kept.db, [records[0]!.subject.ref]);
    await kept.close();
    assert.deepEqual(
      [...new Set(decided.map(({status, seq}) => `${status} ${String(seq)}`))],
      [`withdrawn ${String(LEAVES - 1)}`],
    );
  });
});
