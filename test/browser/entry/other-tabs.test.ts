/** Tabs of one device: two instances of the page, on one cookie and one channel. */
import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import type {Told} from '../../../src/sync/tabs.ts';
import {dropCookies, setCookie} from '../support/cookies.ts';
import {ownDevice} from '../support/own-device.ts';
import {choiceOf, closeTabs, COOKIE, realPage} from '../support/real-page.ts';

const YES = choiceOf('analytics');
const MORE = choiceOf('analytics', 'ads-measurement');
const NO = choiceOf();

/** Lets the device's clock go on: no two decisions are taken in the same moment. */
function later(): void {
  const now = Date.now();
  while (Date.now() < now + 2);
}

const kept = () =>
  document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

const tab = () => {
  const opened = realPage();
  opened.begin();
  return opened;
};

/** What another tab says on the channel. */
const channel = new BroadcastChannel('mobiplus-consent.2');
const say = (told: Told) => {
  channel.postMessage(told);
};
/** Until what was said has been heard everywhere: a message of our own comes back through another channel. */
async function untilHeard(): Promise<void> {
  const [from, to] = [new BroadcastChannel('test-heard'), new BroadcastChannel('test-heard')];
  const heard = new Promise((resolve) => (to.onmessage = resolve));
  from.postMessage('');
  await heard;
  await aTimeout(50);
  from.close();
  to.close();
}

describe('the other tabs', () => {
  ownDevice();
  beforeEach(() => {
    dropCookies(COOKIE);
  });
  afterEach(() => {
    closeTabs();
    dropCookies(COOKIE);
  });
  after(() => {
    channel.close();
  });

  it('follow a choice with all that it grants and takes back (R32)', async () => {
    const [one, two] = [tab(), tab()];
    one.choose(YES);
    await waitUntil(() => two.page.grants()['analytics']);
    expect([two.page.choice(), two.page.source(), two.page.due()]).to.deep.equal([YES, 'tab', []]);
    two.choose(NO);
    await waitUntil(() => !one.page.grants()['analytics']);
    expect(one.page.source()).to.equal('tab');
  });

  for (const [first, second] of [
    [YES, NO],
    [NO, YES],
  ] as const)
    it(`that decide at once, ${first === NO ? 'no before yes' : 'yes before no'}, all end with the newer decision, and so does the device`, async () => {
      const [one, two] = [tab(), tab()];
      one.choose(first);
      later();
      two.choose(second);
      await untilHeard();
      expect([one.page.choice(), two.page.choice(), kept()]).to.deep.equal([
        second,
        second,
        second,
      ]);
      // The same where the older one is written last, as a slower tab may.
      const [three, four] = [tab(), tab()];
      let isLate = true;
      three.page.settle(first, 'visitor', () => {
        if (!isLate) setCookie(COOKIE, first);
      });
      later();
      four.choose(second);
      isLate = false;
      setCookie(COOKIE, first);
      await untilHeard();
      expect(kept()).to.equal(second);
    });

  it('end with the newer decision in whatever order they hear of two', async () => {
    for (const older of [
      [YES, NO],
      [NO, YES],
    ] as const) {
      const [first, second] = older;
      for (const isTurned of [false, true]) {
        const {page} = tab();
        const now = Date.now();
        const told = [
          {choice: first, at: now + 1},
          {choice: second, at: now + 2},
        ];
        setCookie(COOKIE, second);
        for (const one of isTurned ? told.reverse() : told) say(one);
        await untilHeard();
        expect([page.choice(), kept()]).to.deep.equal([second, second]);
      }
    }
  });

  it('write nothing old to the device once they have heard of a newer decision, whatever comes late then', async () => {
    const {choose, page} = tab();
    choose(NO);
    const now = Date.now();
    setCookie(COOKIE, YES);
    say({choice: YES, at: now + 9});
    say({choice: MORE, at: now + 5});
    await untilHeard();
    expect([page.choice(), kept()]).to.deep.equal([YES, YES]);
  });

  for (const [name, tell] of [
    ['is shown again', () => dispatchEvent(new Event('pageshow'))],
    ['sees the device’s storage change', () => dispatchEvent(new Event('storage'))],
    [
      'is looked at again',
      () => document.dispatchEvent(new Event('visibilitychange', {bubbles: true})),
    ],
  ] as const)
    it(`follow what the device remembers when a page ${name}`, () => {
      const {page} = tab();
      setCookie(COOKIE, MORE);
      tell();
      expect([page.choice(), page.source()]).to.deep.equal([MORE, 'tab']);
      setCookie(COOKIE, NO);
      tell();
      expect(page.grants()['analytics']).to.equal(false);
    });

  it('take everything back where the choice has been deleted from the device (R5)', () => {
    setCookie(COOKIE, YES);
    const {page} = tab();
    expect(page.grants()['analytics']).to.equal(true);
    dropCookies(COOKIE);
    dispatchEvent(new Event('pageshow'));
    expect([page.choice(), page.grants()['analytics']]).to.deep.equal(['', false]);
    expect(page.due().length).to.be.greaterThan(0);
  });

  it('let a choice be that the device does not keep, as where cookies are closed: it holds for the page', () => {
    const {page} = tab();
    page.settle(YES, 'visitor', () => undefined);
    dispatchEvent(new Event('pageshow'));
    expect(page.grants()['analytics']).to.equal(true);
  });
});
