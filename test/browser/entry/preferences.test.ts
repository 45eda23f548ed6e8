import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {open} from '../../../src/entry/preferences.ts';
import {clearJournal, keepReceipt} from '../../../src/storage/journal.ts';
import type {MobiplusPreferences} from '../../../src/ui/preferences/mobiplus-preferences.ts';
import {fakePage} from '../support/fake-page.ts';
import {genuine} from '../support/genuine-receipt.ts';
import {ownDevice} from '../support/own-device.ts';

const receiptAt = (at: string, index: number, record: object) => ({
  ...genuine,
  record: {...genuine.record, id: crypto.randomUUID(), at, ...record},
  proof: genuine.proof.replace('index 6', `index ${index}`),
});

describe('the switches of a page', () => {
  ownDevice();
  beforeEach(clearJournal);
  after(clearJournal);

  it('say when the latest choice was saved: no showing once, and no other act (R34)', async () => {
    await keepReceipt(receiptAt('2026-11-24T01:00:00Z', 6, {}));
    await keepReceipt(
      receiptAt('2026-11-25T01:00:00Z', 7, {
        decisions: [{purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P0D'}],
      }),
    );
    await keepReceipt(
      receiptAt('2026-11-26T01:00:00Z', 8, {
        type: 'objection.made',
        decisions: undefined,
        objections: [],
      }),
    );
    const room = await fixture<MobiplusPreferences>(
      html`<mobiplus-preferences></mobiplus-preferences>`,
    );
    await open(fakePage().page);
    await waitUntil(() => room.saved);
    expect(room.saved).to.deep.equal({index: 6, at: '2026-11-24T01:00:00Z'});
  });
});
