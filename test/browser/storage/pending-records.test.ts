import {expect} from '@open-wc/testing';
import {keepPending} from '../../../src/storage/keep-pending.ts';
import {hasMail} from '../../../src/storage/mail-mark.ts';
import {
  dropPending,
  markMail,
  pendingIds,
  readPending,
} from '../../../src/storage/pending-records.ts';
import {acceptance, objection, refusal} from '../../unit/support/examples.ts';
import {ownDevice} from '../support/own-device.ts';

const KEY = 'mobiplus-consent.pending.';

describe('pending records', () => {
  ownDevice();

  for (const [name, make] of Object.entries({acceptance, refusal, objection}))
    it(`stand on the device as soon as the call returns: ${name} (R34)`, () => {
      const record = make();
      expect(keepPending(record)).to.equal(true);
      expect(pendingIds()).to.deep.equal([record.id]);
      expect(readPending(record.id)).to.deep.equal(record);
    });

  it('are told apart by id, and kept once', () => {
    const [first, second] = [acceptance(), refusal()];
    for (const record of [first, second, first]) keepPending(record);
    expect(pendingIds().sort()).to.deep.equal([first.id, second.id].sort());
    dropPending(first.id);
    expect(pendingIds()).to.deep.equal([second.id]);
    expect(readPending(first.id)).to.equal(undefined);
  });

  it('are none where nothing waits, and forgetting nothing is harmless', () => {
    dropPending('nothing');
    expect(pendingIds()).to.deep.equal([]);
    expect(readPending('nothing')).to.equal(undefined);
  });

  it('are none where junk stands in their place', () => {
    const record = acceptance();
    const {at: _at, ...timeless} = record;
    const junk = ['', '{', 'null', '[]', '"text"', '{"v":1}', JSON.stringify({...record, v: 2})];
    for (const text of [...junk, JSON.stringify(timeless)]) {
      localStorage.setItem(KEY + record.id, text);
      expect(readPending(record.id), text).to.equal(undefined);
    }
  });

  it('are none where the record is another than its key says', () => {
    const [record, other] = [acceptance(), refusal()];
    localStorage.setItem(KEY + record.id, JSON.stringify(other));
    expect(readPending(record.id)).to.equal(undefined);
  });

  it('leave other keys of the page alone', () => {
    localStorage.setItem('cart', '3');
    keepPending(acceptance());
    for (const id of pendingIds()) dropPending(id);
    expect(localStorage.getItem('cart')).to.equal('3');
    localStorage.removeItem('cart');
  });

  it('show the boot script that there is mail, as does the mark of the outbox', () => {
    expect(hasMail()).to.equal(false);
    const record = acceptance();
    keepPending(record);
    expect(hasMail()).to.equal(true);
    dropPending(record.id);
    expect(hasMail()).to.equal(false);
    markMail(true);
    expect(hasMail()).to.equal(true);
    expect(pendingIds()).to.deep.equal([]);
    markMail(false);
    expect(hasMail()).to.equal(false);
  });

  it('say so where the device is full, and throw nothing', () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(keepPending(acceptance())).to.equal(false);
      markMail(true);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(hasMail()).to.equal(false);
  });

  it('are none where the visitor closes the storage, and throw nothing', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    });
    try {
      const record = acceptance();
      expect(keepPending(record)).to.equal(false);
      expect(pendingIds()).to.deep.equal([]);
      expect(readPending(record.id)).to.equal(undefined);
      dropPending(record.id);
      markMail(true);
      expect(hasMail()).to.equal(false);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });
});
