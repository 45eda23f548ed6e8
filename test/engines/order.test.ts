/** Every change brings the six steps, each with the same tidings and in their order, whatever was decided before and however. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as fc from 'fast-check';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {anyAct, decisionOf, statuses, type Act, type Answers} from './site/acts.ts';
import {checkChange, type Look} from './site/check-change.ts';
import {hasBanner} from './site/has-banner.ts';
import {inline} from './site/inline.ts';
import {keepJournal, type Watched} from './site/journal.ts';
import {openSite, type Site} from './site/open-site.ts';
import {ownPage} from './site/own-page.ts';
import {createForetelling, PURPOSES, TAG, TRACES, withoutRepeats} from './site/six-steps.ts';

const RUNS = 10;
const DECISIONS = 20;
const TAGGED = 'http://tagg.example/statistik.js';

/** What the page's own button does at the press, as a site would do it. */
interface Next {
  readonly method: 'accept' | 'refuse' | 'withdraw';
  readonly ids: string[] | undefined;
  pressed(done: Promise<boolean>): void;
}
interface Asking extends Watched {
  next: Next;
  done: Promise<boolean>;
}

/** Runs in the page. */
function answerByButton(): void {
  document.querySelector('#button')!.addEventListener('click', () => {
    const {method, ids, pressed} = (window as unknown as Asking).next;
    pressed(window.mobiplusConsent![method](ids));
  });
}

const frame = '<!doctype html><title>Ram</title>';
const body = `<button id="button">Bestäm</button>
<template data-category="analytics"><order-probe title="template"></order-probe></template>
<template data-category="analytics ads-measurement"><order-probe title="both"></order-probe></template>
<iframe data-category="ads-personalisation" data-src="/ram" title="Ram" width="20" height="20"></iframe>
<script type="text/plain" data-category="ads-measurement">note('gate', 'inline', 'open')</script>
<script async type="text/plain" data-category="analytics" data-src="${TAGGED}"></script>
${inline(answerByButton)}`;

describe(`decisions in any order, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    site.serve('/ram', frame);
    site.serve(
      '/ordning',
      ownPage({
        configuration: {
          googleTagIds: [TAG],
          vendors: ['microsoft-uet', 'microsoft-clarity'],
        },
        before: inline(keepJournal, TAG, TRACES),
        body,
      }),
    );
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** What the page says of itself when a change is over, and all that has come since the last time. */
  const look = (tab: Tab): Promise<Look> =>
    tab.evaluate(() => {
      const page = window as unknown as Watched;
      const consent = window.mobiplusConsent!;
      const grants = consent.getAll();
      return {
        journal: page.journal.splice(0),
        grants: {...grants},
        has: Object.fromEntries(Object.keys(grants).map((id) => [id, consent.has(id)])),
        origins: {...consent.origins()},
        html: document.documentElement.dataset['consent'],
        frame: document.querySelector('iframe')?.getAttribute('src') ?? null,
        script: document.querySelectorAll('script[src^="http:"]').length,
      };
    });

  const untilHeard = (tab: Tab) =>
    tab.until(() => (window as unknown as Watched).journal.some(({step}) => step === 'event'));

  async function carryOut(act: Act, isDecided: boolean, tab: Tab): Promise<void> {
    switch (act.by) {
      case 'api':
        await tab.evaluate(
          (method, ids) => {
            const page = window as unknown as Asking;
            page.done = new Promise((pressed) => {
              page.next = {method, ids: ids ?? undefined, pressed};
            });
            document.querySelector<HTMLElement>('#button')!.focus();
          },
          act.method,
          act.ids ?? null,
        );
        await tab.press('Enter');
        assert.equal(await tab.evaluate(() => (window as unknown as Asking).done), isDecided);
        return;
      case 'banner':
        return tab.clickText('mobiplus-banner button', act.yes ? 'Godkänn alla' : 'Avvisa alla');
      case 'switches':
      case 'withdraw all':
        await tab.click('a[href="#privacy"]');
        if (act.by === 'withdraw all')
          return tab.clickText('mobiplus-preferences >>> button', 'Återkalla alla');
        for (const id of PURPOSES) {
          const granted = await tab.evaluate((one) => window.mobiplusConsent!.has(one), id);
          if (granted !== act.on.includes(id))
            await tab.click(`mobiplus-preferences >>> input[name=${id}]`);
        }
        return tab.clickText('mobiplus-preferences >>> button', 'Spara mina val');
    }
  }

  /** The third party's script: asked for once analytics is granted, and never before Google knows it. */
  function checkRequests({network}: Visitor, toldAt: number | undefined): void {
    const asked = network.requests().filter(({url}) => url === TAGGED);
    assert.deepEqual(network.requests().length, asked.length, 'nobody else is asked');
    assert.equal(asked.length, toldAt === undefined ? 0 : 1);
    if (toldAt !== undefined)
      assert.ok(asked[0]!.time >= toldAt, 'the request left before Google was told');
  }

  it(`${RUNS} visitors with ${DECISIONS} decisions each: Google, vendors, traces, gates, data layer, listeners, in this order and of one mind; one record for each decision (R31, R32, R34, R68)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, {minLength: 80, maxLength: 80}), async (acts) => {
        const visitor = await browser.newVisitor();
        visitor.network.serve(TAGGED, {contentType: 'text/javascript', body: ''});
        const tab = await visitor.openTab();
        await tab.goto(`${site.url}/ordning`);
        await tab.until(hasBanner);
        // What is recalled is told once obey.js is there, which may be after the question; who subscribes is called back before that.
        await untilHeard(tab);
        await look(tab);
        const logged = site.ledger().length;
        const foretell = createForetelling();
        const records: string[] = [];
        let answers: Answers = {};
        let toldAt: number | undefined;
        for (const one of acts) {
          if (records.length === DECISIONS) break;
          const decision = decisionOf(one, answers);
          if (!decision) {
            // There is no such button.
            if (one.by !== 'api') continue;
            await carryOut(one, false, tab);
            assert.deepEqual(withoutRepeats((await look(tab)).journal), []);
            continue;
          }
          if (toldAt === undefined) checkRequests(visitor, undefined);
          await carryOut(one, true, tab);
          if (one.by !== 'api') await untilHeard(tab);
          const said = Object.fromEntries(
            decision.asked.map((id) => [id, decision.given.includes(id)]),
          );
          const was = answers;
          answers = {...was, ...said};
          const seen = await look(tab);
          checkChange(seen, foretell, [was, answers], decision);
          if (answers['analytics'])
            toldAt ??= seen.journal.find(({step}) => step === 'google')?.time;
          records.push(statuses(decision, was).join(', '));
        }
        assert.equal(records.length, DECISIONS);
        await tab.until(
          () => !Object.keys(localStorage).some((key) => key.startsWith('mobiplus-consent.')),
        );
        checkRequests(visitor, toldAt);
        assert.deepEqual(
          site
            .ledger()
            .slice(logged)
            .map(({decisions = []}) =>
              decisions.map(({purpose, status}) => `${purpose} ${status}`).join(', '),
            )
            .sort(),
          records.sort(),
        );
        await visitor.close();
      }),
      {numRuns: RUNS, endOnFailure: true},
    );
  });
});
