import {expect} from '@open-wc/testing';
import {gatekeeper} from '../../support/gatekeeper.ts';
import {onPage} from '../../support/on-page.ts';
import {quietReports} from '../../support/reports.ts';

const NONCE = 'r4nd0m';
const {grant, update} = gatekeeper({nonce: NONCE});
const root = window as unknown as Record<string, unknown>;

const script = (nonce: string) =>
  `<script type="text/plain" data-category="analytics" ${nonce}>window.ranWithNonce = (window.ranWithNonce ?? 0) + 1</script>`;

describe('gates of a page whose policy is by nonce', () => {
  afterEach(() => {
    grant();
    Reflect.deleteProperty(root, 'ranWithNonce');
    document.querySelectorAll('body > section').forEach((holder) => holder.remove());
  });

  it('keep a script shut that does not bear it, and say so once: injected markup opens nothing', () => {
    const reports = quietReports();
    for (const nonce of ['', 'nonce="guessed"', 'data-nonce="r4nd0m"']) {
      const holder = onPage(script(nonce));
      grant('analytics');
      update();
      expect(holder.querySelectorAll('script').length, nonce).to.equal(1);
      holder.remove();
      grant();
    }
    reports.end();
    expect(root['ranWithNonce']).to.equal(undefined);
    expect(reports.codes()).to.deep.equal(['CONSENT_LOAD', 'CONSENT_LOAD', 'CONSENT_LOAD']);
  });

  it('run a script that bears it, and hand it on', () => {
    const holder = onPage(script(`nonce="${NONCE}"`));
    grant('analytics');
    expect(root['ranWithNonce']).to.equal(1);
    expect((holder.querySelector('script + script') as HTMLScriptElement).nonce).to.equal(NONCE);
  });

  it('ask the same of a script in a template', () => {
    const inTemplate = (nonce: string) =>
      `<template data-category="analytics"><script ${nonce}>window.ranWithNonce = (window.ranWithNonce ?? 0) + 1</script></template>`;
    const reports = quietReports();
    const holder = onPage(inTemplate(''));
    grant('analytics');
    holder.remove();
    reports.end();
    expect(root['ranWithNonce']).to.equal(undefined);
    expect(reports.codes()).to.deep.equal(['CONSENT_LOAD']);
    grant();
    onPage(inTemplate(`nonce="${NONCE}"`));
    grant('analytics');
    expect(root['ranWithNonce']).to.equal(1);
  });
});
