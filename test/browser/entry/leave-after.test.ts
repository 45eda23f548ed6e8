import {expect, fixture, html} from '@open-wc/testing';
import {leaveAfter} from '../../../src/entry/leave-after.ts';

const made = () => fixture<HTMLElement>(html`<div><button>Stäng</button></div>`);

/** Resolves when the element has left the page. */
const gone = (element: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const parent = element.parentNode!;
    new MutationObserver((_changes, observer) => {
      if (element.isConnected) return;
      observer.disconnect();
      resolve();
    }).observe(parent, {childList: true});
  });

/** As long as another element, with the same time, needs to leave: this one has had its chance. */
async function oneTurn(): Promise<void> {
  const clock = await made();
  const left = gone(clock);
  leaveAfter(clock, 20);
  await left;
}

describe('leaveAfter', () => {
  it('takes an element off the page after its time', async () => {
    const element = await made();
    const left = gone(element);
    leaveAfter(element, 1);
    await left;
  });

  it('never takes it from under the pointer, and counts anew once that has left (R71)', async () => {
    const element = await made();
    leaveAfter(element, 10);
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await oneTurn();
    expect(element.isConnected).to.equal(true);
    const left = gone(element);
    element.dispatchEvent(new PointerEvent('pointerleave'));
    await left;
  });

  it('never takes the focus away, and counts anew once that has left (R68)', async () => {
    const element = await made();
    const button = element.querySelector('button')!;
    button.focus();
    leaveAfter(element, 10);
    await oneTurn();
    expect(element.isConnected).to.equal(true);
    const left = gone(element);
    button.blur();
    await left;
  });
});
