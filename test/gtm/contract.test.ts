/** The template against the SDK's own `window.mobiplusConsent`, not a stand-in. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Grants} from '../../src/contract/purpose.ts';
import {openApi} from '../../src/entry/open-api.ts';
import type {Page as SdkPage} from '../../src/journey/page.ts';
import {onChange, type Subscriber} from '../../src/signals/page-events.ts';
import {consentOn, openPage} from './page.ts';
import {runTemplate} from './sandbox.ts';
import {code, permissions} from './template-file.ts';

/** As much of an open page as a subscription takes. */
function choosing(first: Grants) {
  let grants = first;
  const page = {
    grants: () => grants,
    subscribe: (subscriber: Subscriber) =>
      onChange(() => {
        subscriber(grants, 'visitor', {necessary: 'defaulted', analytics: 'chosen'});
      }),
  } as unknown as SdkPage;
  const choose = (next: Grants) => {
    grants = next;
    document.dispatchEvent(new Event('mobiplus-consent-change'));
  };
  return {page, choose};
}

for (const order of ['before', 'after'] as const)
  test(`the SDK’s own API brings each decision to Google where it comes ${order} the tag`, async (t) => {
    const page = openPage();
    const before = {window: globalThis.window, document: globalThis.document};
    Object.assign(globalThis, {window: page.window, document: new EventTarget()});
    t.after(() => Object.assign(globalThis, before));
    const fire = () => {
      runTemplate({code, permissions}, page);
    };
    if (order === 'after') fire();
    const {page: opened, choose} = choosing({necessary: true, analytics: true});
    openApi(opened, () => Promise.resolve(), Promise.resolve(), page.window['mobiplusConsent']);
    if (order === 'before') fire();
    else await new Promise((resolve) => void setImmediate(resolve));

    assert.equal(consentOn(page)['analytics_storage'], 'granted');
    choose({necessary: true, analytics: false});
    assert.equal(consentOn(page)['analytics_storage'], 'denied');
    choose({necessary: true, analytics: true});
    assert.equal(consentOn(page)['analytics_storage'], 'granted');
    assert.deepEqual(page.ended, ['success']);
  });
