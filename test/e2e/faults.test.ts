/** What must not happen when things go wrong: nothing optional is granted, nothing decided is lost, nothing is counted twice. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Statistics} from '../../src/contract/statistics.ts';
import {
  engine,
  openVisit,
  outboxEmpty,
  press,
  saved,
  settled,
  toldGoogle,
  type Tab,
  type Visit,
} from './visit.ts';

const down = {status: 503, contentType: 'text/plain', body: 'down', headers: {'retry-after': '1'}};

/** Serves the start page with another head, under the same policy. */
async function openWith(visit: Visit, change: (html: string) => string): Promise<Tab> {
  const original = await fetch(visit.demo.url);
  const body = change(await original.text());
  const policy = original.headers.get('content-security-policy') ?? '';
  const tab = await visit.prepareApart();
  tab.reroute = (request) =>
    request.isNavigationRequest() && request.url() === `${visit.demo.url}/`
      ? {status: 200, contentType: 'text/html', body, headers: {'content-security-policy': policy}}
      : undefined;
  await tab.page.goto(`${visit.demo.url}/`);
  return tab;
}

/** A page's own configuration, replaced. */
const configured = (html: string, config: string) =>
  html.replace(
    /(<script type="application\/json" id="mobiplus-consent-config">)[^<]*/,
    (_all, tag: string) => tag + config,
  );

const total = async (visit: Visit) => (await visit.marketing<Statistics>('/v1/statistics')).records;

async function staysDenied({page, foreign}: Tab): Promise<void> {
  await settled(page);
  const states = (await toldGoogle(page)).flatMap(([, state]) => Object.values(state));
  assert.deepEqual([...new Set(states)], ['denied']);
  assert.equal(await page.evaluate(() => window.mobiplusConsent?.has('analytics') ?? false), false);
  assert.deepEqual(foreign, []);
}

