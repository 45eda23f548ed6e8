import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {receiptIndex} from '../../../src/core/receipt-index.ts';
import {logged, refusal} from '../support/examples.ts';

const receipt = (proof: string): Receipt => ({v: 1, record: logged(refusal()), proof});

test('reads the place in the ledger from the proof', () => {
  assert.equal(receiptIndex(receipt('c2sp.org/tlog-proof@v1\nindex 0\n\nlog\n')), 0);
  assert.equal(
    receiptIndex(receipt('c2sp.org/tlog-proof@v1\nextra abc\nindex 1234567\n\nlog\n')),
    1_234_567,
  );
});

test('is no number where the proof says no place', () => {
  for (const proof of ['', 'index', 'index x', 'index -1', ' index 3', 'index 3 of 4'])
    assert.equal(receiptIndex(receipt(proof)), NaN);
});
