import {expect} from '@open-wc/testing';
import {clear, createStore, keys, set} from 'idb-keyval';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {keepPending} from '../../../src/storage/keep-pending.ts';
import {hasMail} from '../../../src/storage/mail-mark.ts';
import {pendingIds} from '../../../src/storage/pending-records.ts';
import {openOutbox} from '../../../src/sync/outbox.ts';
import {NOON, answered, circumstances, objection} from '../../unit/support/examples.ts';
import {ownDevice} from '../support/own-device.ts';

const store = createStore('mobiplus-consent-outbox', 'entries');

const recordAt = (seconds: number): DecisionRecord =>
  answered('reject-all', undefined, circumstances(NOON + seconds * 1000)).record;

describe('the outbox', () => {
  ownDevice();
  let reports: string[] = [];
  const open = () => openOutbox((id) => reports.push(id));
  beforeEach(async () => {
    reports = [];
    await clear(store);
  });
  after(() => clear(store));

  it('is empty at first, and leaves no mark', async () => {
    expect(await open().waiting()).to.deep.equal([]);
    expect(hasMail()).to.equal(false);
  });

  it('takes a record in from where the click left it (R34)', async () => {
    const record = recordAt(0);
    keepPending(record);
    expect(await open().waiting()).to.deep.equal([record]);
    expect(pendingIds()).to.deep.equal([]);
    expect(await keys(store)).to.deep.equal([record.id]);
    expect(hasMail()).to.equal(true);
  });

  it('still has it on the next page, as often as it is asked, until it is settled (R34)', async () => {
    const record = recordAt(0);
    open().hold(record);
    await open().waiting();
    expect(await open().waiting()).to.deep.equal([record]);
    expect(await open().waiting()).to.deep.equal([record]);
    await open().settle(record.id);
    expect(await open().waiting()).to.deep.equal([]);
    expect(hasMail()).to.equal(false);
  });

  it('holds a record once, however often it comes', async () => {
    const record = recordAt(0);
    const outbox = open();
    outbox.hold(record);
    await outbox.waiting();
    outbox.hold(record);
    expect(await outbox.waiting()).to.deep.equal([record]);
  });

  it('gives records in the order of decisions', async () => {
    const records = [recordAt(0), objection(), recordAt(2), recordAt(3)];
    const outbox = open();
    for (const record of records.toReversed()) outbox.hold(record);
    const waiting = await outbox.waiting();
    expect(waiting.map(({at}) => at)).to.deep.equal(records.map(({at}) => at).sort());
    expect(waiting.length).to.equal(4);
  });

  it('settles one and keeps the others', async () => {
    const records = [recordAt(0), recordAt(1)];
    const outbox = open();
    for (const record of records) outbox.hold(record);
    await outbox.waiting();
    await outbox.settle(records[0]!.id);
    expect(await outbox.waiting()).to.deep.equal([records[1]]);
  });

  it('drops what is no record, says so once, and lets it hold up no other', async () => {
    const record = recordAt(0);
    const {at: _at, ...timeless} = recordAt(1);
    keepPending(record);
    localStorage.setItem('mobiplus-consent.pending.junk', '{');
    localStorage.setItem(`mobiplus-consent.pending.${timeless.id}`, JSON.stringify(timeless));
    await set('junk', {v: 1}, store);
    await set(timeless.id, timeless, store);
    const outbox = open();
    expect(await outbox.waiting()).to.deep.equal([record]);
    expect(await outbox.waiting()).to.deep.equal([record]);
    expect(reports.sort()).to.deep.equal([timeless.id, 'junk'].sort());
    expect(pendingIds()).to.deep.equal([]);
  });

  it('carries in memory what a full device cannot keep', async () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const record = recordAt(0);
    const outbox = open();
    try {
      outbox.hold(record);
      expect(pendingIds()).to.deep.equal([]);
      expect(await outbox.waiting()).to.deep.equal([record]);
      await outbox.settle(record.id);
      expect(await outbox.waiting()).to.deep.equal([]);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  describe('where IndexedDB does not answer', () => {
    const {transaction} = IDBDatabase.prototype;
    const fail = () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('closed', 'InvalidStateError');
      };
    };
    const mend = () => {
      IDBDatabase.prototype.transaction = transaction;
    };
    afterEach(mend);

    it('sends from where the click left the record, and loses nothing (R34)', async () => {
      const record = recordAt(0);
      keepPending(record);
      fail();
      const outbox = open();
      expect(await outbox.waiting()).to.deep.equal([record]);
      expect(pendingIds()).to.deep.equal([record.id]);
      await outbox.settle(record.id);
      expect(await outbox.waiting()).to.deep.equal([]);
      expect(pendingIds()).to.deep.equal([]);
    });

    it('remembers that records may wait there, and finds them at the next page (R34)', async () => {
      const record = recordAt(0);
      keepPending(record);
      await open().waiting();
      fail();
      expect(await open().waiting()).to.deep.equal([]);
      expect(hasMail()).to.equal(true);
      mend();
      expect(await open().waiting()).to.deep.equal([record]);
    });
  });
});
