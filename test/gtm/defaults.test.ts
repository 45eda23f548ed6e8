import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isOutsideEea} from '../../src/core/is-outside-eea.ts';
import {consentOn, openPage} from './page.ts';
import {runTemplate} from './sandbox.ts';
import {code, permissions} from './template-file.ts';

function openIn(regions: readonly object[], cookie = '', more: object = {}) {
  const page = openPage({cookie, now: Date.UTC(2026, 10, 23, 12)});
  runTemplate({code, permissions}, page, {regions, ...more});
  return page;
}

const anywhere = Array.from({length: 26 * 26}, (_, i) =>
  String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)),
);

test('no country of the EEA gets a default but no, whatever the table says (R1)', () => {
  const page = openIn([{regions: anywhere.join(','), granted: 'analytics_storage,ad_storage'}]);
  const open = anywhere.filter((code) => consentOn(page, code)['ad_storage'] === 'granted');
  assert.ok(open.includes('US') && open.includes('BR'));
  assert.deepEqual(
    open.filter((code) => !isOutsideEea(code)),
    [],
  );
  for (const code of ['GB', 'CH', 'AX', 'RE']) assert.ok(!open.includes(code), code);
});

test('nor does a part of one', () => {
  const page = openIn([{regions: 'SE-AB,no-03,US-CA', granted: 'ad_storage'}]);
  assert.equal(consentOn(page, 'SE-AB')['ad_storage'], 'denied');
  assert.equal(consentOn(page, 'NO-03')['ad_storage'], 'denied');
  assert.equal(consentOn(page, 'US-CA')['ad_storage'], 'granted');
  assert.equal(consentOn(page, 'US-NY')['ad_storage'], 'denied');
});

test('what a region’s row does not grant is denied there', () => {
  const {analytics_storage, ...rest} = consentOn(
    openIn([{regions: 'US', granted: 'analytics_storage'}]),
    'US',
  );
  assert.equal(analytics_storage, 'granted');
  assert.deepEqual(new Set(Object.values(rest)), new Set(['denied']));
});

test('a visitor’s no outranks a region’s default', () => {
  const row = {regions: 'US', granted: 'analytics_storage,ad_storage'};
  const page = openIn([row], 'consent-mobiplus=1.20780.analytics=n1');
  assert.equal(consentOn(page, 'US')['analytics_storage'], 'denied');
  assert.equal(consentOn(page, 'US')['ad_storage'], 'granted');
});

test('the browser’s no outranks a region’s default for ads, whether or not anybody has answered (R58)', () => {
  const row = {regions: 'US', granted: 'analytics_storage,ad_storage'};
  const page = openIn([row], '', {globalPrivacyControl: true});
  assert.equal(consentOn(page, 'US')['ad_storage'], 'denied');
  assert.equal(consentOn(page, 'US')['analytics_storage'], 'granted');
});

test('tags wait as long as the field says, and half a second where it says nothing of use', () => {
  for (const [filledIn, wait] of [
    ['0', 0],
    [2000, 2000],
    ['', 500],
    ['soon', 500],
    ['-1', 500],
  ] as const) {
    const row = {regions: 'US', granted: 'ad_storage'};
    const page = openIn([row], '', {waitForUpdate: filledIn});
    const defaults = page.told.filter(({call}) => call === 'default');
    assert.deepEqual(
      defaults.map(({state}) => state['wait_for_update']),
      [wait, wait],
    );
  }
});
