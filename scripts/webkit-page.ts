/** As much of puppeteer's page as the runner's commands ask for, over a WebKit session. */
import type {Action, WebKitSession} from './webkit-session.ts';

type Button = 'left' | 'middle' | 'right';

const BUTTONS: Record<Button, number> = {left: 0, middle: 1, right: 2};

/** Keys that have a name in puppeteer and a code point of their own in WebDriver. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const keyDown = (key: string): Action => ({type: 'keyDown', value: KEYS[key] ?? key});
const keyUp = (key: string): Action => ({type: 'keyUp', value: KEYS[key] ?? key});
const stroke = (key: string) => [keyDown(key), keyUp(key)];

const move = (x: number, y: number): Action => ({type: 'pointerMove', duration: 0, x, y});
const press = (button: Button = 'left'): Action => ({
  type: 'pointerDown',
  button: BUTTONS[button],
});
const lift = (button: Button = 'left'): Action => ({type: 'pointerUp', button: BUTTONS[button]});

export type WebKitPage = ReturnType<typeof pageOver>;

export function pageOver(session: WebKitSession) {
  const {type, point} = session;
  return {
    keyboard: {
      type: (text: string) => type(Array.from(text).flatMap(stroke)),
      press: (key: string) => type(stroke(key)),
      down: (key: string) => type([keyDown(key)]),
      up: (key: string) => type([keyUp(key)]),
    },
    mouse: {
      move: (x: number, y: number) => point([move(x, y)]),
      click: (x: number, y: number, {button}: {button?: Button} = {}) =>
        point([move(x, y), press(button), lift(button)]),
      down: ({button}: {button?: Button} = {}) => point([press(button)]),
      up: ({button}: {button?: Button} = {}) => point([lift(button)]),
      reset: () => point([lift('left'), lift('middle'), lift('right'), move(0, 0)]),
    },
    /** The size of the page, not of the window. MiniBrowser's toolbar keeps it from 447 px up. */
    async setViewport({width, height}: {width: number; height: number}) {
      const [frameWidth, frameHeight] = await session.evaluate<[number, number]>(
        'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      );
      await session.resize(width + frameWidth, height + frameHeight);
    },
  };
}
