import {expect} from '@open-wc/testing';
import {clear, createStore, keys, set} from 'idb-keyval';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {keepPending} from '../../../src/storage/keep-pending.ts';
import {markMail, pendingIds} from '../../../src/storage/pending-records.ts';
import {readWaiting} from '../../../src/sync/read-waiting.ts';
import {genuine} from '../support/genuine-receipt.ts';
import {ownDevice} from '../support/own-device.ts';

const store = createStore('mobiplus-consent-outbox', 'entries');
const {nonce: _nonce, prev: _prev, ...base} = genuine.record;
const record = (digit: number, at: string): DecisionRecord => ({
  ...(base as DecisionRecord),
  id: `${digit}33fd5bd-6ead-432e-b354-a112d79df2b7`,
  at,
});

describe('readWaiting', () => {
  ownDevice();
  beforeEach(() => clear(store));
  after(() => clear(store));

  it('finds nothing where nothing waits', async () => {
    expect(await readWaiting()).to.deep.equal([]);
  });

  it('gives what waits in both places, each once and in order, and moves nothing', async () => {
    const [first, second, third] = [
      record(1, '2026-11-24T08:00:00Z'),
      record(2, '2026-11-24T09:00:00Z'),
      record(3, '2026-11-24T10:00:00Z'),
    ];
    keepPending(third);
    keepPending(second);
    await set(first.id, first, store);
    await set(second.id, second, store);
    await set('junk', {id: 'junk'}, store);
    markMail(true);
    expect(await readWaiting()).to.deep.equal([first, second, third]);
    expect(pendingIds().length).to.equal(2);
    expect((await keys(store)).length).to.equal(3);
  });
});
