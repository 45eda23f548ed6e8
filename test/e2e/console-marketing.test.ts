/** What marketing does in the console: reads rates, sends lists in, fetches suppression lists. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {ElementHandle, Page} from 'puppeteer-core';
import {fillReceiver} from '../../receiver/demo-data/fill-receiver.ts';
import {actRecord} from '../../receiver/src/testing/sample.ts';
import type {Rates} from '../../src/contract/rates.ts';
import {swedishDay} from '../../src/core/swedish-day.ts';
import {enter, look, LOOKS, passes, says, signIn, speak} from './console-page.ts';
import {catchFiles, engine, fileNamed, openVisit, policyReports, type Visit} from './visit.ts';

const ANNA = 'anna.svensson@exempel.se';
const SITE = 'www.mobiplus.se';
/** More rows than go in one part. */
const ROWS = 9000;

describe(`marketing in the console, in ${engine}`, () => {
  let visit: Visit;
  let page: Page;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mobiplus-lists-'));
    // So many days hold at least one whole month.
    const until = swedishDay(Date.now() - 86_400_000);
    const year = {decisions: 3000, days: 70, until, seed: 'marketing', origin: undefined};
    visit = await openVisit(undefined, {fill: (place) => fillReceiver({...place, ...year})});
    await object(ANNA);
    ({page} = await visit.prepareApart());
    await catchFiles(page);
    await signIn(page, visit);
    await speak(page, 'sv');
  });
  after(async () => {
    await visit.close();
    await rm(folder, {recursive: true, force: true});
  });

  async function object(address: string): Promise<void> {
    const record = actRecord({
      type: 'objection.made',
      objections: [{channel: 'email', scope: 'group:mobiplus', status: 'active', address}],
    });
    const response = await fetch(`${visit.demo.url}/v1/records`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({v: 1, records: [record]}),
    });
    assert.ok(response.ok, await response.text());
  }

  async function choose(field: string, name: string, text: string): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, text);
    const input = (await page.waitForSelector(field)) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  }

  const textOf = (selector: string) => page.$eval(selector, (one) => one.textContent);
  const cellsOf = (selector: string) =>
    page.$$eval(`${selector} tbody tr`, (rows) =>
      rows.map((row) =>
        Array.from(row.cells, (cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
      ),
    );
  const percent = (share: number) =>
    new Intl.NumberFormat('sv', {style: 'percent', minimumFractionDigits: 1}).format(share);

  it('sees rates month by month as a chart and as its table, over the denominator it names', async () => {
    await enter(page, visit, 'rates', 'console-rate-months canvas');
    const {tables} = await visit.marketing<Rates>('/v1/rates?by=language');
    const last = tables.filter(({site}) => site === SITE).at(-1);
    assert.ok(last?.total.ofAnswered && last.total.ofShown);
    const months = 'console-rate-months';
    for (const over of ['ofAnswered', 'ofShown'] as const) {
      await page.locator(`console-rates input[value=${over}]`).click();
      const {share} = last.total[over]?.accepted ?? {share: NaN};
      await says(page, `${months} tbody tr`, new RegExp(percent(share).replace(/\s/, '\\s')));
      const [cells] = await cellsOf(months);
      assert.match(cells?.[3] ?? '', /^\d+,\d % \(\d+,\d–\d+,\d\) ?\d/);
      const column = (await textOf(`${months} thead`)).replace(/\s+/g, ' ');
      assert.match(column, /Senare återkallade ?Invändningar/);
    }
    const isPainted = await page.$eval(`${months} canvas`, (canvas) => {
      const {width, height} = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return pixels.some((one) => one !== 0);
    });
    assert.ok(isPainted);
    assert.match(
      await page.$eval(`${months} canvas`, (one) => one.ariaLabel ?? ''),
      /Linjediagram/,
    );
    const caption = await textOf(`${months} caption`);
    assert.match(caption, /www\.mobiplus\.se, månad för månad/);
  });

  it('sees what is withheld called so, on the page and in the file, and never as 0', async () => {
    await enter(page, visit, 'rates', 'console-rate-split table');
    await page.select('console-rates select[name=by]', 'day');
    await says(page, 'console-rate-split caption', /efter dag/);
    const {tables} = await visit.marketing<Rates>('/v1/rates?by=day');
    const last = tables.filter(({site}) => site === SITE).at(-1);
    const cells = await cellsOf('console-rate-split');
    assert.equal(cells.length, last?.rows.length);
    last?.rows.forEach(({accepted, partial}, place) => {
      const row = cells[place] ?? [];
      assert.equal(row[5], partial === null ? 'dolt' : String(partial), `row ${place}`);
      if (accepted === null) assert.equal(row[3], 'dolt');
    });
    assert.ok(last?.rows.some(({partial}) => partial === null));
    await page.locator('console-rate-split button').click();
    const file = await fileNamed(page, /rates-www\.mobiplus\.se-\d{4}-\d\d-day/);
    const [head = '', ...lines] = file.trim().split('\r\n');
    assert.match(head, /^﻿?Månad;Webbplats;Dag;Visade;Svarade;Ja till allt;/);
    assert.equal(lines.length, (last?.rows.length ?? 0) + 2);
    assert.match(file, /;dolt;/);
    assert.doesNotMatch(file, /;;|null|undefined/);
  });

  it('is told when a period ends before it begins, and that nothing lies in one that is empty', async () => {
    await enter(page, visit, 'rates', 'console-rate-months canvas');
    const oldest = await page.$eval(
      'console-rates select[name=from]',
      (one) => one.options[35]?.value ?? '',
    );
    await page.select('console-rates select[name=to]', oldest);
    await says(page, '#rates-wrong', /slutar innan den börjar/);
    await page.select('console-rates select[name=from]', oldest);
    await says(page, 'console-rates .card', /inga hela månader[^]*countShown/);
  });

  it('gets a long list back row by row, with what may be done and which rows to mend (R37, R41)', async () => {
    await enter(page, visit, 'lists', 'console-scrub form');
    const rows = Array.from({length: ROWS}, (_, n) => `${n};"Ort\n${n}";namn${n}@example.se;`);
    rows[4999] = `4999;x;${ANNA};`;
    rows[7] = '7;x;ingen adress;';
    rows[8998] = 'för;kort';
    const list = `Kundnummer;Anteckning;E-post;Mobil\r\n${rows.join('\r\n')}\r\n`;
    await choose('#list-file', 'kunder.csv', list);
    for (const channel of ['sms', 'phone', 'automated-call', 'letter'])
      await page.locator(`console-scrub input[value=${channel}]`).click();
    await page.locator('console-scrub form .main').click();
    await says(page, 'console-list-summary', /Listan är klar\s+9\s000 rader/);
    await says(page, 'console-list-summary .bad', /säger \(1\)\s+9000\s[^]*läsa \(1\)\s+9$/);
    const reasons = Object.fromEntries(
      (await cellsOf('console-list-summary')).map(([reason, ...counts]) => [reason, counts]),
    );
    assert.equal(reasons['Har invänt']?.[0], '1');
    await page.locator('console-list-summary .main').click();
    const lines = (await fileNamed(page, /^kunder-mobiplus\.csv$/)).split('\r\n');
    assert.equal(lines.length, ROWS + 2);
    assert.match(lines[0] ?? '', /Kundnummer;Anteckning;E-post;Mobil;allowed_email;because_email/);
    assert.match(lines[5000] ?? '', /^4999;x;anna\.svensson@exempel\.se;;false;objection;/);
    assert.match(lines[8000] ?? '', /^7999;"Ort\n7999";namn7999@example\.se;;/);
    await says(page, 'console-list-summary', /inte sparad/);
  });

  it('says what is wrong with a list, and what to do', async () => {
    await enter(page, visit, 'lists', 'console-scrub form');
    await page.reload();
    await page.locator('console-scrub form .main').click();
    await says(page, 'console-scrub .drop', /Välj en fil/);
    await choose('#list-file', 'obekant.csv', 'a;b\r\n1;2\r\n');
    await page.locator('console-scrub input[value=email]').click();
    await page.locator('console-scrub form .main').click();
    await says(page, '#channels-wrong', /minst en kanal/);
    await page.locator('console-scrub input[value=email]').click();
    await page.locator('console-scrub form .main').click();
    await says(page, 'console-scrub .problem', /body: Has no heading[^]*Head its columns/);
  });

  it('takes a file that is dropped, and one alone', async () => {
    await enter(page, visit, 'lists', 'console-scrub form');
    await page.reload();
    await page.waitForSelector('.drop');
    const drop = (...names: string[]) =>
      page.$eval(
        '.drop',
        (place, given) => {
          const dataTransfer = new DataTransfer();
          for (const name of given) dataTransfer.items.add(new File(['{"epost":"a@x.se"}'], name));
          place.dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true}));
        },
        names,
      );
    await drop('a.jsonl', 'b.jsonl');
    await says(page, '.drop', /en fil i taget/);
    await drop('a.jsonl');
    await says(page, '.drop', /Vald: a\.jsonl/);
    await page.locator('console-scrub form .main').click();
    await says(page, 'console-list-summary', /1 rader/);
    await page.locator('console-list-summary .main').click();
    const answer = JSON.parse(await fileNamed(page, /^a-mobiplus\.jsonl$/)) as object;
    assert.deepEqual(Object.entries(answer).slice(0, 2), [
      ['epost', 'a@x.se'],
      ['allowed_email', false],
    ]);
  });

  it('can stop a list on its way, and nothing of it is kept', async () => {
    await enter(page, visit, 'lists', 'console-scrub form');
    await page.reload();
    await choose('#list-file', 'kunder.csv', `epost\r\n${'a@example.se\r\n'.repeat(400_000)}`);
    await page.locator('console-scrub form .main').click();
    await page.locator('console-progress button').click();
    await says(page, 'console-scrub', /Avbrutet/);
    assert.equal(await page.$('console-list-summary'), null);
    assert.equal(await page.$('console-scrub .problem'), null);
  });

  it('makes no file for Google of those who did not say yes (S26)', async () => {
    await enter(page, visit, 'lists', 'console-scrub form');
    await page.locator('.ways button:nth-child(2)').click();
    await choose(
      'console-match #list-file',
      'kunder.csv',
      `kundnr;epost\r\n1;${ANNA}\r\n2;b@x.se\r\n`,
    );
    await page.locator('console-match form .main').click();
    await says(page, 'console-match .verdict', /0 av 2 rader[^]*Ladda inte upp/);
    assert.equal(await page.$('console-match .verdict button'), null);
  });

  it('fetches a suppression list, sees that it is whole, and then only what is new (R37)', async () => {
    await page.goto(`${visit.demo.url}/console/#/suppression`);
    await says(page, 'console-suppression', /E-post\s+\d[^]*Profilering\s+\d/);
    await page.locator('button[data-channel=email][data-format=csv]').click();
    await says(page, 'console-suppression-file .verdict', /den som mottagaren beskriver/);
    const file = `﻿${await fileNamed(page, /^suppressions-email-0-\d+\.csv$/)}`;
    const sum = await textOf('console-suppression-file .sum');
    assert.equal(createHash('sha256').update(file).digest('hex'), sum);
    const count = file.trim().split('\r\n').length - 1;
    await says(
      page,
      'console-suppression .figures li',
      new RegExp(`E-post\\s+${String(count)}\\s`),
    );

    await choose('#saved-file', 'sparad.csv', file);
    await says(page, 'console-suppression-file', /sparad\.csv är hel/);
    await choose('#saved-file', 'kapad.csv', file.slice(0, -1));
    await says(page, 'console-suppression-file', /kapad\.csv är en annan fil/);

    const cursor = await textOf('console-suppression-file .cursor');
    await object('ny@exempel.se');
    assert.equal(
      await page.$eval('[name=after]', (one) => (one as HTMLInputElement).value),
      cursor,
    );
    await page.select('console-suppression select[name=format]', 'jsonl');
    await page.locator('console-suppression form button').click();
    const news = await fileNamed(page, new RegExp(`^suppressions-email-${cursor}-`));
    assert.equal(news.trim().split('\n').length, 1);
    assert.match(news, /"status":"objected"/);
    await says(page, 'console-suppression-file', new RegExp(`nytt från och med post`));
  });

  it('is told how a machine fetches the same, and where its token is made', async () => {
    await enter(page, visit, 'suppression', '.command');
    const {url} = visit.demo;
    assert.ok(
      (await textOf('.command')).includes(`"${url}/v1/marketing/suppressions?channel=email`),
    );
    await page.locator('console-suppression-machine a').click();
    await page.waitForSelector('console-tokens form');
  });

  it('stands in the trail with what it took, and without anybody’s data', async () => {
    await enter(page, visit, 'trail', 'console-trail tbody tr');
    await page.select('console-trail select', 'scrub');
    await page.locator('console-trail form button').click();
    await says(page, 'console-trail tbody', /scrub email sms phone automated-call letter/);
    assert.ok(!(await textOf('console-trail')).includes(ANNA));
  });

  for (const chosen of LOOKS)
    it(`is read by everybody: ${Object.values(chosen).join(', ')}`, async () => {
      await look(page, chosen);
      await enter(page, visit, 'rates', 'console-rate-split table');
      await speak(page, chosen.language);
      for (const by of ['device', 'day']) {
        await page.select('console-rates select[name=by]', by);
        await page.waitForFunction(
          (wanted) =>
            document.querySelector<HTMLElement & {by: string}>('console-rate-split')?.by === wanted,
          {},
          by,
        );
        await passes(page, `rates-by-${by}`, chosen);
      }
      await enter(page, visit, 'lists', 'console-scrub form');
      await choose('#list-file', 'kunder.csv', `epost;namn\r\n${ANNA};Anna\r\nx;y\r\nz\r\n`);
      await page.locator('console-scrub form .main').click();
      await page.waitForSelector('console-list-summary');
      await passes(page, 'list-done', chosen);
      await page.locator('.ways button:nth-child(2)').click();
      await page.waitForSelector('console-match form');
      await passes(page, 'list-match', chosen);
      await page.goto(`${visit.demo.url}/console/#/suppression`);
      await page.locator('button[data-channel=email][data-format=jsonl]').click();
      await page.waitForSelector('console-suppression-file .tick');
      await passes(page, 'suppression-file', chosen);
    });

  it('breaks no rule of the policy', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
