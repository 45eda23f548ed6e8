import {expect, oneEvent} from '@open-wc/testing';
import {watchGates} from '../../../src/signals/gates.ts';
import {heard} from '../support/heard.ts';

let granted = false;
const update = watchGates(() => ({necessary: true, analytics: granted}));

/** Gated scripts that say their number, each loaded from an address that answers in its own time. */
function gatedScripts(sources: readonly string[]): HTMLScriptElement[] {
  return sources.map((src) => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset['category'] = 'analytics';
    script.dataset['src'] = src;
    return script;
  });
}

const saying = (n: number) =>
  `data:text/javascript,${encodeURIComponent(`dispatchEvent(new CustomEvent('gate-order', {detail: ${n}}))`)}`;

describe('gates that open together', () => {
  afterEach(() => {
    granted = false;
  });

  it('run their scripts in the order of the page, however long each takes to come', async () => {
    // From the server, then at once, then at once.
    const slow = `${new URL('../support/says-zero.js', import.meta.url).href}?slow`;
    const scripts = gatedScripts([slow, saying(1), saying(2)]);
    document.body.append(...scripts);
    const said: number[] = [];
    const all = new Promise<void>((resolve) => {
      addEventListener('gate-order', (event) => {
        said.push((event as CustomEvent<number>).detail);
        if (said.length === scripts.length) resolve();
      });
    });
    granted = true;
    update();
    await all;
    expect(said).to.deep.equal([0, 1, 2]);
  });

  it('wait for none that is marked async', async () => {
    const [script] = gatedScripts([saying(3)]) as [HTMLScriptElement];
    script.setAttribute('async', '');
    script.id = 'gate-async';
    document.body.append(script);
    const ran = oneEvent(window, 'gate-order');
    granted = true;
    update();
    const running = document.getElementById('gate-async') as HTMLScriptElement;
    expect(running.async).to.equal(true);
    expect(running).not.to.equal(script);
    await ran;
  });

  it('leave one gate shut that cannot be opened, say so, and open the others', async () => {
    const {error} = console;
    console.error = () => undefined;
    const reports = heard<CustomEvent<{code: string; text: string}>>(
      document,
      'mobiplus-consent-error',
    );
    const [broken, sound] = gatedScripts([saying(4), saying(5)]) as [
      HTMLScriptElement,
      HTMLScriptElement,
    ];
    // As a page's Trusted Types may.
    broken.replaceWith = () => {
      throw new TypeError('forbidden');
    };
    document.body.append(broken, sound);
    const ran = oneEvent(window, 'gate-order');
    granted = true;
    update();
    expect((await ran).detail).to.equal(5);
    expect(broken.isConnected).to.equal(true);
    expect(reports.map(({detail}) => detail.code)).to.include('CONSENT_LOAD');
    broken.remove();
    console.error = error;
  });
});
