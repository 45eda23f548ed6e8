import {setTimeout as pause} from 'node:timers/promises';
import type {EngineTab, Tab, Truthy} from './browser.ts';
import {findMiddle, type Point} from './find-middle.ts';
import type {Network} from './open-network.ts';
import {readDevice, type Device} from './read-device.ts';

const PATIENCE = 10_000;
const BETWEEN_LOOKS = 50;

/** A tab with all that is alike in every engine, over one with what is not. */
export function tabOver(engineTab: EngineTab, network: Network): Tab {
  async function until<Args extends unknown[], Result>(
    ask: (...args: Args) => Result,
    ...args: Args
  ): Promise<Truthy<Awaited<Result>>> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      let failure: unknown;
      // While a page is being left there is nobody to ask.
      const answer = await engineTab.evaluate(ask, ...args).catch((reason: unknown) => {
        failure = reason;
      });
      if (answer) return answer as Truthy<Awaited<Result>>;
      if (Date.now() >= end)
        throw new Error(`did not come true: ${String(ask)} of ${JSON.stringify(args)}`, {
          cause: failure,
        });
      await pause(BETWEEN_LOOKS);
    }
  }

  async function clickOn(selector: string, text: string | null): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (let before: Point | undefined; Date.now() < end; await pause(BETWEEN_LOOKS)) {
      const now = await until(findMiddle, selector, text);
      if (now.x === before?.x && now.y === before.y) return engineTab.pressAt(now.x, now.y);
      before = now;
    }
    throw new Error(`does not stand still: ${selector}`);
  }

  return {
    goto: engineTab.goto,
    reload: engineTab.reload,
    evaluate: engineTab.evaluate,
    press: engineTab.press,
    screenshot: engineTab.screenshot,
    bringToFront: engineTab.bringToFront,
    close: engineTab.close,
    until,
    click: (selector) => clickOn(selector, null),
    clickText: clickOn,
    async stored() {
      const device = JSON.parse(await engineTab.evaluate(readDevice)) as Device;
      const jar = [...(await engineTab.jar())].sort((a, b) => a.name.localeCompare(b.name));
      return {...device, jar};
    },
    foreign: () => network.requests().map(({url}) => url),
  };
}
