import {expect, waitUntil} from '@open-wc/testing';
import {settle} from '../../../src/entry/settle.ts';
import {add, all} from '../../../src/journey/page-receipts.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {
  clearJournal,
  forgetReceipts,
  keepReceipt,
  readReceipts,
} from '../../../src/storage/journal.ts';
import {fakePage} from '../support/fake-page.ts';
import {altered, genuine} from '../support/genuine-receipt.ts';
import {ownDevice} from '../support/own-device.ts';
import {pinned, receiptComes} from '../support/receipt-comes.ts';
import {allInside, inside} from '../support/words.ts';

const {nonce: _nonce, prev: _prev, ...base} = genuine.record;
const refusal = base as DecisionRecord;
const acceptance: DecisionRecord = {
  ...refusal,
  type: 'consent.given',
  decisions: [{purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P180D'}],
};
const once: DecisionRecord = {
  ...acceptance,
  decisions: [{purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P0D'}],
};

const {page, remember, reset} = fakePage(pinned.configuration);

async function settled(record: DecisionRecord) {
  settle(record, page);
  const status = document.querySelector('mobiplus-status')!;
  void receiptComes(genuine);
  await waitUntil(() => status.progress === 'saved');
  await status.updateComplete;
  return status;
}

describe('settle', () => {
  ownDevice();
  beforeEach(clearJournal);
  beforeEach(reset);
  after(clearJournal);
  afterEach(() => document.querySelector('mobiplus-status')?.remove());

  it('offers the receipt at once, whatever was decided (R4, R35)', async () => {
    for (const record of [refusal, acceptance, once]) {
      const status = await settled(record);
      expect(status.receipt).to.deep.equal(genuine);
      expect(allInside(status, '[name=receipt]').length).to.equal(1);
    }
  });

  it('can be closed by whose device keeps no receipt, and by nobody else (R4)', async () => {
    const closable = async (record: DecisionRecord) =>
      allInside(await settled(record), '[name=close]').length === 1;
    expect(await closable(refusal)).to.equal(true);
    expect(await closable(once)).to.equal(true);
    expect(await closable(acceptance)).to.equal(false);
  });

  it('goes when it is closed', async () => {
    const status = await settled(refusal);
    inside(status, '[name=close]').click();
    expect(status.isConnected).to.equal(false);
  });

  it('holds the receipt for as long as the page lives, and nowhere else (R4)', async () => {
    await settled(refusal);
    expect(all()).to.deep.equal([genuine]);
  });

  it('shows one status at a time', async () => {
    await settled(refusal);
    await settled(acceptance);
    expect(document.querySelectorAll('mobiplus-status').length).to.equal(1);
  });

  it('takes the journal off the device with the last consent, before any answer of the receiver (R35)', async () => {
    await keepReceipt(altered);
    settle({...refusal, type: 'consent.withdrawn'}, page);
    await waitUntil(async () => (await readReceipts()).length === 0);
    expect(all()).to.deep.include(altered);
  });

  it('leaves the journal where something else is still consented to (R35)', async () => {
    await keepReceipt(genuine);
    remember({
      day: 20_000,
      answers: {analytics: {granted: true, revision: 1}},
      ref: `v_${'r'.repeat(22)}`,
      seq: 1,
    });
    await forgetReceipts(page.choice, add);
    expect(await readReceipts()).to.deep.equal([genuine]);
  });
});
