import {expect} from '@open-wc/testing';
import {openTabs, type Told} from '../../../src/sync/tabs.ts';
import {ownDevice} from '../support/own-device.ts';

const yes: Told = {choice: `1.20780.analytics=y1.v_${'r'.repeat(22)}.0`, at: 1.5};
const no: Told = {choice: '1.20781.analytics=n1', at: 2.25};

/** What a tab hears, and a promise of the next. */
function tab() {
  const heard: Told[] = [];
  const waiting: (() => void)[] = [];
  const say = openTabs((told) => {
    heard.push(told);
    for (const resolve of waiting.splice(0)) resolve();
  });
  return {heard, say, next: () => new Promise<void>((resolve) => waiting.push(resolve))};
}

describe('tabs', () => {
  ownDevice();

  it('hear a choice of another, whole and with its time, and nothing of their own (R32)', async () => {
    const [one, two] = [tab(), tab()];
    const toTwo = two.next();
    one.say(yes);
    await toTwo;
    expect(two.heard).to.deep.equal([yes]);
    const toOne = one.next();
    two.say(no);
    await toOne;
    expect(one.heard).to.deep.equal([no]);
    expect(two.heard).to.deep.equal([yes]);
  });

  it('all hear it, and in the order of choices', async () => {
    const [one, two, three] = [tab(), tab(), tab()];
    for (const told of [yes, no]) {
      const heard = Promise.all([two.next(), three.next()]);
      one.say(told);
      await heard;
    }
    expect(two.heard).to.deep.equal([yes, no]);
    expect(three.heard).to.deep.equal([yes, no]);
  });
});
