/** Every act by keys alone: nothing here is ever clicked. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  engine,
  openVisit,
  outboxEmpty,
  policyReports,
  saved,
  statusSays,
  type Tab,
  type Visit,
} from './visit.ts';

type TabPage = Tab['page'];

/** What has the focus, however deep in shadow it stands. */
interface Focused {
  readonly tag: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly opens: string;
  readonly words: string;
  /** Elements of ours around it, the innermost first. */
  readonly hosts: readonly string[];
  readonly top: number;
  readonly bottom: number;
  /** Top of the banner; null where there is none. */
  readonly bannerTop: number | null;
}

const focused = (page: TabPage): Promise<Focused> =>
  page.evaluate(() => {
    const hosts: string[] = [];
    let one = document.activeElement ?? document.body;
    const inBanner = one.closest('mobiplus-banner');
    if (inBanner) hosts.push('mobiplus-banner');
    while (one.shadowRoot?.activeElement) {
      hosts.unshift(one.localName);
      one = one.shadowRoot.activeElement;
    }
    const {top, bottom} = one.getBoundingClientRect();
    return {
      tag: one.localName,
      id: one.id,
      name: one.getAttribute('name') ?? '',
      value: one.getAttribute('value') ?? '',
      opens: one.getAttribute('data-consent-open') ?? '',
      words: one.textContent.replace(/\s+/g, ' ').trim(),
      hosts,
      top,
      bottom,
      bannerTop: document.querySelector('mobiplus-banner')?.getBoundingClientRect().top ?? null,
    };
  });

/** Presses Tab, or what else leads on, until the focus is where it should be. @throws where it never comes there. */
async function tabTo(
  page: TabPage,
  what: string,
  isThere: (one: Focused) => boolean,
  press = () => page.keyboard.press('Tab'),
) {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const one = await focused(page);
    if (isThere(one)) return one;
    seen.push(`${one.tag} ${one.name || one.words.slice(0, 30)}`);
    await press();
  }
  throw new Error(`Tab never came to ${what}: ${seen.join(' → ')}`);
}

const toButton = (page: TabPage, words: string) =>
  tabTo(page, words, (one) => one.tag === 'button' && one.words === words);

const toNamed = (page: TabPage, name: string, value = '') =>
  tabTo(page, `${name} ${value}`, (one) => one.name === name && (!value || one.value === value));

/** Opens a room from the footer's link, and waits until the focus is in its dialog (R68). */
async function openFromFooter(page: TabPage, room: string): Promise<void> {
  await tabTo(page, room, ({tag, opens}) => tag === 'a' && opens === room);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (tag) =>
      document.querySelector('mobiplus-dialog')?.shadowRoot?.querySelector('dialog')?.open &&
      document.querySelector(tag)?.shadowRoot?.querySelector('#heading'),
    {},
    `mobiplus-${room}`,
  );
}

/** The focus is back at the footer's link, and no dialog is left (R68). */
async function isBackAt(page: TabPage, room: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      !document.querySelector('mobiplus-dialog') &&
      document.activeElement?.getAttribute('data-consent-open') === wanted,
    {},
    room,
  );
}

async function backwards(page: TabPage): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}

const answer = (page: TabPage) => page.evaluate(() => window.mobiplusConsent?.getAll());

const NOTHING = {
  necessary: true,
  analytics: false,
  'ads-measurement': false,
  'ads-personalisation': false,
};

