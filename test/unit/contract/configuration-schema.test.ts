import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {configuration} from '../../../src/contract/schemas/configuration.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {terms} from '../support/arbitraries.ts';
import {TRIAL} from '../support/trial.ts';

const faults = (value: unknown) =>
  configuration.safeParse(value).error?.issues.map(({path}) => path.join('.')) ?? [];

test('MobiPlus’s own configuration is sound', () => {
  assert.deepEqual(faults(defaultConfiguration), []);
});

test('every field may be left out', () => {
  assert.deepEqual(faults({}), []);
  for (const [field, value] of Object.entries(defaultConfiguration))
    assert.deepEqual(faults({[field]: value}), []);
});

test('any purposes that differ, with any time from 180 to 365 days, are sound', () => {
  fc.assert(
    fc.property(terms, (some) => {
      assert.deepEqual(faults(some), []);
    }),
  );
});

const purpose = {id: 'chat', revision: 1, google: []};
const recipient = {name: 'Example AB', countries: ['SE']};
const details = {id: 'chat', data: ['pd:Name'], recipients: [recipient]};

const sound: readonly object[] = [
  {countShown: true, trial: TRIAL},
  {endpoint: '/v1'},
  {endpoint: 'https://consent.mobiplus.se/v1'},
  {site: 'www.mobiplus.se', scope: 'group:mobiplus'},
  {controllers: [{name: 'MobiPlus AB', orgNumber: '556000-0000', contact: 'dpo@mobiplus.se'}]},
  {
    purposes: [purpose],
    details: [{...details, text: {sv: {name: 'Chatt', why: 'För att svara.'}}}],
  },
  {cookieName: 'consent-site_2', cookieDomain: 'mobiplus.se'},
  {googleTagIds: ['G-ABCD123456', 'AW-123456789', 'GTM-ABC123']},
  {earlierLogKeys: [`www.mobiplus.se/consent+0a1b2c3d+${'A'.repeat(44)}`]},
  {logKey: `www.mobiplus.se/consent+0a1b2c3d+${'A'.repeat(44)}`},
];
for (const value of sound)
  test(`${JSON.stringify(value)} is sound`, () => {
    assert.deepEqual(faults(value), []);
  });

const wrong: readonly [path: string, value: object][] = [
  ['', {color: 'red'}],
  ['endpoint', {endpoint: 'ftp://example.se'}],
  ['endpoint', {endpoint: 'javascript:alert(1)'}],
  ['endpoint', {endpoint: ''}],
  ['endpoint', {endpoint: 'v1'}],
  ['site', {site: 'https://www.mobiplus.se/'}],
  ['scope', {scope: 'mobiplus'}],
  ['controllers', {controllers: []}],
  ['controllers.0.name', {controllers: [{name: ''}]}],
  ['controllers.0', {controllers: [{name: 'MobiPlus AB', vat: 'SE55'}]}],
  ['purposes', {purposes: []}],
  ['purposes', {purposes: [purpose, purpose]}],
  ['purposes', {purposes: [{...purpose, id: 'necessary'}]}],
  ['purposes', {purposes: Array.from({length: 33}, (_, i) => ({...purpose, id: `p${i}`}))}],
  ['purposes.0.id', {purposes: [{...purpose, id: 'Chat'}]}],
  ['purposes.0.id', {purposes: [{...purpose, id: 'a.b'}]}],
  ['purposes.0.revision', {purposes: [{...purpose, revision: 0}]}],
  ['purposes.0.revision', {purposes: [{...purpose, revision: 1.5}]}],
  ['purposes.0.revision', {purposes: [{...purpose, revision: '1'}]}],
  ['purposes.0.google.0', {purposes: [{...purpose, google: ['ads_storage']}]}],
  ['purposes.0', {purposes: [{...purpose, on: true}]}],
  [
    'details.0.recipients.0.countries.0',
    {details: [{...details, recipients: [{...recipient, countries: ['se']}]}]},
  ],
  [
    'details.0.recipients.0.privacyUrl',
    {details: [{...details, recipients: [{...recipient, privacyUrl: 'x'}]}]},
  ],
  ['details.0.recipients', {details: [{id: 'chat', data: []}]}],
  ['details.0.text.sv.why', {details: [{...details, text: {sv: {name: 'Chatt'}}}]}],
  ['noticeUrl', {noticeUrl: 'policy.html'}],
  ['askAgainAfterDays', {askAgainAfterDays: 179}],
  ['askAgainAfterDays', {askAgainAfterDays: 366}],
  ['askAgainAfterDays', {askAgainAfterDays: 180.5}],
  ['askAgainAfterDays', {askAgainAfterDays: '180'}],
  ['cookieName', {cookieName: 'a;b'}],
  ['cookieName', {cookieName: ''}],
  ['cookieDomain', {cookieDomain: '.mobiplus.se'}],
  ['googleTagIds.0', {googleTagIds: ['ga']}],
  ['logKey', {logKey: 'key'}],
  ['earlierLogKeys.0', {earlierLogKeys: ['key']}],
];
for (const [path, value] of wrong)
  test(`${JSON.stringify(value).slice(0, 90)} is wrong at ${path || 'the top level'}`, () => {
    assert.deepEqual(faults(value), [path]);
  });
