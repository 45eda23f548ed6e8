/** What others have published of the formats that the ledger speaks, against every implementation of ours. */
import assert from 'node:assert/strict';
import {createPrivateKey} from 'node:crypto';
import {describe, it} from 'node:test';
import canonicalize from 'canonicalize';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {leafHash, rootFromInclusion, type Hash} from '../../../src/core/merkle.ts';
import {parseVerifierKey, verifyNote} from '../../../src/core/signed-note.ts';
import {toHex} from '../../../src/core/sha256.ts';
import {isNoteSigned} from '../../../receiver/src/audit/verify-note.ts';
import {completeSubtrees} from '../../../receiver/src/ledger/complete-subtrees.ts';
import {createSigner} from '../../../receiver/src/ledger/create-signer.ts';
import {growTree, type TreeNode} from '../../../receiver/src/ledger/grow-tree.ts';
import {proofRanges} from '../../../receiver/src/ledger/proof-ranges.ts';
import {rootOfSubtrees} from '../../../receiver/src/ledger/root-of-subtrees.ts';
import {EMPTY_ROOT, leafHashOf} from '../../../receiver/src/ledger/tree-hash.ts';

const ofHex = (text: string): Hash => Uint8Array.from(Buffer.from(text, 'hex'));

/** Entries and roots of Certificate Transparency's reference trees (RFC 6962), as github.com/transparency-dev/merkle tests them. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex').toString('latin1'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** Inclusion proofs, from testonly/reference_test.go of the same. */
const PROOFS: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
  [0, 1, []],
  [0, 2, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7']],
  [1, 2, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d']],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

/** The signed note of golang.org/x/mod/sumdb/note. Ed25519 has one signature for one text. */
const NOTE_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const NOTE_SEED = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';

/** Input and output of github.com/cyberphone/json-canonicalization (RFC 8785). */
const CANONICAL = [
  [
    '{"peach": "This sorting order", "péché": "is wrong according to French", "pêche": "but canonicalization MUST", "sin": "ingnore locale"}',
    '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ingnore locale"}',
  ],
  [
    String.raw`{"1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { }}`,
    String.raw`{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}`,
  ],
  [
    String.raw`{"numbers": [1E30, 4.50, 333333333.33333329, 2e-3, 0.000000000000000000000000001], "escaping": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
    String.raw`{"escaping":"€$\u000f\nA'B\"\\\\\"/","literals":[null,true,false],"numbers":[1e+30,4.5,333333333.3333333,0.002,1e-27]}`,
  ],
] as const;

describe('published vectors', () => {
  it('RFC 6962: roots of the reference trees', async () => {
    const hashes = ENTRIES.map(leafHashOf);
    assert.equal(toHex(EMPTY_ROOT), ROOTS[0]);
    for (let size = 1; size <= hashes.length; size += 1) {
      const {edge} = growTree([], 0, hashes.slice(0, size));
      assert.equal(toHex(rootOfSubtrees(edge.map(({hash}) => hash))), ROOTS[size]);
      assert.equal(toHex(await leafHash(ENTRIES[size - 1]!)), toHex(hashes[size - 1]!));
    }
  });

  it('RFC 6962: inclusion proofs, made here and checked here', async () => {
    const hashes = ENTRIES.map(leafHashOf);
    const nodes = growTree([], 0, hashes).nodes;
    const at = ({level, idx}: Pick<TreeNode, 'level' | 'idx'>) =>
      nodes.find((node) => node.level === level && node.idx === idx)!.hash;
    for (const [index, size, proof] of PROOFS) {
      const made = proofRanges(index, size).map(({start, end}) =>
        toHex(rootOfSubtrees(completeSubtrees(start, end).map(at))),
      );
      assert.deepEqual(made, proof);
      const leaf = await leafHash(ENTRIES[index]!);
      const root = await rootFromInclusion(leaf, index, size, proof.map(ofHex));
      assert.equal(root && toHex(root), ROOTS[size]);
    }
  });

  it('C2SP signed-note: the note of Go’s checksum database verifies, here and with the auditor, and no other text does', async () => {
    const key = parseVerifierKey(NOTE_KEY)!;
    for (const [note, isGood] of [
      [NOTE, true],
      [NOTE.replace('answer', 'Answer'), false],
      [
        `${NOTE}— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n`,
        true,
      ],
    ] as const) {
      assert.equal(await verifyNote(note, key), isGood);
      assert.equal(isNoteSigned(note, NOTE_KEY), isGood);
    }
  });

  it('C2SP signed-note: its key signs here as it does there', () => {
    const seed = Buffer.from(NOTE_SEED, 'base64').subarray(1);
    const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
    const key = createPrivateKey({
      key: Buffer.concat([prefix, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const {vkey, vouch} = createSigner('PeterNeumann', key);
    assert.equal(vkey, NOTE_KEY);
    const unsigned = NOTE.slice(0, NOTE.lastIndexOf('— '));
    assert.equal(vouch(unsigned), NOTE);
    assert.equal(vouch(NOTE), NOTE, 'not twice');
  });

  it('RFC 8785: canonical JSON, by our writer and by the second hand that the auditor uses', () => {
    for (const [input, output] of CANONICAL) {
      const value: unknown = JSON.parse(input);
      assert.equal(canonicalJson(value), output);
      assert.equal(canonicalize(value), output);
    }
  });
});
