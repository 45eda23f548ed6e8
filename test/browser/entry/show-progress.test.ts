import {expect} from '@open-wc/testing';
import type {Receipt} from '../../../src/contract/receipt.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {showProgress} from '../../../src/entry/show-progress.ts';
import type {Progress} from '../../../src/journey/progress.ts';
import {openMailLine} from '../../../src/sync/mail-line.ts';
import {acceptance, logged, refusal} from '../../unit/support/examples.ts';

const say = (name: string, detail?: unknown) =>
  document.dispatchEvent(new CustomEvent(`mobiplus-consent-${name}`, {detail}));
const receiptOf = (record: DecisionRecord): Receipt => ({
  v: 1,
  record: logged(record),
  proof: 'c2sp.org/tlog-proof@v1\nindex 41\n\n',
});

/** Somebody who tells how far it has come. */
const teller = () => ({progress: undefined as Progress | undefined, index: 0});

describe('showProgress', () => {
  it('says at once that the decision is being saved', () => {
    const status = teller();
    void showProgress(acceptance(), status);
    expect(status.progress).to.equal('saving');
  });

  it('says “saved” when the receipt of this very record comes, with its number', async () => {
    const [record, other] = [acceptance(), refusal()];
    const status = teller();
    const saved = showProgress(record, status);
    say('receipt', receiptOf(other));
    expect(status).to.deep.equal({progress: 'saving', index: 0});
    say('receipt', receiptOf(record));
    await saved;
    expect(status).to.deep.equal({progress: 'saved', index: 41});
  });

  it('says when it is delayed, and when the receiver refuses this very record', () => {
    const [record, other] = [acceptance(), refusal()];
    const status = teller();
    void showProgress(record, status);
    say('delayed');
    expect(status.progress).to.equal('delayed');
    say('refused', {id: other.id, why: 'no'});
    expect(status.progress).to.equal('delayed');
    say('refused', {id: record.id, why: 'no'});
    expect(status.progress).to.equal('refused');
    say('receipt', receiptOf(record));
    expect(status.progress).to.equal('saved');
  });

  it('says “saved” at once of a record whose receipt was here before it looked', async () => {
    const [record, other] = [acceptance(), refusal()];
    const line = openMailLine();
    line.receiptCame(receiptOf(record));
    const [status, waiting] = [teller(), teller()];
    void showProgress(other, waiting);
    await showProgress(record, status);
    expect(status).to.deep.equal({progress: 'saved', index: 41});
    expect(waiting.progress).to.equal('saving');
  });

  it('takes nothing back once it is saved', async () => {
    const record = acceptance();
    const status = teller();
    const saved = showProgress(record, status);
    say('receipt', receiptOf(record));
    await saved;
    say('delayed');
    say('refused', {id: record.id, why: 'no'});
    expect(status.progress).to.equal('saved');
  });

  it('hands over the receipt where there is a place for it: it says what the receiver added (R38, R53)', async () => {
    const record = acceptance();
    const status = {...teller(), receipt: receiptOf(refusal()) as Receipt | undefined};
    const saved = showProgress(record, status);
    expect(status.receipt).to.equal(undefined);
    say('receipt', receiptOf(record));
    await saved;
    expect(status.receipt).to.deep.equal(receiptOf(record));
  });

  it('follows the latest of two decisions, and says nothing more of the one before', async () => {
    const [first, second] = [acceptance(), refusal()];
    const status = teller();
    const before = showProgress(first, status);
    void showProgress(second, status);
    await before;
    say('receipt', receiptOf(first));
    say('refused', {id: first.id, why: 'no'});
    expect(status).to.deep.equal({progress: 'saving', index: 0});
    say('receipt', receiptOf(second));
    expect(status).to.deep.equal({progress: 'saved', index: 41});
  });
});
