import assert from 'node:assert/strict';
import {test} from 'node:test';
import {leafHash, nodeHash, rootFromInclusion, type Hash} from '../../../src/core/merkle.ts';
import {toHex} from '../../../src/core/sha256.ts';
import {rootOf} from '../testing/audit.ts';
import {completeSubtrees} from './complete-subtrees.ts';
import {growTree, type TreeNode} from './grow-tree.ts';
import {proofRanges} from './proof-ranges.ts';
import {rootOfSubtrees} from './root-of-subtrees.ts';
import {leafHashOf, nodeHashOf} from './tree-hash.ts';

const leaves = Array.from({length: 40}, (_, place) => leafHashOf(`entry ${String(place)}`));

test('hashes leaves and nodes as the browser’s verifier does', async () => {
  const [left, right] = [leafHashOf('ä'), leafHashOf('b')];
  assert.equal(toHex(left), toHex(await leafHash('ä')));
  assert.equal(toHex(nodeHashOf(left, right)), toHex(await nodeHash(left as Hash, right as Hash)));
});

test('gives the roots of RFC 6962, whatever the batches the leaves come in', async () => {
  for (const batch of [1, 2, 3, 7, 40]) {
    let edge: readonly TreeNode[] = [];
    for (let size = 0; size < leaves.length; size += batch) {
      const grown = leaves.slice(0, size + batch);
      ({edge} = growTree(edge, size, leaves.slice(size, size + batch)));
      const root = rootOfSubtrees(edge.map(({hash}) => hash));
      assert.equal(toHex(root), toHex(await rootOf(grown as Hash[])));
      assert.deepEqual(
        edge.map(({level, idx}) => ({level, idx})),
        completeSubtrees(0, grown.length),
      );
    }
  }
});

test('proves every leaf of every tree of up to 40 leaves', async () => {
  const hashes = new Map<string, Uint8Array>();
  for (const {level, idx, hash} of growTree([], 0, leaves).nodes)
    hashes.set(`${String(level)}/${String(idx)}`, hash);
  const hashAt = ({level, idx}: {level: number; idx: number}) => {
    const hash = hashes.get(`${String(level)}/${String(idx)}`);
    assert.ok(hash);
    return hash;
  };
  for (let size = 1; size <= leaves.length; size += 1) {
    const root = toHex(await rootOf(leaves.slice(0, size) as Hash[]));
    for (let index = 0; index < size; index += 1) {
      const proof = proofRanges(index, size).map(({start, end}) =>
        rootOfSubtrees(completeSubtrees(start, end).map(hashAt)),
      );
      const found = await rootFromInclusion(leaves[index] as Hash, index, size, proof as Hash[]);
      assert.equal(found && toHex(found), root, `leaf ${String(index)} of ${String(size)}`);
    }
  }
});

test('agrees with the published roots of Certificate Transparency', () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'];
  const published = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  ];
  // The entries are ASCII as bytes, so that they can be told as texts.
  const hashes = entries.map((hex) => leafHashOf(Buffer.from(hex, 'hex').toString('latin1')));
  for (const [place, root] of published.entries()) {
    const {edge} = growTree([], 0, hashes.slice(0, place + 1));
    assert.equal(toHex(rootOfSubtrees(edge.map(({hash}) => hash))), root);
  }
});

test('refuses an edge that belongs to another tree', () => {
  assert.throws(() => growTree([], 1, leaves.slice(0, 1)), RangeError);
});
