/** Cookies under host names of which a test browser has none; in the browsers' own jars see test/browser/signals. */
import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import fc from 'fast-check';
import {googleConsentTypes} from '../../../src/contract/purpose.ts';
import type {Vendor} from '../../../src/contract/vendor.ts';
import {createTraceCleaner} from '../../../src/signals/traces/create-trace-cleaner.ts';
import {traceHint} from '../../../src/signals/traces/trace-hint.ts';
import {googleAds} from '../../../src/signals/vendors/google-ads.ts';
import {googleAnalytics} from '../../../src/signals/vendors/google-analytics.ts';
import {knownVendors} from '../../../src/signals/vendors/known-vendors.ts';

interface Cookie {
  readonly name: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
}

/** A cookie jar after RFC 6265 §5.3 and §5.4, as a page at that address sees it. */
function openJar(href: string) {
  const {hostname, pathname} = new URL(href);
  const cookies = new Map<string, Cookie>();
  const keyOf = ({name, domain, path}: Cookie) => [name, domain, path].join('|');
  const isUnder = (domain: string) => hostname === domain || hostname.endsWith(`.${domain}`);
  const isPublicSuffix = (domain: string) => ['se', 'com', 'co.uk'].includes(domain);
  const reaches = ({domain, hostOnly, path}: Cookie) =>
    (hostOnly ? hostname === domain : isUnder(domain)) &&
    (pathname === path ||
      (pathname.startsWith(path) && (path.endsWith('/') || pathname[path.length] === '/')));
  const write = (text: string) => {
    const [pair = '', ...attributes] = text.split('; ');
    const said = new Map(attributes.map((one) => one.toLowerCase().split('=') as [string, string]));
    const domain = said.get('domain') ?? '';
    if (domain && (!isUnder(domain) || isPublicSuffix(domain))) return;
    const cookie = {
      name: pair.split('=')[0]!,
      domain: domain || hostname,
      hostOnly: !domain,
      path: said.get('path') ?? '/',
    };
    if (said.get('max-age') === '0') cookies.delete(keyOf(cookie));
    else cookies.set(keyOf(cookie), cookie);
  };
  Object.assign(globalThis, {
    location: {hostname, pathname},
    localStorage: {},
    document: {
      get cookie() {
        return [...cookies.values()]
          .filter(reaches)
          .map(({name}) => `${name}=1`)
          .join('; ');
      },
      set cookie(text: string) {
        write(text);
      },
    },
  });
  return {write, names: () => [...cookies.values()].map(({name}) => name)};
}

// What comes back two seconds later is a matter for the browsers.
beforeEach(() => {
  mock.timers.enable({apis: ['setTimeout']});
});
afterEach(() => {
  mock.timers.reset();
  for (const name of ['location', 'localStorage', 'document'])
    Reflect.deleteProperty(globalThis, name);
});

/** A purpose for each consent type, so that each vendor can be granted alone. */
const alone = googleConsentTypes.map((type) => ({id: type, revision: 1, google: [type]}));

/** Clears a site that names every known vendor, with these consent types granted. */
const clearWith = (...granted: readonly string[]) => {
  createTraceCleaner(knownVendors, alone, () =>
    Object.fromEntries(granted.map((type) => [type, true])),
  )();
};
const HREF = 'https://shop.www.mobiplus.se/sv/konto/order';

for (const domain of ['', 'shop.www.mobiplus.se', 'www.mobiplus.se', 'mobiplus.se'])
  for (const path of ['/', '/sv', '/sv/', '/sv/konto', '/sv/konto/', '/sv/konto/order'])
    test(`a vendor’s cookie goes that was set on ${domain || 'the host only'} at ${path} (R32)`, () => {
      const jar = openJar(HREF);
      const place = `Path=${path}${domain && `; Domain=${domain}`}`;
      jar.write(`_ga=1; ${place}`);
      jar.write(`session=1; ${place}`);
      clearWith();
      assert.deepEqual(jar.names(), ['session']);
    });

test('the same name set on several domains and paths goes from all of them', () => {
  const jar = openJar(HREF);
  for (const place of ['Path=/', 'Path=/; Domain=mobiplus.se', 'Path=/sv; Domain=www.mobiplus.se'])
    jar.write(`_gcl_au=1; ${place}`);
  clearWith();
  assert.deepEqual(jar.names(), []);
});

const patternsOf = ({stores}: Vendor) => stores?.cookies ?? [];
const declared = knownVendors.flatMap((vendor) =>
  patternsOf(vendor).map((pattern) => [pattern.replace('*', 'X1'), vendor] as const),
);
for (const [name, {id, obeys}] of declared) {
  test(`${name} of ${id} goes where nothing is granted that it obeys (R32)`, () => {
    const jar = openJar('https://www.mobiplus.se/');
    jar.write(`${name}=1; Path=/; Domain=mobiplus.se`);
    clearWith();
    assert.deepEqual(jar.names(), []);
  });
  for (const type of obeys)
    test(`${name} of ${id} stays where ${type} is granted (R17)`, () => {
      const jar = openJar('https://www.mobiplus.se/');
      jar.write(`${name}=1; Path=/; Domain=mobiplus.se`);
      clearWith(type);
      assert.deepEqual(jar.names(), [name]);
    });
}

test('a name that one vendor of the site’s may keep stays, though another that leaves it may not run (R17)', () => {
  const jar = openJar('https://www.mobiplus.se/');
  const vendors = [
    {id: 'one', purpose: 'one', stores: {cookies: ['shared', 'one_*']}},
    {id: 'other', purpose: 'other', stores: {cookies: ['shared', 'other_*']}},
  ];
  for (const name of ['shared', 'one_1', 'other_1']) jar.write(`${name}=1; Path=/`);
  createTraceCleaner(vendors, [], () => ({one: true}))();
  assert.deepEqual(jar.names(), ['shared', 'one_1']);
  createTraceCleaner(vendors, [], () => ({}))();
  assert.deepEqual(jar.names(), []);
});

test('no cookie goes that no vendor declares, whatever its name', () => {
  const isDeclared = (name: string) =>
    knownVendors.some((vendor) =>
      patternsOf(vendor).some((pattern) =>
        pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
      ),
    );
  const names = fc
    .oneof(
      fc.constantFrom(
        'PHPSESSID',
        'session',
        'cart',
        'ga',
        '_g',
        '_gid2',
        'consent-mobiplus',
        'x_ga',
      ),
      fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/),
    )
    .filter((name) => !isDeclared(name));
  fc.assert(
    fc.property(fc.uniqueArray(names), (kept) => {
      const jar = openJar('https://www.mobiplus.se/');
      for (const name of [...kept, '_ga']) jar.write(`${name}=1; Path=/`);
      clearWith();
      assert.deepEqual(jar.names(), kept);
    }),
  );
});

test('the hint that loads the clearing finds all that Google leaves, first or later among the names', () => {
  const hint = new RegExp(traceHint());
  const names: readonly string[] = [googleAnalytics, googleAds].flatMap(({stores}) =>
    Object.values(stores).flat(),
  );
  for (const name of names.map((pattern) => pattern.replace('*', 'X1')))
    for (const jar of [`${name}=1`, `session=1; ${name}=1`, `session=1; ${name}`])
      assert.match(jar, hint);
  for (const jar of ['', 'session=1', 'consent-mobiplus=1.1.a=y1', 'my_ga=1', 'cart; x_gcl_ls'])
    assert.doesNotMatch(jar, hint);
});