describe(`by keyboard alone in ${engine}`, () => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(async () => {
    await visit.close();
  });

  it('everything is refused in the banner, which comes first (R10, R68)', async () => {
    const {page, errors} = await visit.openApart();
    await page.locator('mobiplus-banner button').wait();
    await page.keyboard.press('Tab');
    assert.deepEqual((await focused(page)).hosts.includes('mobiplus-banner'), true);
    await toButton(page, 'Avvisa alla');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await page.$('mobiplus-banner'), null);
    assert.deepEqual(await answer(page), NOTHING);
    assert.deepEqual(errors, []);
  });

  it('one purpose is switched on from the footer’s link, and all withdrawn again; the focus comes back (R30, R31, R68)', async () => {
    const {page, errors} = await visit.openApart();
    await page.locator('mobiplus-banner button').wait();
    await openFromFooter(page, 'preferences');
    await toNamed(page, 'analytics');
    await page.keyboard.press(' ');
    await toNamed(page, 'button-save');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.deepEqual(await answer(page), {...NOTHING, analytics: true});
    await isBackAt(page, 'preferences');

    await openFromFooter(page, 'preferences');
    await toNamed(page, 'button-withdraw-all');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.mobiplusConsent?.has('analytics') === false);
    assert.deepEqual(await answer(page), NOTHING);
    await isBackAt(page, 'preferences');
    await outboxEmpty(page);
    assert.deepEqual(errors, []);
  });

  it('an objection is made (R36, R68)', async () => {
    const {page, errors} = await visit.openApart();
    await page.locator('mobiplus-banner button').wait();
    await openFromFooter(page, 'objection');
    await toNamed(page, 'channel', 'email');
    await page.keyboard.press(' ');
    await page.locator('mobiplus-objection >>> #object-email').wait();
    await tabTo(page, 'the address', ({id}) => id === 'object-email');
    await page.keyboard.type('dag@exempel.se');
    await toButton(page, 'Invänd');
    await page.keyboard.press('Enter');
    await statusSays(page, 'objection', /Sparat/);
    assert.ok((await focused(page)).hosts.includes('mobiplus-objection'), 'the focus was lost');
    await page.keyboard.press('Escape');
    await isBackAt(page, 'objection');
    assert.notEqual(await page.$('mobiplus-banner'), null, 'Esc decided something');
    assert.deepEqual(errors, []);
  });

  it('a request is filed (R53, R68)', async () => {
    const {page, errors} = await visit.openApart();
    await page.locator('mobiplus-banner button').wait();
    await openFromFooter(page, 'rights');
    await tabTo(page, 'erasure', ({tag, words}) => tag === 'summary' && words === 'Radering');
    await page.keyboard.press('Enter');
    await toNamed(page, 'ground');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'the address', ({id}) => id === 'A17-email');
    await page.keyboard.type('dag@exempel.se');
    await page.keyboard.press('Enter');
    await statusSays(page, 'rights', /Sparat/);
    assert.ok((await focused(page)).hosts.includes('mobiplus-rights'), 'the focus was lost');
    await page.keyboard.press('Escape');
    await isBackAt(page, 'rights');
    assert.deepEqual(errors, []);
  });

  it('the ways between the rooms lead to each of them, and Esc back to where one came from (R22, R68)', async () => {
    const {page, errors} = await visit.openApart();
    await page.locator('mobiplus-banner button').wait();
    await openFromFooter(page, 'preferences');
    await toNamed(page, 'history');
    for (const room of ['notice', 'objection', 'rights', 'history', 'preferences']) {
      // Back from the room's heading: the ways stand before it.
      await tabTo(
        page,
        room,
        ({name, hosts}) => name === room && hosts[0] === 'mobiplus-dialog',
        () => backwards(page),
      );
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (tag) => {
          const panel = document.querySelector(`mobiplus-dialog > ${tag}`);
          return panel !== null && document.activeElement === panel;
        },
        {},
        `mobiplus-${room}`,
      );
    }
    await page.keyboard.press('Escape');
    await isBackAt(page, 'preferences');
    assert.deepEqual(await page.browserContext().cookies(), []);
    assert.deepEqual(errors, []);
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 700],
  ] as const)
    it(`the banner is no trap, and hides no focus behind it, at ${width} by ${height} (R68, R70)`, async () => {
      const {page, errors} = await visit.prepareApart();
      await page.setViewport({width, height});
      await page.goto(visit.demo.url);
      await page.locator('mobiplus-banner button').wait();
      const inBanner: string[] = [];
      const behind: string[] = [];
      const passed: string[] = [];
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        // The page has scrolled to it when two frames agree.
        await page.waitForFunction(
          () =>
            new Promise((resolve) => {
              const before = scrollY;
              requestAnimationFrame(() =>
                requestAnimationFrame(() => {
                  resolve(scrollY === before);
                }),
              );
            }),
        );
        const one = await focused(page);
        if (one.hosts.includes('mobiplus-banner')) {
          inBanner.push(one.words.slice(0, 20));
          continue;
        }
        if (one.tag === 'body' || one.tag === 'html') break;
        passed.push(one.opens || one.words.slice(0, 20));
        if (one.bannerTop !== null && one.bottom > one.bannerTop + 1)
          behind.push(`${one.words.slice(0, 30)}: ${one.bottom} under ${one.bannerTop}`);
        if (one.opens === 'rights') break;
      }
      assert.equal(inBanner.length, new Set(inBanner).size, 'the banner held the focus');
      for (const label of ['Avvisa alla', 'Godkänn alla', 'Inställningar'])
        assert.ok(inBanner.includes(label));
      assert.ok(passed.includes('preferences') && passed.includes('rights'), passed.join(' → '));
      assert.deepEqual(behind, []);
      assert.deepEqual(errors, []);
    });

  it('breaks no rule of a strict policy with Trusted Types', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
