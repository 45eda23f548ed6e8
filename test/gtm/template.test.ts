import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parse} from 'yaml';
import {googleConsentTypes} from '../../src/contract/purpose.ts';
import {bootDefaults} from '../../src/core/default-configuration.ts';
import {openPage, type Page} from './page.ts';
import {inTemplate, runTemplate} from './sandbox.ts';
import {faultsIn} from './sandboxed-script.ts';
import {
  code,
  galleryFile,
  info,
  parameters,
  permissions,
  piecesOf,
  scenarios,
  sectionNames,
} from './template-file.ts';

const template = galleryFile('template.tpl');
const SCRIPT = 'https://www.mobiplus.se/mobiplus-consent.js';

/** Every field of the template, those within groups included. */
const fields = parameters.flatMap(({subParams = []}) => subParams as Record<string, any>[]);

test('the template has the sections of Tag Manager’s export, once each, in their order', () => {
  const headings = piecesOf(template).filter((_, i) => i % 2 === 0);
  assert.deepEqual(headings, sectionNames);
});

test('the template says what the gallery asks for: a tag, for web containers, in 200 characters', () => {
  assert.equal(info['type'], 'TAG');
  assert.deepEqual(info['containerContexts'], ['WEB']);
  assert.ok(info['description'].length > 0 && info['description'].length <= 200);
  assert.ok(info['categories'].length > 0);
  assert.match(template, /developers\.google\.com\/tag-manager\/gallery-tos/);
});

test('the code keeps to the language of the sandbox', () => {
  assert.deepEqual(faultsIn(code, inTemplate), []);
});

test('the code reads every field that can be filled in, and no other', () => {
  const read = [...code.matchAll(/\bdata\.(\w+)/g)].map(([, name]) => name!);
  const known = [...fields.map(({name}) => name as string), 'gtmOnSuccess', 'gtmOnFailure'];
  assert.deepEqual([...new Set(read)].sort(), known.sort());
});

test('the code requires no API that it does not use', () => {
  for (const [, name] of code.matchAll(/require\('(\w+)'\)/g))
    assert.ok(code.split(new RegExp(`\\b${name!}\\b`)).length > 3, name);
});

test('the code never calls gtag, whose queue comes too late for consent', () => {
  assert.doesNotMatch(code, /\bgtag\b|dataLayer/);
});

test('fields and code share MobiPlus’s own values with the SDK', () => {
  const defaultOf = (name: string): unknown =>
    fields.find((field) => field['name'] === name)?.['defaultValue'];
  assert.equal(defaultOf('askAgainAfterDays'), bootDefaults.askAgainAfterDays);
  assert.equal(defaultOf('cookieName'), bootDefaults.cookieName);
  assert.equal(defaultOf('waitForUpdate'), 500);
  assert.equal(defaultOf('adsDataRedaction'), true);
  assert.equal(defaultOf('urlPassthrough'), false);
});

test('fields that take consent types refuse what is none', () => {
  const columns = fields.flatMap(({simpleTableColumns = []}) => simpleTableColumns as any[]);
  const patterns = columns
    .filter(({name}) => name === 'types' || name === 'granted')
    .map(({valueValidators}) => new RegExp(valueValidators[0].args[0] as string));
  assert.equal(patterns.length, 2);
  for (const pattern of patterns) {
    assert.match(googleConsentTypes.join(' , '), pattern);
    for (const wrong of ['ad_storages', 'ad_storage ad_user_data', 'AD_STORAGE', 'x'])
      assert.doesNotMatch(wrong, pattern);
  }
});

/** What comes of a tag that uses all that the template can do. */
function runEverything(granted = permissions): Page {
  const page = openPage({cookie: 'consent-mobiplus=1.20454.analytics=y1', window: {}});
  const data = {developerId: 'dAbCdEf', scriptUrl: SCRIPT};
  runTemplate({code, permissions: granted}, page, data);
  page.scripts.at(-1)?.fail();
  return page;
}

for (const permission of permissions) {
  const name = permission.instance.key.publicId;
  test(`the template needs its permission ${name}`, () => {
    let without: Page | undefined;
    try {
      without = runEverything(permissions.filter((one) => one !== permission));
    } catch (error) {
      assert.match((error as Error).message, new RegExp(`^PERMISSION: ${name}`));
    }
    if (without) assert.notDeepEqual(visibleOn(without), visibleOn(runEverything()));
  });
}

const visibleOn = ({ended, log, scripts, told}: Page) => ({
  ended,
  log,
  told,
  scripts: scripts.length,
});

test('the template reads one cookie, writes two keys, and loads scripts from MobiPlus only', () => {
  const text = JSON.stringify(permissions);
  assert.ok(text.includes('"specific"') && text.includes('"consent-mobiplus"'));
  assert.deepEqual(text.match(/https:[^"]+/g), [
    'https://mobiplus.se/*',
    'https://*.mobiplus.se/*',
  ]);
});

test('the template brings tests of its own, with titles that differ', () => {
  assert.ok(scenarios.length >= 10);
  assert.equal(new Set(scenarios.map(({name}) => name)).size, scenarios.length);
});

test('metadata.yaml names a page, a manual, and each version’s commit with what changed in it', () => {
  const metadata = parse(galleryFile('metadata.yaml')) as {
    readonly homepage: string;
    readonly documentation: string;
    readonly versions: readonly {readonly sha: string; readonly changeNotes: string}[];
  };
  assert.deepEqual(Object.keys(metadata), ['homepage', 'documentation', 'versions']);
  for (const url of [metadata.homepage, metadata.documentation])
    assert.equal(new URL(url).protocol, 'https:');
  assert.ok(metadata.versions.length > 0);
  for (const version of metadata.versions) {
    assert.deepEqual(Object.keys(version), ['sha', 'changeNotes']);
    assert.match(version.sha, /^[0-9a-f]{40}$/);
    assert.ok(version.changeNotes.trim().length > 0);
  }
});

test('the licence is the one that the gallery demands', () => {
  assert.match(galleryFile('LICENSE'), /^\s+Apache License\n\s+Version 2\.0, January 2004\n/);
  assert.match(galleryFile('LICENSE'), /END OF TERMS AND CONDITIONS/);
});