describe(`what goes wrong in ${engine}`, () => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(async () => {
    await visit.close();
  });

  for (const [what, config, field, remedy] of [
    ['broken JSON', '{"purposes": [', 'JSON', 'quotes and commas'],
    ['a field of the wrong kind', '{"purposes": "all"}', 'purposes', 'expected array'],
  ] as const)
    it(`configuration with ${what}: the field is named, everything stays denied (R5)`, async () => {
      const tab = await openWith(visit, (html) => configured(html, config));
      await staysDenied(tab);
      assert.equal(await tab.page.$('mobiplus-banner'), null);
      for (const said of [field, remedy])
        assert.ok(
          tab.errors.some((error) => error.startsWith('CONSENT_CONFIG') && error.includes(said)),
          `${said} is not in: ${tab.errors.join('; ')}`,
        );
    });

  // What only the rooms act on is checked by them (docs/decisions/0007).
  for (const [what, config, field, remedy] of [
    ['an unknown field', '{"trackers": true}', 'trackers', 'Unrecognized key'],
    ['a question every week (R25)', '{"askAgainAfterDays": 7}', 'askAgainAfterDays', '>=180'],
    [
      'a purpose with a bad name',
      '{"purposes": [{"id": "A B", "revision": 1, "google": []}]}',
      'purposes',
      'must match',
    ],
  ] as const) {
    it(`configuration with ${what}: nobody is asked, the field is named, everything stays denied (R5)`, async () => {
      const tab = await openWith(visit, (html) => configured(html, config));
      await staysDenied(tab);
      assert.equal(await tab.page.$('mobiplus-banner'), null);
      assert.ok(
        tab.errors.some((error) => error.startsWith('CONSENT_LOAD') && error.includes(field)),
        `${field} is not in: ${tab.errors.join('; ')}`,
      );
    });

    it(`configuration with ${what}: data-debug says what it must be`, async () => {
      const tab = await openWith(visit, (html) =>
        configured(html, config).replace('data-endpoint', 'data-debug data-endpoint'),
      );
      await staysDenied(tab);
      assert.ok(
        tab.errors.some((error) => error.startsWith('CONSENT_CONFIG') && error.includes(remedy)),
        `${remedy} is not in: ${tab.errors.join('; ')}`,
      );
    });
  }

  for (const [what, value] of [
    ['junk', 'rubbish'],
    ['a forged grant of nothing known', '1.99999999.analytics=y1'],
    ['markup', '<script>alert(1)</script>'],
  ] as const)
    it(`a cookie with ${what}: the visitor is asked, everything stays denied`, async () => {
      const tab = await visit.prepareApart();
      await tab.page
        .browserContext()
        .setCookie({name: 'consent-mobiplus', value, domain: 'localhost', path: '/'});
      await tab.page.goto(visit.demo.url);
      await tab.page.locator('mobiplus-banner button').wait();
      await staysDenied(tab);
    });

  it('a stored record that is none: it is named and dropped, the next decision goes through', async () => {
    const tab = await visit.openApart('/healthz');
    await tab.page.evaluate(() => {
      localStorage.setItem('mobiplus-consent.pending.junk', '{"v":1,"id":"junk"}');
    });
    await tab.page.goto(visit.demo.url);
    await press(tab.page, 'Avvisa alla');
    await saved(tab.page);
    assert.ok(tab.errors.some((error) => error.startsWith('CONSENT_STORED')));
    await outboxEmpty(tab.page);
  });

  it('a receiver that is down: the decision holds at once, waits, and arrives once (R34)', async () => {
    const before = await total(visit);
    const tab = await visit.openApart();
    let attempts = 0;
    tab.reroute = (request) =>
      request.url().endsWith('/v1/records') && attempts++ < 2 ? down : undefined;
    await press(tab.page, 'Godkänn alla');
    assert.equal(await tab.page.evaluate(() => window.mobiplusConsent?.has('analytics')), true);
    await saved(tab.page);
    assert.equal(attempts, 3);
    assert.equal(await total(visit), before + 1);
  });

  for (const [what, body] of [
    ['not JSON', '<html>proxy</html>'],
    ['someone else’s answer', '{"v":1,"results":[]}'],
  ] as const)
    it(`a receiver that answers nonsense (${what}): nothing is said to be saved until it is`, async () => {
      const before = await total(visit);
      const tab = await visit.openApart();
      let nonsense = true;
      tab.reroute = (request) =>
        nonsense && request.url().endsWith('/v1/records')
          ? {status: 200, contentType: 'application/json', body}
          : undefined;
      await press(tab.page, 'Avvisa alla');
      await tab.page.waitForFunction(() =>
        document.querySelector('mobiplus-status')?.shadowRoot?.textContent.includes('skickas'),
      );
      assert.equal(await tab.page.evaluate(() => localStorage.length > 0), true);
      nonsense = false;
      await saved(tab.page);
      assert.equal(await total(visit), before + 1);
    });

  it('a receipt that another key signed is not believed: the record stays, the developer is told', async () => {
    const key = `localhost/consent+00000000+${Buffer.alloc(33, 1).toString('base64')}`;
    const tab = await openWith(visit, (html) => configured(html, JSON.stringify({logKey: key})));
    await press(tab.page, 'Avvisa alla');
    await tab.page.waitForFunction(() =>
      document.querySelector('mobiplus-status')?.shadowRoot?.textContent.includes('skickas'),
    );
    assert.ok(tab.errors.some((error) => error.startsWith('CONSENT_RECEIPT')));
    assert.equal(await tab.page.evaluate(() => localStorage.length > 0), true);
  });

  it('a page that is closed at the click: the record is sent by the next one, once', async () => {
    const before = await total(visit);
    const tab = await visit.openApart();
    // Nothing can leave before the courier is there; a request that is under way would outlive its page.
    tab.reroute = (request) => (request.url().endsWith('/courier.js') ? 'abort' : undefined);
    await press(tab.page, 'Avvisa alla');
    await tab.page.waitForSelector('mobiplus-banner', {hidden: true});
    const context = tab.page.browserContext();
    const next = await context.newPage();
    await tab.page.close();
    assert.equal(await total(visit), before);
    await next.goto(visit.demo.url);
    await outboxEmpty(next);
    assert.equal(await total(visit), before + 1);
  });

  it('a room that cannot be loaded: the page goes on, everything stays denied (R5)', async () => {
    const tab = await visit.prepareApart();
    tab.reroute = (request) => (request.url().endsWith('/ask.js') ? 'abort' : undefined);
    await tab.page.goto(visit.demo.url);
    await staysDenied(tab);
    assert.ok(tab.errors.some((error) => error.startsWith('CONSENT_LOAD')));
  });

  for (const [what, closed] of [
    ['IndexedDB never answers', 'indexedDB.open = () => ({})'],
    [
      'IndexedDB throws',
      'indexedDB.open = () => { throw new DOMException("no", "SecurityError") }',
    ],
    [
      'localStorage throws',
      'Object.defineProperty(window, "localStorage", {get() { throw new DOMException("no", "SecurityError") }})',
    ],
  ] as const)
    it(`a device whose ${what}: the decision holds and arrives once`, async () => {
      const before = await total(visit);
      const tab = await visit.prepareApart();
      await tab.page.evaluateOnNewDocument(closed);
      await tab.page.goto(visit.demo.url);
      await press(tab.page, 'Godkänn alla');
      assert.equal(await tab.page.evaluate(() => window.mobiplusConsent?.has('analytics')), true);
      await saved(tab.page);
      assert.equal(await total(visit), before + 1);
    });

  it('breaks no rule of a strict policy with Trusted Types, whatever goes wrong', async () => {
    const reports = await fetch(`${visit.demo.url}/csp-reports`);
    assert.deepEqual(await reports.json(), []);
  });

  it('the script twice on a page: the second says so and does nothing', async () => {
    const script = /<script src="\/mobiplus-consent.js"[^>]*><\/script>/;
    const tab = await openWith(visit, (html) => html.replace(script, '$&$&'));
    await tab.page.locator('mobiplus-banner button').wait();
    assert.equal((await toldGoogle(tab.page)).length, 1);
    assert.ok(tab.errors.some((error) => error.startsWith('CONSENT_TWICE')));
  });
});
