import {expect, oneEvent} from '@open-wc/testing';
import fc from 'fast-check';
import {gatekeeper} from '../../support/gatekeeper.ts';
import {onPage} from '../../support/on-page.ts';
import {quietReports} from '../../support/reports.ts';
import {scriptUrl} from '../../support/script-url.ts';

const {grant, update} = gatekeeper();

const said: string[] = [];
const saying = (name: string) =>
  `dispatchEvent(new CustomEvent('gate-order', {detail: '${name}'}))`;
addEventListener('gate-order', (event) => said.push(String((event as CustomEvent).detail)));

const SLOW = `${new URL('../../support/says-zero.js', import.meta.url).href}?slow`;

/** How a script may stand in a page. */
const kinds = {
  inline: (name: string) =>
    `<script type="text/plain" data-category="analytics">${saying(name)}</script>`,
  quick: (name: string) =>
    `<script type="text/plain" data-category="analytics" data-src="${scriptUrl(saying(name))}"></script>`,
  // From the server: the answer takes its time.
  slow: () => `<script type="text/plain" data-category="analytics" data-src="${SLOW}"></script>`,
  missing: () =>
    `<script type="text/plain" data-category="analytics" data-src="/no-such-script.js"></script>`,
  // Data to the browser: it neither loads nor fails.
  data: () =>
    `<script type="text/plain" data-category="analytics" data-type="text/x-template" data-src="/no-such-script.js"></script>`,
  // Fails at once, without the network.
  broken: () =>
    `<script type="text/plain" data-category="analytics" data-src="blob:none"></script>`,
  module: (name: string) =>
    `<script type="text/plain" data-category="analytics" data-type="module">${saying(name)}</script>`,
  defer: (name: string) =>
    `<script type="text/plain" data-category="analytics" defer data-src="${scriptUrl(saying(name))}"></script>`,
} as const;
type Kind = keyof typeof kinds;
const isNever = (kind: Kind) => kind === 'missing' || kind === 'broken' || kind === 'data';
const isLater = (kind: Kind) => kind === 'module' || kind === 'defer';

/** Puts scripts of these kinds on the page. @returns the names they say, in the order in which a parser would run them. */
function scriptsOf(order: readonly Kind[]) {
  const holder = onPage(order.map((kind, i) => kinds[kind](`${kind}-${i}`)).join(''));
  const names = order.map((kind, i) => (kind === 'slow' ? '0' : `${kind}-${i}`));
  const pick = (later: boolean) =>
    names.filter((_, i) => !isNever(order[i]!) && isLater(order[i]!) === later);
  return {holder, first: pick(false), later: pick(true)};
}
type Scripts = ReturnType<typeof scriptsOf>;

/** Waits until as many have said their name. */
async function until(count: number): Promise<string[]> {
  while (said.length < count) await oneEvent(window, 'gate-order');
  return said.map(String);
}

/** All have run as a parser would have run them; which of the deferred ones is first, an inline module or another, is the browser's. */
async function expectOrder({first, later}: Scripts): Promise<void> {
  const all = await until(first.length + later.length);
  expect(all.slice(0, first.length)).to.deep.equal(first);
  for (const kind of ['module', 'defer']) {
    const ofKind = (names: readonly string[]) => names.filter((name) => name.startsWith(kind));
    expect(ofKind(all.slice(first.length))).to.deep.equal(ofKind(later));
  }
}

describe('gates that open together', () => {
  beforeEach(() => {
    said.length = 0;
  });
  afterEach(() => {
    grant();
    document.querySelectorAll('body > section').forEach((holder) => holder.remove());
  });

  it('run their scripts in the order of the page, however long each takes to come', async () => {
    const scripts = scriptsOf(['slow', 'inline', 'quick', 'inline']);
    grant('analytics');
    await expectOrder(scripts);
  });

  it('wait for nothing that does not come', async () => {
    const scripts = scriptsOf(['broken', 'inline', 'missing', 'data', 'quick', 'inline']);
    grant('analytics');
    await expectOrder(scripts);
  });

  it('wait for all before them, though the last of these fails before the first has come', async () => {
    const scripts = scriptsOf(['slow', 'broken', 'inline', 'quick', 'module']);
    grant('analytics');
    await expectOrder(scripts);
  });

  it('run modules and deferred scripts after all others', async () => {
    const scripts = scriptsOf(['module', 'defer', 'slow', 'inline']);
    grant('analytics');
    await expectOrder(scripts);
    expect(said.slice(0, 2)).to.deep.equal(['0', 'inline-3']);
  });

  it('keep that order whatever stands where (property)', async function () {
    this.timeout(60_000);
    const pages = fc.array(fc.constantFrom(...(Object.keys(kinds) as Kind[])), {maxLength: 7});
    await fc.assert(
      fc.asyncProperty(pages, async (order) => {
        said.length = 0;
        const scripts = scriptsOf(order);
        grant('analytics');
        await expectOrder(scripts);
        grant();
        scripts.holder.remove();
      }),
      {numRuns: 15},
    );
  });

  it('keep that order where a yes is taken back and given again before all have come', async () => {
    const scripts = scriptsOf(['slow', 'inline', 'quick', 'inline']);
    grant('analytics');
    grant();
    grant('analytics');
    await expectOrder(scripts);
  });

  it('run nothing that still waits for its turn when the yes is taken back (R32)', async () => {
    const {holder} = scriptsOf(['slow', 'inline']);
    grant('analytics');
    const running = holder.querySelector<HTMLScriptElement>('script[src]')!;
    const come = oneEvent(running, 'load');
    grant();
    await come;
    expect(said).not.to.include('inline-1');
  });

  it('wait for none that is marked async', async () => {
    const holder = onPage(
      `<script type="text/plain" data-category="analytics" async data-src="${SLOW}"></script>` +
        kinds.inline('after'),
    );
    grant('analytics');
    expect(said).to.deep.equal(['after']);
    expect(holder.querySelector<HTMLScriptElement>('script[src]')!.async).to.equal(true);
    await until(2);
  });

  it('leave one gate shut that cannot be opened, say so, and open the others', () => {
    const reports = quietReports();
    const holder = onPage(kinds.inline('broken') + kinds.inline('sound'));
    // As a page's Trusted Types may.
    holder.querySelector('script')!.after = () => {
      throw new TypeError('forbidden');
    };
    grant('analytics');
    reports.end();
    expect(said).to.deep.equal(['sound']);
    expect(reports.codes()).to.deep.equal(['CONSENT_LOAD']);
    update();
    expect(reports.codes().length).to.equal(1);
  });
});
