import assert from 'node:assert/strict';
import {test} from 'node:test';
import {declaredVendors, mayRun} from '../../../src/core/declared-vendors.ts';
import {googleState} from '../../../src/core/google-state.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {knownVendors} from '../../../src/signals/vendors/known-vendors.ts';
import {hotjar} from '../../../src/signals/vendors/hotjar.ts';
import {metaPixel} from '../../../src/signals/vendors/meta-pixel.ts';

const none = () => assert.fail('nobody is unknown');

test('a site names a known vendor by its id alone', () => {
  assert.deepEqual(declaredVendors(['meta-pixel'], knownVendors, none), [metaPixel]);
});

test('what a site says of a known vendor outranks what is known, and the rest of it stays', () => {
  const said = {id: 'hotjar', stops: 'told', purpose: 'analytics'} as const;
  assert.deepEqual(declaredVendors([said], knownVendors, none), [{...hotjar, ...said}]);
});

test('a vendor of the site’s own needs nothing but what the site says of it', () => {
  const own = {id: 'own-chat', purpose: 'chat', stores: {cookies: ['chat_*']}};
  assert.deepEqual(declaredVendors([own], knownVendors, none), [own]);
});

test('a name that nobody knows is told of, and is no vendor; the others are', () => {
  const unknown: string[] = [];
  const found = declaredVendors(['hotjar', 'hotjarr'], knownVendors, (id) => unknown.push(id));
  assert.deepEqual(unknown, ['hotjarr']);
  assert.deepEqual(found, [hotjar]);
});

const {purposes} = defaultConfiguration;
const may = (vendor: Parameters<typeof mayRun>[0], ...granted: readonly string[]) => {
  const grants = Object.fromEntries(granted.map((id) => [id, true]));
  return mayRun(vendor, grants, googleState(grants, purposes));
};

test('a vendor may run while a consent type that it obeys is granted (R17)', () => {
  assert.equal(may(metaPixel), false);
  assert.equal(may(metaPixel, 'analytics'), false);
  assert.equal(may(metaPixel, 'ads-measurement'), true);
});

test('one that follows a purpose follows that alone, whatever its types say', () => {
  const vendor = {...metaPixel, purpose: 'chat'};
  assert.equal(may(vendor, 'ads-measurement', 'ads-personalisation'), false);
  assert.equal(may(vendor, 'chat'), true);
});

test('one that obeys nothing and follows nothing never may (R5)', () => {
  assert.equal(may({id: 'own'}, 'analytics', 'ads-measurement', 'ads-personalisation'), false);
});
