import {expect} from '@open-wc/testing';
import {createStore, set} from 'idb-keyval';
import {
  clearJournal,
  keepKey,
  keepReceipt,
  readKey,
  readReceipts,
} from '../../../src/storage/journal.ts';
import {genuine, vkey} from '../support/genuine-receipt.ts';
import {ownDevice} from '../support/own-device.ts';

describe('the ledger’s key in the journal', () => {
  ownDevice();
  beforeEach(clearJournal);
  after(clearJournal);

  it('is not there at first', async () => {
    expect(await readKey()).to.equal(undefined);
  });

  it('stands beside the receipts, and is none (R62)', async () => {
    await keepKey(vkey);
    await keepReceipt(genuine);
    expect(await readKey()).to.equal(vkey);
    expect(await readReceipts()).to.deep.equal([genuine]);
  });

  it('goes with them when the last consent is withdrawn (R35)', async () => {
    await keepKey(vkey);
    await clearJournal();
    expect(await readKey()).to.equal(undefined);
  });

  it('is passed over where something else stands in its place', async () => {
    await set('log-key', {vkey}, createStore('mobiplus-consent-journal', 'entries'));
    expect(await readKey()).to.equal(undefined);
  });
});
