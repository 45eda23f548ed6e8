import {expect} from '@open-wc/testing';
import {createStore, set} from 'idb-keyval';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {clearJournal, keepReceipt, readReceipts} from '../../../src/storage/journal.ts';
import {acceptance, logged} from '../../unit/support/examples.ts';
import {ownDevice} from '../support/own-device.ts';

const receiptAt = (at: string, seq: number): Receipt => ({
  v: 1,
  record: {...logged(acceptance()), at, seq},
  proof: `c2sp.org/tlog-proof@v1\nindex ${seq}\n\n`,
});

describe('the journal', () => {
  ownDevice();
  beforeEach(clearJournal);
  after(clearJournal);

  it('is empty at first', async () => {
    expect(await readReceipts()).to.deep.equal([]);
  });

  it('gives receipts back as they were, the oldest first', async () => {
    const receipts = [
      receiptAt('2026-11-23T12:00:00Z', 0),
      receiptAt('2026-11-23T12:00:00Z', 1),
      receiptAt('2026-11-24T08:00:00Z', 0),
    ];
    for (const receipt of receipts.toReversed()) await keepReceipt(receipt);
    expect(await readReceipts()).to.deep.equal(receipts);
  });

  it('keeps a receipt once, however often it comes', async () => {
    const receipt = receiptAt('2026-11-23T12:00:00Z', 0);
    await keepReceipt(receipt);
    await keepReceipt(receipt);
    expect(await readReceipts()).to.deep.equal([receipt]);
  });

  it('passes over what is no receipt', async () => {
    const receipt = receiptAt('2026-11-23T12:00:00Z', 0);
    await keepReceipt(receipt);
    const store = createStore('mobiplus-consent-journal', 'entries');
    for (const [i, junk] of [null, 'text', {}, {record: {}}, {...receipt, proof: 3}].entries())
      await set(`junk-${i}`, junk, store);
    expect(await readReceipts()).to.deep.equal([receipt]);
  });

  it('forgets everything when the last consent is withdrawn (R35)', async () => {
    await keepReceipt(receiptAt('2026-11-23T12:00:00Z', 0));
    await clearJournal();
    expect(await readReceipts()).to.deep.equal([]);
  });
});
