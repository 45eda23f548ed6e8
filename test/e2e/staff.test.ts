import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {engine, openVisit, type Visit} from './visit.ts';

/** Another site, and one that only differs by its port: browsers count that as the same site and send the cookie along. */
const STRANGERS = ['http://127.0.0.1:65534', 'http://localhost:65534'];

const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

/** Driven Firefox never comes to the end of a visit to a site that is answered in the network's stead. */
const isDriven = engine !== 'firefox';

describe(`staff in the console, in ${engine}`, () => {
  if (!isDriven) return;
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(() => visit.close());

  it('sign in by a link, are named, withstand pages of other sites, and sign out', async () => {
    const {url, signInUrl} = visit.demo;
    const tab = await visit.prepareApart();
    const {page} = tab;
    await page.goto(signInUrl);
    await Promise.all([page.waitForNavigation(), page.locator('button').click()]);
    assert.equal(page.url(), `${url}/console/`);
    await says(page, 'Signed in as Demo');
    const secret = (await page.browserContext().cookies()).find(
      ({name}) => name === 'consent-staff',
    );
    assert.deepEqual([secret?.httpOnly, secret?.sameSite], [true, 'Lax']);

    for (const stranger of STRANGERS)
      for (const path of ['/console/sign-out', '/v1/staff/sessions/end']) {
        const body = `<form method="post" action="${url}${path}"><button>x</button></form>`;
        tab.reroute = (request) =>
          request.url().startsWith(stranger)
            ? {status: 200, contentType: 'text/html', body}
            : undefined;
        await page.goto(`${stranger}/`);
        const [left] = await Promise.all([
          page.waitForResponse((one) => one.request().method() === 'POST'),
          page.locator('button').click(),
        ]);
        // Of another site no cookie comes along; with one, the page is known to be a stranger.
        assert.equal(left.status(), stranger.includes('localhost') ? 403 : 401, stranger + path);
      }
    tab.reroute = undefined;

    await page.goto(`${url}/console/`);
    await says(page, 'Signed in as Demo');
    const buttons = await page.$$('header button');
    for (const button of buttons)
      if ((await button.evaluate((one) => one.textContent)).includes('Sign out'))
        await button.click();
    await page.waitForSelector('console-sign-in input');
    await page.reload();
    await page.waitForSelector('console-sign-in input');
  });
});
