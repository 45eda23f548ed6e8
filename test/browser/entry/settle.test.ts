import {expect} from '@open-wc/testing';
import {settle} from '../../../src/entry/settle.ts';
import {all} from '../../../src/journey/page-receipts.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {genuine} from '../support/genuine-receipt.ts';
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

const receiptComes = () =>
  document.dispatchEvent(new CustomEvent('mobiplus-consent-receipt', {detail: genuine}));

async function settled(record: DecisionRecord) {
  settle(record);
  const status = document.querySelector('mobiplus-status')!;
  receiptComes();
  await status.updateComplete;
  return status;
}

describe('settle', () => {
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
});
