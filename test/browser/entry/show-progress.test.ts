import {expect} from '@open-wc/testing';
import type {Receipt} from '../../../src/contract/receipt.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {showProgress} from '../../../src/entry/show-progress.ts';
import type {Progress} from '../../../src/journey/progress.ts';
import {acceptance, refusal} from '../../unit/support/examples.ts';
import {altered, genuine} from '../support/genuine-receipt.ts';
import {heard} from '../support/heard.ts';
import {ownDevice} from '../support/own-device.ts';
import {pinned, receiptComes, sayReceipt} from '../support/receipt-comes.ts';

const say = (name: string, detail?: unknown) =>
  document.dispatchEvent(new CustomEvent(`mobiplus-consent-${name}`, {detail}));

const {nonce: _nonce, prev: _prev, ...sent} = genuine.record;
const receipted = sent as DecisionRecord;

/** Somebody who tells how far it has come. */
const teller = () => ({progress: undefined as Progress | undefined, index: 0});

describe('showProgress', () => {
  ownDevice();

  it('says at once that the decision is being saved', () => {
    const status = teller();
    void showProgress(acceptance(), status, pinned);
    expect(status.progress).to.equal('saving');
  });

  it('believes neither an event that the page makes up, nor a receipt that is false (R62)', async () => {
    const forged = {...altered, record: {...altered.record, id: acceptance().id}};
    const [status, other] = [teller(), teller()];
    void showProgress({...receipted, id: forged.record.id}, status, pinned);
    const saved = showProgress(receipted, other, pinned);
    say('receipt', forged);
    say('receipt', genuine);
    expect(other).to.deep.equal({progress: 'saving', index: 0});
    sayReceipt(forged);
    void receiptComes(genuine); // the line keeps its order
    await saved;
    expect(status).to.deep.equal({progress: 'saving', index: 0});
    expect(other).to.deep.equal({progress: 'saved', index: 6});
  });

  it('tells the page of a receipt no more than its record’s id and number (GDPR 5(1)(c))', async () => {
    const events = heard<CustomEvent>(document, 'mobiplus-consent-receipt');
    await receiptComes(genuine);
    for (const {detail} of events) expect(detail).to.deep.equal({id: genuine.record.id, index: 6});
  });

  it('says “saved” of a record whose receipt was here before it looked, with its number', async () => {
    await receiptComes(genuine);
    const [status, waiting] = [teller(), teller()];
    void showProgress(refusal(), waiting, pinned);
    await showProgress(receipted, status, pinned);
    expect(status).to.deep.equal({progress: 'saved', index: 6});
    expect(waiting.progress).to.equal('saving');
  });

  it('says when it is delayed, and when the receiver refuses this very record', () => {
    const [record, other] = [acceptance(), refusal()];
    const status = teller();
    void showProgress(record, status, pinned);
    say('delayed');
    expect(status.progress).to.equal('delayed');
    say('refused', {id: other.id, why: 'no'});
    expect(status.progress).to.equal('delayed');
    say('refused', {id: record.id, why: 'no'});
    expect(status.progress).to.equal('refused');
  });

  it('takes nothing back once it is saved', async () => {
    const status = teller();
    void receiptComes(genuine);
    await showProgress(receipted, status, pinned);
    say('delayed');
    say('refused', {id: receipted.id, why: 'no'});
    expect(status.progress).to.equal('saved');
  });

  it('hands over the receipt where there is a place for it: it says what the receiver added (R38, R53)', async () => {
    const status = {...teller(), receipt: altered as Receipt | undefined};
    const saved = showProgress(receipted, status, pinned);
    expect(status.receipt).to.equal(undefined);
    await receiptComes(genuine);
    await saved;
    expect(status.receipt).to.deep.equal(genuine);
  });

  it('follows the latest of two decisions, and says nothing more of the one before', async () => {
    const first = acceptance();
    const status = teller();
    const before = showProgress(first, status, pinned);
    const after = showProgress(receipted, status, pinned);
    await before;
    say('refused', {id: first.id, why: 'no'});
    expect(status).to.deep.equal({progress: 'saving', index: 0});
    void receiptComes(genuine);
    await after;
    expect(status).to.deep.equal({progress: 'saved', index: 6});
  });
});
