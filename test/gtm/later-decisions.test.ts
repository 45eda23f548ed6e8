import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Grants, Origins} from '../../src/contract/purpose.ts';
import {bootDefaults} from '../../src/core/default-configuration.ts';
import {googleState} from '../../src/core/google-state.ts';
import {consentOn, openPage, type Page} from './page.ts';
import {runTemplate} from './sandbox.ts';
import {code, permissions} from './template-file.ts';

type Listener = (grants: Grants, source: string, origins: Origins) => void;

const NOW = Date.UTC(2026, 10, 23, 12);
const YES = 'consent-mobiplus=1.20780.analytics=y1&ads-measurement=y1&ads-personalisation=y1';
const ids = bootDefaults.purposes.map(({id}) => id);

/** A decision on all purposes, as the SDK hands it over: frozen, like everything of its own. */
const decided = (...granted: readonly boolean[]): readonly [Grants, Origins] => [
  Object.freeze({
    necessary: true,
    ...Object.fromEntries(ids.map((id, i) => [id, granted[i] === true])),
  }),
  Object.freeze({
    necessary: 'defaulted',
    ...Object.fromEntries(ids.map((id) => [id, 'chosen' as const])),
  }),
];

/** The SDK's side: it takes over the queue and carries that out a moment later; who subscribes hears at once, and at each change. */
function loadSdk(page: Page, first: ReturnType<typeof decided>) {
  const early = (page.window['mobiplusConsent'] ?? []) as [string, Listener][];
  const listeners: Listener[] = [];
  let [grants, origins] = first;
  const subscribe = (listener: Listener) => {
    listeners.push(listener);
    listener(grants, 'recalled', origins);
  };
  const push = (...calls: readonly [string, Listener][]) => {
    for (const [command, listener] of calls) {
      assert.equal(command, 'subscribe');
      queueMicrotask(() => subscribe(listener));
    }
  };
  page.window['mobiplusConsent'] = {push, subscribe};
  push(...early);
  return (...granted: readonly boolean[]) => {
    [grants, origins] = decided(...granted);
    for (const listener of listeners) listener(grants, 'visitor', origins);
  };
}

const aMomentLater = () => new Promise<void>((resolve) => void setImmediate(resolve));

const fire = (page: Page, data = {}) => runTemplate({code, permissions}, page, data);
const stateOf = (...granted: readonly boolean[]) =>
  googleState(decided(...granted)[0], bootDefaults.purposes);

for (const order of ['before', 'after'] as const)
  test(`every later decision reaches Google where the SDK loads ${order} the tag fires`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean())),
        async (decisions) => {
          const page = openPage({now: NOW});
          if (order === 'after') fire(page);
          const decide = loadSdk(page, decided(false, false, false));
          if (order === 'before') fire(page);
          await aMomentLater();
          for (const granted of decisions) {
            decide(...granted);
            assert.deepEqual(consentOn(page), stateOf(...granted));
          }
          assert.deepEqual(page.ended, ['success']);
        },
      ),
      {numRuns: 40},
    );
  });

test('the default stands before the first word of the SDK', () => {
  const page = openPage({now: NOW});
  loadSdk(page, decided(true, true, true));
  fire(page);
  assert.deepEqual(
    page.told.map(({call}) => call),
    ['default', 'set', 'update'],
  );
});

test('a stored yes is never told where the SDK, already there, says no (R58)', () => {
  const page = openPage({cookie: YES, now: NOW});
  loadSdk(page, decided(false, false, false));
  fire(page);
  const granted = page.told.filter(({state}) => Object.values(state).includes('granted'));
  assert.deepEqual(granted, []);
});

test('the SDK’s no corrects a stored yes as soon as it has loaded', async () => {
  const page = openPage({cookie: YES, now: NOW});
  fire(page);
  assert.deepEqual(consentOn(page), stateOf(true, true, true));
  loadSdk(page, decided(true, false, false));
  await aMomentLater();
  assert.deepEqual(consentOn(page), stateOf(true, false, false));
});

test('two tags on one page both hear, beside what the page itself has queued', async () => {
  const heard: Grants[] = [];
  const page = openPage({now: NOW});
  page.window['mobiplusConsent'] = [['subscribe', (grants: Grants) => heard.push(grants)]];
  fire(page);
  fire(page);
  const decide = loadSdk(page, decided(false, false, false));
  await aMomentLater();
  decide(true, false, false);
  const updates = page.told.filter(({state}) => state['analytics_storage'] === 'granted');
  assert.equal(updates.length, 2);
  assert.deepEqual(heard.at(-1), decided(true, false, false)[0]);
});

test('an SDK that is wrongly configured, and knows no purpose, brings everything to denied', () => {
  const page = openPage({cookie: YES, now: NOW});
  loadSdk(page, [{necessary: true}, {necessary: 'defaulted'}]);
  fire(page);
  assert.deepEqual(consentOn(page), stateOf(false, false, false));
});

test('a listener that hears nonsense grants nothing', () => {
  for (const nonsense of [undefined, null, true, 'analytics', ['analytics'], {analytics: 'true'}]) {
    const page = openPage({cookie: YES, now: NOW});
    fire(page);
    const [, listener] = page.window['mobiplusConsent'][0] as [string, (what: unknown) => void];
    listener(nonsense);
    assert.deepEqual(consentOn(page), stateOf(false, false, false));
  }
});

test('something else under the SDK’s name fails the tag and leaves the default standing', () => {
  const page = openPage({window: {mobiplusConsent: {}}, now: NOW});
  fire(page);
  assert.deepEqual(page.ended, ['failure']);
  assert.match(String(page.log), /later decisions will not be heard/);
  assert.deepEqual(
    page.told.map(({call}) => call),
    ['default', 'set'],
  );
});

test('the script is asked for once, and its failure leaves the stored choice standing', () => {
  const page = openPage({cookie: YES, now: NOW});
  fire(page, {scriptUrl: 'https://www.mobiplus.se/mobiplus-consent.js'});
  assert.deepEqual(
    page.scripts.map(({url}) => url),
    ['https://www.mobiplus.se/mobiplus-consent.js'],
  );
  assert.deepEqual(page.ended, []);
  page.scripts[0]!.fail();
  assert.deepEqual(page.ended, ['failure']);
  assert.deepEqual(consentOn(page), stateOf(true, true, true));
});

test('the template writes nothing on the page but the queue', () => {
  const page = openPage({cookie: YES, now: NOW});
  fire(page);
  assert.deepEqual(Object.keys(page.window), ['mobiplusConsent']);
  assert.equal(page.window['mobiplusConsent'].length, 1);
});
