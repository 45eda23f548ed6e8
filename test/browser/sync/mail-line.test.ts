import {expect} from '@open-wc/testing';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {openMailLine} from '../../../src/sync/mail-line.ts';
import {acceptance, logged} from '../../unit/support/examples.ts';
import {ownDevice} from '../support/own-device.ts';

/** Longer than any test may take: who wakes before was woken. */
const LONG = 600_000;

describe('the mail line', () => {
  ownDevice();
  const here = openMailLine(() => undefined);
  let arrive: (receipt: Receipt) => void;
  const arrived = new Promise<Receipt>((resolve) => {
    arrive = resolve;
  });
  const there = openMailLine((receipt) => {
    arrive(receipt);
  });

  it('wakes the courier of this tab when mail comes', async () => {
    const pause = here.pause(LONG, true);
    here.mailCame();
    await pause;
  });

  it('wakes the courier of another tab when mail comes here (R34)', async () => {
    const pause = there.pause(LONG, true);
    here.mailCame();
    await pause;
  });

  it('lets no mail wake who was told to wait, but the network does', async () => {
    const woken: string[] = [];
    const told = here.pause(LONG, false).then(() => woken.push('told to wait'));
    const free = here.pause(LONG, true).then(() => woken.push('free'));
    here.mailCame();
    await free;
    expect(woken).to.deep.equal(['free']);
    dispatchEvent(new Event('online'));
    await told;
    expect(woken).to.deep.equal(['free', 'told to wait']);
  });

  it('ends a pause by itself', async () => {
    await here.pause(1, true);
    await here.pause(1, false);
  });

  it('brings a receipt to every other tab', async () => {
    const receipt: Receipt = {v: 1, record: logged(acceptance()), proof: 'proof'};
    here.receiptCame(receipt);
    expect(await arrived).to.deep.equal(receipt);
  });
});
