import {expect, oneEvent} from '@open-wc/testing';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {googleState} from '../../../src/core/google-state.ts';
import {clearTraces} from '../../../src/signals/traces.ts';
import {cookieNames, dropCookies, setCookie} from '../support/cookies.ts';
import {ownDevice} from '../support/own-device.ts';

const ANALYTICS = ['_ga', '_ga_X', '_ga_ABC123', '_gid', '_gat_gtag_UA_1'];
const ADS = ['_gcl_au', '_gac_UA-1'];
const OTHERS = ['cart', '_g', '_gab', 'x_ga', 'ga', '_fbp', 'session'];
const KEYS = ['cart', '_gcl_lsx', '_ga', 'x_gcl_ls'];

const stateOf = (...ids: readonly string[]) =>
  googleState(Object.fromEntries(ids.map((id) => [id, true])), defaultConfiguration.purposes);

const left = (names: readonly string[]) => {
  const now = cookieNames();
  return names.filter((name) => now.includes(name));
};

describe('clearTraces', () => {
  ownDevice();
  beforeEach(() => {
    for (const name of [...ANALYTICS, ...ADS, ...OTHERS]) setCookie(name, 'GS1.1.2');
    for (const key of ['_gcl_ls', ...KEYS]) localStorage.setItem(key, '1');
  });
  afterEach(() => {
    dropCookies(...ANALYTICS, ...ADS, ...OTHERS);
    for (const key of ['_gcl_ls', ...KEYS]) localStorage.removeItem(key);
  });

  it("removes every vendor's cookies where nothing is granted, and no other (R32)", () => {
    clearTraces(stateOf());
    expect(left([...ANALYTICS, ...ADS])).to.deep.equal([]);
    expect(left(OTHERS)).to.deep.equal(OTHERS);
  });

  it('removes what vendors keep in localStorage, and no other key (R32)', () => {
    clearTraces(stateOf());
    expect(localStorage.getItem('_gcl_ls')).to.equal(null);
    for (const key of KEYS) expect(localStorage.getItem(key), key).to.equal('1');
  });

  it('leaves the cookies of what is granted (R17)', () => {
    clearTraces(stateOf('analytics'));
    expect(left(ANALYTICS)).to.deep.equal(ANALYTICS);
    expect(left(ADS)).to.deep.equal([]);
    clearTraces(stateOf('ads-measurement'));
    expect(left(ANALYTICS)).to.deep.equal([]);
  });

  it('removes what was set on the path of the page, and on those above it (R32)', async () => {
    const address = new URL('../support/says-zero.js', import.meta.url).pathname;
    const paths = ['/test', '/test/', '/test/browser', address];
    const frame = document.createElement('iframe');
    frame.src = address;
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const counted = (name: string) =>
      page.cookie.split('; ').filter((cookie) => cookie === `${name}=1`).length;
    for (const path of paths)
      for (const name of ['_ga_path', 'cart_path']) page.cookie = `${name}=1; Path=${path}`;
    const before = counted('_ga_path');

    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `
      import {clearTraces} from '${new URL('../../../src/signals/traces.ts', import.meta.url).href}';
      clearTraces(${JSON.stringify(stateOf())});
      frameElement.dispatchEvent(new Event('cleared'));`;
    const cleared = oneEvent(frame, 'cleared');
    page.body.append(script);
    await cleared;

    const after = ['_ga_path', 'cart_path'].map(counted);
    for (const path of paths) page.cookie = `cart_path=; Path=${path}; Max-Age=0`;
    frame.remove();
    expect(before).to.equal(paths.length);
    expect(after).to.deep.equal([0, paths.length]);
  });

  it('touches nothing where everything is granted', () => {
    clearTraces(stateOf('analytics', 'ads-measurement', 'ads-personalisation'));
    expect(left([...ANALYTICS, ...ADS])).to.deep.equal([...ANALYTICS, ...ADS]);
    expect(localStorage.getItem('_gcl_ls')).to.equal('1');
  });
});
