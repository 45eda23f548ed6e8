import assert from 'node:assert/strict';
import {test} from 'node:test';
import {googleConsentTypes} from '../../../src/contract/purpose.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {isAds} from '../../../src/core/is-ads.ts';

test('of MobiPlus’s purposes both kinds of ads are advertising, and analytics is not (R58)', () => {
  assert.deepEqual(
    defaultConfiguration.purposes.filter(isAds).map(({id}) => id),
    ['ads-measurement', 'ads-personalisation'],
  );
});

test('a purpose is advertising where one of its Google types is about ads', () => {
  for (const type of googleConsentTypes)
    assert.equal(isAds({id: 'x', revision: 1, google: [type]}), type.startsWith('ad_'), type);
  assert.equal(isAds({id: 'x', revision: 1, google: []}), false);
});

test('what the site says of it outranks its types', () => {
  assert.equal(isAds({id: 'x', revision: 1, google: [], ads: true}), true);
  assert.equal(isAds({id: 'x', revision: 1, google: ['ad_storage'], ads: false}), false);
});
