import {expect} from '@open-wc/testing';
import type {Choice} from '../../../src/contract/choice.ts';
import {openTabs} from '../../../src/sync/tabs.ts';
import {ownDevice} from '../support/own-device.ts';

const yes: Choice = {
  day: 20_780,
  answers: {analytics: {granted: true, revision: 1}},
  ref: `v_${'r'.repeat(22)}`,
  seq: 0,
};
const no: Choice = {day: 20_781, answers: {analytics: {granted: false, revision: 1}}};

/** What a tab hears, and a promise of the next. */
function tab() {
  const heard: Choice[] = [];
  const waiting: (() => void)[] = [];
  const say = openTabs((choice) => {
    heard.push(choice);
    for (const resolve of waiting.splice(0)) resolve();
  });
  return {heard, say, next: () => new Promise<void>((resolve) => waiting.push(resolve))};
}

describe('tabs', () => {
  ownDevice();

  it('hear a choice of another, whole, and nothing of their own (R32)', async () => {
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
    for (const choice of [yes, no]) {
      const heard = Promise.all([two.next(), three.next()]);
      one.say(choice);
      await heard;
    }
    expect(two.heard).to.deep.equal([yes, no]);
    expect(three.heard).to.deep.equal([yes, no]);
  });
});
