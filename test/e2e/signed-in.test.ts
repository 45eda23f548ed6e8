/** A customer whom the portal vouches for: no field, the customer's name in the ledger, and no trace of the token. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Problem} from '../../src/contract/delivery.ts';
import type {Permission} from '../../src/contract/permission.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import {
  engine,
  openByFooter,
  openVisit,
  outboxEmpty,
  policyReports,
  receiptsOf,
  roomSays,
  statusSays,
  type Tab,
  type Visit,
} from './visit.ts';

type TabPage = Tab['page'];

const CUSTOMER = '10042';

/** Signs in at the portal, and resolves with its token once the receiver has taken it. */
async function signIn(page: TabPage, url: string): Promise<string> {
  await page.goto(`${url}/portal`);
  const taken = page.waitForResponse((response) => response.url().endsWith('/v1/identity'));
  await page.locator('#customer').fill(CUSTOMER);
  await page.focus('#customer');
  await page.keyboard.press('Enter');
  assert.equal((await taken).status(), 200);
  return page.$eval('#portal-token', (one) => one.textContent);
}

/** Opens a room from the customer's page, as one who is signed in. */
const openRoom = async (page: TabPage, room: 'objection' | 'rights' | 'subprocessors') => {
  await page.focus(`main [data-consent-open="${room}"]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (tag) => (document.querySelector(tag) as {signedIn?: boolean} | null)?.signedIn === true,
    {},
    `mobiplus-${room}`,
  );
};

/** Everything that the page can find on the device. */
const device = (page: TabPage) =>
  page.evaluate(async () => {
    const read = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const {result} = opening;
          const stores = [...result.objectStoreNames];
          void Promise.all(
            stores.map(
              (store) =>
                new Promise((done) => {
                  const all = result.transaction(store).objectStore(store).getAll();
                  all.onsuccess = () => {
                    done(all.result);
                  };
                }),
            ),
          ).then(resolve);
        };
      });
    const databases = await indexedDB.databases();
    const kept = await Promise.all(databases.map(({name}) => read(name ?? '')));
    const caches = await window.caches.keys();
    return JSON.stringify([
      document.cookie,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      kept,
      caches,
      history.state,
      location.href,
      window.name,
    ]);
  });

describe(`a signed-in customer in ${engine}`, () => {
  let visit: Visit;
  let tab: Tab;
  const tokens: string[] = [];
  const receipts: Receipt[] = [];
  const said: string[] = [];
  before(async () => {
    visit = await openVisit();
    tab = await visit.prepareApart();
    tab.page.on('request', (request) => {
      said.push(request.url());
    });
    // Firefox shows no bodies to its driver.
    await tab.page.exposeFunction('tellBody', (body: string) => {
      said.push(body);
    });
    await tab.page.evaluateOnNewDocument(() => {
      const fetchAsBefore = window.fetch.bind(window);
      window.fetch = (input, init) => {
        const {tellBody} = window as unknown as {tellBody: (body: string) => void};
        if (typeof init?.body === 'string') tellBody(init.body);
        return fetchAsBefore(input, init);
      };
    });
  });
  after(async () => {
    await visit.close();
  });

  const ask = (channel: string) =>
    visit.marketing<Permission>(`/v1/marketing/permission?channel=${channel}&customer=${CUSTOMER}`);

  it('objects without filling in anything, and marketing is told no for the customer, with proof (R36, R37)', async () => {
    const {page} = tab;
    const before = await ask('email');
    assert.notEqual(before.because, 'objection');
    tokens.push(await signIn(page, visit.demo.url));
    await openRoom(page, 'objection');
    await page.locator('mobiplus-objection >>> form[name="object"] input[value="all"]').click();
    await page.waitForFunction(
      () =>
        document
          .querySelector('mobiplus-objection')
          ?.shadowRoot?.querySelectorAll('form[name="object"] input:checked').length === 7,
    );
    const fields = await page.$$eval('mobiplus-objection >>> input', (all) =>
      all.filter(({type}) => !['checkbox', 'radio'].includes(type)).map(({name}) => name),
    );
    assert.deepEqual(fields, []);
    receipts.push(
      ...(await receiptsOf(page, 'objection.made', () =>
        page.locator('mobiplus-objection >>> form[name="object"] button[type="submit"]').click(),
      )),
    );
    await statusSays(page, 'objection', /Sparat/);
    const [receipt] = receipts;
    assert.equal(receipt?.record.subject.level, 'portal');
    assert.match(receipt.record.subject.ref, /^c_/);
    assert.doesNotMatch(receipt.record.subject.ref, new RegExp(CUSTOMER));
    assert.equal(receipt.record.objections?.length, 6);
    for (const channel of ['email', 'sms', 'phone', 'letter', 'support', 'profiling']) {
      const {allowed, because, proof} = await ask(channel);
      assert.deepEqual([channel, allowed, because], [channel, false, 'objection']);
      assert.equal(typeof proof, 'number');
    }
  });

  it('files a request without filling in anything; it needs no confirmation (R53, R54)', async () => {
    const {page} = tab;
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('mobiplus-dialog'));
    await openRoom(page, 'rights');
    await page.locator('mobiplus-rights >>> details[name="A20"] summary').click();
    assert.equal(await page.$('mobiplus-rights >>> input[type="email"]'), null);
    const [receipt] = await receiptsOf(page, 'rights.requested', () =>
      page.locator('mobiplus-rights >>> form[data-form="A20"] button[type="submit"]').click(),
    );
    await statusSays(page, 'rights', /Sparat/);
    assert.ok(receipt);
    receipts.push(receipt);
    assert.equal(receipt.record.rights?.status, 'acknowledged');
    assert.equal(receipt.record.subject.ref, receipts[0]?.record.subject.ref);
  });

  it('answers news of sub-processors: one read, one objected to, and both stay answered with a new token (S29, R57)', async () => {
    const {page} = tab;
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('mobiplus-dialog'));
    await openRoom(page, 'subprocessors');
    const room = 'mobiplus-subprocessors >>> ';
    await page.locator(`${room}li button`).wait();
    const rows = await page.$$eval(`${room}li`, (all) =>
      all.map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    );
    assert.equal(rows.length, 2);
    for (const [i, [name, announced, objectBy]] of [
      [/Norrlagring AB/, /20 november 2026/, /20 december 2026/],
      [/Postduvan Oy/, /10 november 2026/, /10 december 2026/],
    ].entries() as unknown as [number, [RegExp, RegExp, RegExp]][])
      for (const words of [name, announced, objectBy, /Sverige|Finland/])
        assert.match(rows[i] ?? '', words);
    const read = page.locator(`${room}li:nth-of-type(1) button:nth-of-type(1)`);
    receipts.push(...(await receiptsOf(page, 'subprocessor.acknowledged', () => read.click())));
    await roomSays(page, 'subprocessors', /Du har tagit del av detta\./);
    const object = page.locator(`${room}li:nth-of-type(2) button:nth-of-type(2)`);
    receipts.push(...(await receiptsOf(page, 'subprocessor.objected', () => object.click())));
    await roomSays(page, 'subprocessors', /Du har invänt\./);
    assert.deepEqual(
      receipts.slice(-2).map(({record}) => [record.type, record.subprocessor?.news]),
      [
        ['subprocessor.acknowledged', 'norrlagring-2026'],
        ['subprocessor.objected', 'postduvan-2026'],
      ],
    );
    await outboxEmpty(page);

    tokens.push(await signIn(page, visit.demo.url));
    assert.notEqual(tokens[0], tokens[1]);
    await openRoom(page, 'subprocessors');
    await roomSays(page, 'subprocessors', /Du har tagit del av detta\./);
    await roomSays(page, 'subprocessors', /Du har invänt\./);
  });

  it('leaves no trace of the token: not on the device, in no address, body or record (R37, GDPR 5(1)(c))', async () => {
    await outboxEmpty(tab.page);
    const everything = [await device(tab.page), ...said, JSON.stringify(receipts)].join('\n');
    for (const heard of ['/v1/identity', '/v1/records', '"subprocessor.objected"'])
      assert.ok(
        said.some((one) => one.includes(heard)),
        `${heard} was not heard`,
      );
    assert.equal(tokens.length, 2);
    for (const token of tokens) {
      const [, claims = '', signature = ''] = token.split('.');
      for (const part of [token, claims, signature]) {
        assert.ok(part.length > 40);
        assert.equal(everything.includes(part), false, 'a part of the token is kept or told');
      }
    }
    assert.doesNotMatch(JSON.stringify(receipts), new RegExp(`\\b${CUSTOMER}\\b`));
    assert.deepEqual(tab.errors, []);
  });

  it('is not believed a second time: a token that was used is refused, and its bearer stays anonymous', async () => {
    const answer = await fetch(`${visit.demo.url}/v1/identity`, {
      method: 'POST',
      headers: {authorization: `Bearer ${tokens[0] ?? ''}`, 'content-type': 'application/json'},
      body: '{}',
    });
    assert.equal(answer.status, 401);
    assert.match(((await answer.json()) as Problem).code, /^RECEIVER_/);

    const {page, errors} = await visit.openApart();
    await page.evaluate((token) => window.mobiplusConsent?.identify(token), tokens[1] ?? '');
    assert.ok(errors.some((error) => error.startsWith('CONSENT_IDENTITY')));
    await openByFooter(page, 'objection');
    await page.locator('mobiplus-objection >>> form[name="object"] input[value="email"]').click();
    await page.locator('mobiplus-objection >>> #object-email').wait();
  });

  it('breaks no rule of a strict policy with Trusted Types', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
