import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {composedRecords} from '../support/arbitraries.ts';
import {acceptance, logged} from '../support/examples.ts';
import {base64, openLedger, root} from '../support/tree.ts';

const ORIGIN = 'www.example.se/consent';
const ledger = await openLedger(ORIGIN);
const others = Array.from({length: 10}, (_, i) => `another record ${i}`);
const record = logged(acceptance());
const genuine = await ledger.receiptFor(record, others, 4);

const check = (receipt: Receipt, vkey = ledger.vkey) => verifyReceipt(receipt, vkey);

const altered = (change: (proof: string) => string): Receipt => {
  const proof = change(genuine.proof);
  assert.notEqual(proof, genuine.proof, 'the test alters something');
  return {...genuine, proof};
};

test('a genuine receipt is true, and says its place, the ledger’s size and its name (R62)', async () => {
  assert.deepEqual(await check(genuine), {ok: true, index: 4, size: 11, origin: ORIGIN});
});

test('so is one from every place in a ledger of any size', async () => {
  for (let size = 1; size <= 9; size++)
    for (let index = 0; index < size; index++) {
      const receipt = await ledger.receiptFor(record, others.slice(1, size), index);
      assert.deepEqual(await check(receipt), {ok: true, index, size, origin: ORIGIN});
    }
});

test('so is one of any record, whatever order its members come in', async () => {
  await fc.assert(
    fc.asyncProperty(composedRecords, async (sent) => {
      const receipt = await ledger.receiptFor(logged(sent), others, 3);
      const members = Object.entries(receipt.record).reverse();
      const shuffled = {...receipt, record: Object.fromEntries(members) as typeof receipt.record};
      assert.equal((await check(shuffled)).ok, true);
    }),
    {numRuns: 25},
  );
});

test('a proof may carry an extra line, as C2SP allows', async () => {
  assert.equal(
    (await check(altered((proof) => proof.replace('\nindex', '\nextra QQ==\nindex')))).ok,
    true,
  );
});

const HASH = /(?<=\n)[A-Za-z0-9+/]{43}=(?=\n)/;
const hashOf = (text: string) => base64(root([text]));

type Because = 'format' | 'key' | 'signature' | 'inclusion';
const lies: readonly [because: Because, what: string, receipt: Receipt][] = [
  ['inclusion', 'the record’s nonce is another', {...genuine, record: {...record, nonce: 'x'}}],
  [
    'inclusion',
    'the record says that another purpose was given',
    {...genuine, record: {...record, decisions: record.decisions!.slice(1)}},
  ],
  ['inclusion', 'the index is another', altered((proof) => proof.replace('index 4', 'index 5'))],
  ['inclusion', 'the index lies outside', altered((proof) => proof.replace('index 4', 'index 11'))],
  [
    'inclusion',
    'the index is more than numbers can tell',
    altered((proof) => proof.replace('index 4', 'index 99999999999999999999')),
  ],
  ['inclusion', 'a hash is another', altered((proof) => proof.replace(HASH, hashOf('other')))],
  ['inclusion', 'a hash is missing', altered((proof) => proof.replace(/\n[^\n]{44}(?=\n)/, ''))],
  [
    'inclusion',
    'a hash is too many',
    altered((proof) => proof.replace(/\n\n/, `\n${hashOf('more')}\n\n`)),
  ],
  [
    'inclusion',
    'the checkpoint is of another ledger of the same key',
    {
      ...genuine,
      proof: genuine.proof.replace(
        /\n\n[^]*$/,
        `\n\n${await ledger.sign(`${ORIGIN}\n11\n${hashOf('other')}\n`)}`,
      ),
    },
  ],
  ['signature', 'the size is another', altered((proof) => proof.replace('\n11\n', '\n12\n'))],
  [
    'signature',
    'the root is another',
    altered((proof) => proof.replace(/\n11\n[^\n]+/, `\n11\n${hashOf('other')}`)),
  ],
  ['signature', 'the origin is another', altered((proof) => proof.replace(ORIGIN, 'elsewhere'))],
  [
    'signature',
    'the signature is another',
    altered((proof) =>
      proof.replace(
        /(— \S+ .{20})(.)/,
        (_, before: string, one: string) => before + (one === 'A' ? 'B' : 'A'),
      ),
    ),
  ],
  ['signature', 'the signature is missing', altered((proof) => proof.replace(/— .*\n$/, ''))],
  [
    'signature',
    'the signature is no base64',
    altered((proof) => proof.replace(/(— \S+ ).*\n$/, '$1A=A\n')),
  ],
  ['format', 'it is empty', altered(() => '')],
  ['format', 'it is of another version', altered((proof) => proof.replace('proof@v1', 'proof@v2'))],
  ['format', 'it names no index', altered((proof) => proof.replace('index 4\n', ''))],
  ['format', 'its index is none', altered((proof) => proof.replace('index 4', 'index four'))],
  [
    'format',
    'a hash is cut short',
    altered((proof) => proof.replace(HASH, (hash) => hash.slice(1))),
  ],
  [
    'format',
    'a hash is no base64',
    altered((proof) => proof.replace(HASH, (hash) => `=${hash.slice(1)}`)),
  ],
  ['format', 'the root is no base64', altered((proof) => proof.replace(/\n11\n./, '\n11\n!'))],
  ['format', 'the size is none', altered((proof) => proof.replace('\n11\n', '\nmany\n'))],
  ['format', 'there is no checkpoint', altered((proof) => proof.replace(/\n\n[^]*$/, '\n\n'))],
];
for (const [because, what, receipt] of lies)
  test(`is false because of ${because} where ${what}`, async () => {
    assert.deepEqual(await check(receipt), {ok: false, because});
  });

test('is false because of signature under another ledger’s key, also of the same name', async () => {
  for (const name of [ORIGIN, 'elsewhere']) {
    const {vkey} = await openLedger(name);
    assert.deepEqual(await check(genuine, vkey), {ok: false, because: 'signature'});
  }
});

test('is false because of key where the verifier key is none', async () => {
  for (const vkey of ['', 'key', ledger.vkey.slice(0, -1), ledger.vkey.replace(/.$/, '=')])
    assert.deepEqual(await check(genuine, vkey), {ok: false, because: 'key'}, vkey);
});

test('a receipt with any one character changed is false, and never an error', async () => {
  const {proof} = genuine;
  const at = fc.nat({max: proof.length - 5}); // the last characters hold bits that base64 ignores
  await fc.assert(
    fc.asyncProperty(at, fc.string({minLength: 1, maxLength: 1}), async (i, put) => {
      fc.pre(put !== proof[i]);
      const bent = {...genuine, proof: proof.slice(0, i) + put + proof.slice(i + 1)};
      const verdict = await check(bent);
      // The last digit before the padding has two bits that no byte holds.
      if (verdict.ok) assert.equal(proof[i + 1], '=');
    }),
    {numRuns: 400},
  );
});

test('a receipt of nonsense is false, and never an error', async () => {
  const line = fc.oneof(
    fc.constantFrom('c2sp.org/tlog-proof@v1', 'index 0', '', ORIGIN),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (lines) => {
      assert.equal((await check({...genuine, proof: lines.join('\n')})).ok, false);
    }),
  );
});
