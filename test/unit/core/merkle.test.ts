import assert from 'node:assert/strict';
import {test} from 'node:test';
import {leafHash, nodeHash, rootFromInclusion} from '../../../src/core/merkle.ts';
import {path, root} from '../support/tree.ts';

const LARGEST = 33;
const entries = Array.from({length: LARGEST}, (_, i) => `entry ${i}`);
const leaves = await Promise.all(entries.map(leafHash));

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

test('hashes leaves and nodes as RFC 6962 has it', async () => {
  // Of the empty leaf, and of the node over it twice: from the reference implementation's vectors.
  const empty = await leafHash('');
  assert.equal(hex(empty), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  assert.equal(hex(await nodeHash(empty, empty)), hex(root(['', ''])));
});

test(`leads from every leaf to the root, in every tree of up to ${LARGEST}`, async () => {
  for (let n = 1; n <= LARGEST; n++) {
    const tree = entries.slice(0, n);
    const expected = hex(root(tree));
    for (let i = 0; i < n; i++)
      assert.equal(hex(await rootFromInclusion(leaves[i]!, i, n, path(i, tree))), expected);
  }
});

test('leads to another root from another leaf, place or sibling', async () => {
  for (let n = 2; n <= LARGEST; n++) {
    const tree = entries.slice(0, n);
    const expected = hex(root(tree));
    for (let i = 0; i < n; i++) {
      const proof = path(i, tree);
      const other = (i + 1) % n;
      assert.notEqual(hex(await rootFromInclusion(leaves[other]!, i, n, proof)), expected);
      assert.notEqual(hex(await rootFromInclusion(leaves[i]!, other, n, proof)), expected);
      const bent = proof.map((hash) => Uint8Array.from(hash, (byte) => byte ^ 1));
      assert.notEqual(hex(await rootFromInclusion(leaves[i]!, i, n, bent)), expected);
    }
  }
});

test('leads nowhere with a proof too short or too long for the place', async () => {
  for (let n = 1; n <= LARGEST; n++) {
    const tree = entries.slice(0, n);
    for (let i = 0; i < n; i++) {
      const proof = path(i, tree);
      const long = [...proof, leaves[0]!];
      assert.equal(await rootFromInclusion(leaves[i]!, i, n, long), undefined);
      if (proof.length > 0)
        assert.equal(await rootFromInclusion(leaves[i]!, i, n, proof.slice(1)), undefined);
    }
  }
});

test('leads nowhere from a place outside the tree', async () => {
  const places = [
    [-1, 4],
    [4, 4],
    [0, 0],
    [0.5, 4],
    [NaN, 4],
    [0, NaN],
    [0, Infinity],
    [2 ** 53, 2 ** 53 + 2],
  ] as const;
  for (const [index, size] of places)
    assert.equal(await rootFromInclusion(leaves[0]!, index, size, []), undefined);
});
