import assert from 'node:assert/strict';
import canonicalize from 'canonicalize';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {toBase64, toBase64Url} from '../../../src/core/base64.ts';
import {leafHash, nodeHash, type Hash} from '../../../src/core/merkle.ts';
import {sha256} from '../../../src/core/sha256.ts';
import {verifyNote, parseVerifierKey} from '../../../src/core/signed-note.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';
import {openTestDatabase} from './open-test-database.ts';
import type {Place} from './for-each-engine.ts';

/** Root of a tree by the letter of RFC 6962 §2.1, slow and plain. */
export async function rootOf(leaves: readonly Hash[]): Promise<Hash> {
  const [only] = leaves;
  if (only === undefined) return sha256('');
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(await rootOf(leaves.slice(0, split)), await rootOf(leaves.slice(split)));
}

/**
 * Checks a ledger as an auditor does: bodies make leaves, leaves make the signed root, subjects' chains hold.
 *
 * @param from Size of the tree from which this key signs. @returns The bodies in the ledger's order.
 */
export async function audit(
  place: Place,
  vkey: string,
  from = 0,
): Promise<readonly LedgerRecord[]> {
  const {db, close} = await openTestDatabase(place);
  try {
    const bodies = await db
      .selectFrom('leaf')
      .leftJoin('body', bodyOfLeaf)
      .leftJoin('erasure', 'erasure.record_id', 'leaf.record_id')
      .select(['idx', 'record', 'subject_ref', 'leaf_hash', 'reason'])
      .orderBy('leaf.arrival')
      .execute();
    const placed = bodies
      .filter(({idx}) => idx !== null)
      .sort((a, b) => Number(a.idx) - Number(b.idx));
    assert.deepEqual(
      placed.map(({idx}) => idx),
      Array.from(placed.keys()),
    );
    // By another hand's RFC 8785 than the receiver's.
    for (const {record, reason} of placed)
      if (record === null) assert.ok(reason, 'A body is missing, and no erasure says why');
      else assert.equal(canonicalize(JSON.parse(record)), record);
    const leaves = await Promise.all(
      placed.map(async ({record, leaf_hash: leaf}) =>
        record === null ? Uint8Array.from(leaf) : await leafHash(record),
      ),
    );
    const checkpoints = await db
      .selectFrom('checkpoint')
      .selectAll()
      .where('size', from === 0 ? '>=' : '>', from)
      .orderBy('size')
      .execute();
    const key = parseVerifierKey(vkey);
    assert.ok(key);
    for (const {size, root, note} of [...checkpoints.slice(0, 3), ...checkpoints.slice(-3)]) {
      assert.ok(await verifyNote(note, key));
      const expected = toBase64(await rootOf(leaves.slice(0, size)));
      assert.equal(toBase64(root), expected);
      assert.ok(note.startsWith(`${key.name}\n${String(size)}\n${expected}\n\n`));
    }
    assert.equal(checkpoints.at(-1)?.size, placed.length);
    const isWhole = bodies.every(({record}) => record !== null);
    const chains = new Map<string, string>();
    for (const {record: text, subject_ref: ref} of bodies) {
      if (!ref || text === null) continue;
      const {prev} = JSON.parse(text) as LedgerRecord;
      // What an erased record said, and whose it was, nobody can tell.
      if (isWhole) assert.equal(prev, chains.get(ref) ?? null);
      if (/^[vc]_/.test(ref)) chains.set(ref, toBase64Url(await sha256(text)));
    }
    return placed.flatMap(({record}) =>
      record === null ? [] : [JSON.parse(record) as LedgerRecord],
    );
  } finally {
    await close();
  }
}
