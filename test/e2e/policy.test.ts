/** What may run under each policy of the pages, and what may not. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {ScriptRule} from '../../demo/security-headers.ts';
import {
  engine,
  openOwn,
  openVisit,
  policyReports,
  press,
  saved,
  settled,
  type Tab,
  type Visit,
} from './visit.ts';

/** A gated script that stands inline, which writes down that it has run. */
const gated = (name: string, attributes: string) =>
  `<script type="text/plain" data-category="analytics" ${attributes}>(window.ran ??= []).push('${name}')</script>`;

const ran = ({page}: Tab) => page.evaluate(() => (window as unknown as {ran?: string[]}).ran ?? []);

async function accept({page}: Tab): Promise<void> {
  await press(page, 'Godkänn alla');
  await saved(page);
  await settled(page);
}

const visitUnder = (policy: ScriptRule): (() => Visit) => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit(policy);
  });
  after(async () => {
    await visit.close();
  });
  return () => visit;
};

for (const policy of ['nonce', 'hash'] as const)
  describe(`a page whose policy is by ${policy}, in ${engine}`, () => {
    const visit = visitUnder(policy);

    it('runs what is gated and stands inline after a yes, in a template too, each once (R1)', async () => {
      const tab = await openOwn(
        visit(),
        (bearing) =>
          gated('plain', bearing) +
          `<template data-category="analytics">${gated('in a template', bearing)}</template>`,
      );
      await tab.page.locator('mobiplus-banner button').wait();
      assert.deepEqual(await ran(tab), []);
      await accept(tab);
      assert.deepEqual((await ran(tab)).sort(), ['in a template', 'plain']);
      assert.deepEqual(tab.errors, []);
      assert.deepEqual(await policyReports(visit()), []);
    });

    it('runs what Google hands out to be pasted, with the tag it names', async () => {
      const tab = await visit().openApart();
      await accept(tab);
      const tags = await tab.page.evaluate(() =>
        (window.dataLayer ?? [])
          .map((one) => Array.from(one as ArrayLike<unknown>))
          .filter(([command]) => command === 'config'),
      );
      assert.deepEqual(tags, [['config', 'G-MOBIPLUS01']]);
      assert.deepEqual(await policyReports(visit()), []);
    });
  });

describe(`a page whose policy is by nonce, in ${engine}, with markup of a stranger’s in it`, () => {
  const visit = visitUnder('nonce');

  it('runs no gated script that does not bear the nonce, though its purpose is granted, and says so for each', async () => {
    const tab = await openOwn(
      visit(),
      (bearing) =>
        gated('bears none', '') +
        gated('bears another', 'nonce="Z3Vlc3NlZA=="') +
        gated('bears it elsewhere', bearing.replace('nonce', 'data-nonce')) +
        '<script type="text/plain" data-category="analytics" data-src="/assets/google-tag.js" data-tag-id="G-STRANGER"></script>' +
        gated('bears it', bearing),
    );
    await accept(tab);
    assert.deepEqual(await ran(tab), ['bears it']);
    const told = tab.errors.filter((error) =>
      /^CONSENT_LOAD.*must bear the page’s nonce/.test(error),
    );
    assert.equal(told.length, 4, tab.errors.join('\n'));
    assert.equal(tab.errors.length, 4, tab.errors.join('\n'));
    assert.equal(
      await tab.page.evaluate(() => JSON.stringify(window.dataLayer).includes('G-STRANGER')),
      false,
    );
    assert.deepEqual(await policyReports(visit()), [], 'the browser was never asked to run one');
  });

  it('has the browser stop what is not gated, which the site is told', async () => {
    const tab = await openOwn(visit(), '<script>(window.ran ??= []).push("live")</script>');
    await tab.page.locator('mobiplus-banner button').wait();
    assert.deepEqual(await ran(tab), []);
    const reports = JSON.stringify(await policyReports(visit()));
    assert.match(reports, /script-src/);
  });
});

describe(`a page whose policy is by place, in ${engine}`, () => {
  const visit = visitUnder('self');

  it('runs gated files, and nothing that stands inline: the browser stops it, and tells the site', async () => {
    const tab = await openOwn(
      visit(),
      gated('inline', '') +
        '<script type="text/plain" data-category="analytics" data-src="/assets/google-tag.js" data-tag-id="G-OWN"></script>',
    );
    await accept(tab);
    assert.deepEqual(await ran(tab), []);
    assert.equal(
      await tab.page.evaluate(() =>
        (window.dataLayer ?? []).some(
          (one) => Array.from(one as ArrayLike<unknown>)[1] === 'G-OWN',
        ),
      ),
      true,
    );
    assert.match(JSON.stringify(await policyReports(visit())), /script-src/);
  });
});
