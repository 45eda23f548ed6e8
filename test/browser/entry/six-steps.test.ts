import {expect} from '@open-wc/testing';
import {dropCookies, setCookie} from '../support/cookies.ts';
import {onPage} from '../support/on-page.ts';
import {ownDevice} from '../support/own-device.ts';
import {choiceOf, closeTabs, COOKIE, realPage} from '../support/real-page.ts';

const TAG = 'G-PAGE';
const isCommand = (message: unknown) =>
  Object.prototype.toString.call(message) === '[object Arguments]';

describe('a choice on the page', () => {
  ownDevice();
  afterEach(() => {
    closeTabs();
    dropCookies(COOKIE, '_ga');
    delete window.dataLayer;
    Reflect.deleteProperty(window, `ga-disable-${TAG}`);
  });

  it('takes its six steps in their order, all in the task of the click, and the device knows before (R32)', async () => {
    const {page, begin, choose} = realPage({googleTagIds: [TAG]});
    begin();
    await page.prepareToObey();
    choose(choiceOf('analytics'));
    setCookie('_ga', 'GS1.1.2');
    const holder = onPage(
      '<iframe title="film" data-category="analytics" data-src="about:blank#film"></iframe>',
    );
    const frame = holder.querySelector('iframe')!;
    choose(choiceOf('analytics'));
    expect(frame.getAttribute('src')).to.equal('about:blank#film');

    const steps: string[] = [];
    const layer: unknown[] = [];
    layer.push = (message) => steps.push(isCommand(message) ? '1 Google' : '5 data layer');
    window.dataLayer = layer;
    Object.defineProperty(window, `ga-disable-${TAG}`, {
      configurable: true,
      set: () => steps.push('2 vendor switch'),
    });
    const {get} = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => get!.call(document) as string,
      set: (text: string) => {
        const step = text.startsWith(COOKIE) ? '0 the device' : '3 traces';
        if (steps.at(-1) !== step) steps.push(step);
      },
    });
    frame.removeAttribute = function (name: string) {
      if (name === 'src') steps.push('4 gates');
      HTMLIFrameElement.prototype.removeAttribute.call(this, name);
    };
    const end = new AbortController();
    document.addEventListener('mobiplus-consent-change', () => steps.push('6 event'), end);
    choose(choiceOf());
    end.abort();
    Reflect.deleteProperty(document, 'cookie');
    holder.remove();
    expect(steps).to.deep.equal([
      '0 the device',
      '1 Google',
      '2 vendor switch',
      '3 traces',
      '4 gates',
      '5 data layer',
      '6 event',
    ]);
  });
});
