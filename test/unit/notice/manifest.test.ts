import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import canonicalize from 'canonicalize';
import {bootDefaults, defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {composeManifest} from '../../../src/notice/compose-manifest.ts';
import {hashManifest} from '../../../src/notice/hash-manifest.ts';
import {pinned} from '../../../src/notice/pinned.ts';

const release = {sdk: '0.1.0+unbuilt', texts: {}};
const manifest = composeManifest(defaultConfiguration, release);

test('names who decides, on which notice, in which release, and for how long (R62)', () => {
  const {controllers, notice, sdk, askAgainAfterDays, scope} = manifest;
  assert.deepEqual(controllers, [{name: 'MobiPlus AB'}]);
  assert.deepEqual(notice, pinned);
  assert.deepEqual([sdk, askAgainAfterDays, scope], ['0.1.0+unbuilt', 180, 'group:mobiplus']);
});

test('names for each purpose what it drives, its data, its recipients and their countries (R18)', () => {
  assert.deepEqual(
    manifest.purposes.map(({id}) => id),
    defaultConfiguration.purposes.map(({id}) => id),
  );
  for (const {google, data, recipients} of manifest.purposes) {
    assert.ok(google.length > 0);
    assert.ok(data.length > 0);
    assert.deepEqual(
      recipients.map(({name, countries}) => [name, countries]),
      [['Google Ireland Ltd', ['IE', 'US']]],
    );
  }
});

test('its hash is that of its canonical form, which anyone can work out', async () => {
  const text = canonicalize(manifest)!;
  assert.equal(
    await hashManifest(defaultConfiguration),
    createHash('sha256').update(text).digest('hex'),
  );
});

test('its hash is the same where a page says what holds anyway', async () => {
  assert.equal(await hashManifest(bootDefaults), await hashManifest(defaultConfiguration));
});

test('its hash is another as soon as a word of what is shown is another (R26, R28)', async () => {
  const {purposes} = defaultConfiguration;
  const [first, ...rest] = purposes;
  const details = [{id: 'analytics', data: ['pd:IPAddress'], recipients: []}];
  const others = [
    {controllers: [{name: 'MobiPlus  AB'}]},
    {scope: 'site:mobiplus'},
    {askAgainAfterDays: 181},
    {purposes: rest},
    {purposes: [...rest, first!]},
    {purposes: [{...first!, revision: 2}, ...rest]},
    {details},
    {details: [{...details[0]!, recipients: [{name: 'Example', countries: ['SE']}]}]},
    {details: [{...details[0]!, recipients: [{name: 'Example', countries: ['NO']}]}]},
  ];
  const hashes = await Promise.all(
    [{}, ...others].map((other) => hashManifest({...defaultConfiguration, ...other})),
  );
  assert.equal(new Set(hashes).size, hashes.length);
});

test('what shows nothing does not change it: where decisions go, and how they are remembered', async () => {
  const other = {endpoint: '/elsewhere', cookieName: 'consent-x', cookieDomain: 'example.se'};
  assert.equal(
    await hashManifest({...defaultConfiguration, ...other}),
    await hashManifest(defaultConfiguration),
  );
});
