/** The vendors as data: what each says is whole, known, and never reaches what is the site's own (R32). */
import assert from 'node:assert/strict';
import {globSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {test} from 'node:test';
import {googleConsentTypes} from '../../../src/contract/purpose.ts';
import type {Vendor, VendorCall} from '../../../src/contract/vendor.ts';
import {knownVendors} from '../../../src/signals/vendors/known-vendors.ts';

const FOLDER = resolve(import.meta.dirname, '../../../src/signals/vendors');
const files = globSync(`${FOLDER}/*.ts`).filter((file) => !file.endsWith('known-vendors.ts'));

/** What sites store for themselves: sessions, carts, logins, guards, choices. A Rails site names its session `_<name>_session`. */
const SITES_OWN = [
  'PHPSESSID',
  'JSESSIONID',
  'ASP.NET_SessionId',
  '.AspNetCore.Session',
  '.AspNetCore.Antiforgery.x',
  '__RequestVerificationToken',
  '__Host-session',
  '__Secure-next-auth.session-token',
  'session',
  'sessionid',
  'sid',
  'connect.sid',
  'laravel_session',
  'XSRF-TOKEN',
  'csrftoken',
  '_csrf',
  'cart',
  'cart_id',
  'woocommerce_cart_hash',
  'woocommerce_items_in_cart',
  'wp_woocommerce_session_1',
  'wordpress_logged_in_1',
  'wp-settings-1',
  'lang',
  'locale',
  'theme',
  'token',
  'auth',
  'user',
  'id',
  'uid',
  'player',
  'flags',
  'consent-mobiplus',
  'mobiplus-consent:journal',
  'CookieConsent',
  'OptanonConsent',
  'cc_cookie',
  'klaro',
  'eu-consent',
  'tarteaucitron',
  '__cf_bm',
  'AWSALB',
  'BIGipServerpool',
  '__stripe_mid',
  '__hs_opt_out',
  '__hs_do_not_track',
  '__hsmem',
  '_hjOptOut',
  'MATOMO_SESSID',
  '_gateway_session',
  '_gatsby_session',
  '_hjalp_session',
  '_pk_session',
  '_fbook_session',
  '_clinic_session',
  '_uet_session',
  '_mobiplus_session',
];

const fits = (name: string) => (pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const patternsOf = ({stores = {}}: Vendor) => Object.values(stores as object).flat() as string[];

const callsOf = ({told = {}}: Vendor): readonly VendorCall[] => Object.values(told).flat();

test('every vendor’s file is in the list, under the name of its file', async () => {
  const inFiles = await Promise.all(
    files.map(async (file) => {
      const exported = Object.values((await import(file)) as Record<string, Vendor>);
      assert.equal(exported.length, 1, file);
      assert.equal(exported[0]!.id, basename(file, '.ts'));
      return exported[0]!;
    }),
  );
  assert.equal(knownVendors.length, 12);
  assert.deepEqual(new Set(knownVendors), new Set(inFiles));
});

test('no two have the same id, and each id may stand in a configuration', () => {
  const ids = knownVendors.map(({id}) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[a-z][a-z0-9-]*$/);
});

for (const vendor of knownVendors) {
  const {id, obeys, told, stops, hosts, source} = vendor;

  test(`${id} obeys consent types that Google knows, and at least one`, () => {
    assert.ok(obeys.length > 0);
    for (const type of obeys) assert.ok(googleConsentTypes.includes(type), type);
  });

  test(`${id} is told with known placeholders only`, () => {
    for (const [, name = ''] of JSON.stringify(callsOf(vendor)).matchAll(/\{([a-z_]+)\}/gi))
      assert.ok(name === 'tag' || [...googleConsentTypes].some((type) => type === name), name);
  });

  test(`${id} is told no as well as yes, or neither`, () => {
    assert.equal(told?.grant === undefined, told?.deny === undefined);
  });

  test(`${id} is said to stop when told only where something tells it`, () => {
    // Google Ads is told by Consent Mode alone.
    if (stops === 'told') assert.ok(told ?? id === 'google-ads');
  });

  test(`${id} takes nothing that is the site’s own (R32)`, () => {
    for (const pattern of patternsOf(vendor)) {
      assert.match(pattern, /^[^*]{3,}\*?$/);
      for (const name of SITES_OWN) assert.ok(!fits(name)(pattern), `${pattern} takes ${name}`);
    }
  });

  test(`${id} says where it is loaded from, and where all this is known from`, () => {
    assert.ok(hosts.length > 0);
    for (const host of hosts) assert.match(host, /^\.?([a-z0-9-]+\.)+[a-z]+$/);
    assert.ok(source.length > 10);
  });
}

const SEEN: readonly (readonly [
  id: string,
  place: keyof NonNullable<Vendor['stores']>,
  names: string,
])[] = [
  [
    'google-analytics',
    'cookies',
    '_ga _ga_MM9W5MYTQP _gid _gat _gat_gtag_UA_1_1 _dc_gtm_UA-1-1 AMP_TOKEN FPLC',
  ],
  ['google-ads', 'cookies', '_gcl_au _gcl_aw _gcl_gs _gac_UA-1-1 _gac_gb_X FPGCLAW FPAU'],
  ['google-ads', 'localStorage', '_gcl_ls'],
  ['microsoft-uet', 'cookies', '_uetsid _uetvid _uetmsclkid _uetmsdns'],
  ['microsoft-uet', 'localStorage', '_uetsid _uetsid_exp _uetvid _uetvid_exp'],
  ['microsoft-clarity', 'cookies', '_clck _clsk'],
  ['microsoft-clarity', 'sessionStorage', '_cltk'],
  ['meta-pixel', 'cookies', '_fbp _fbc'],
  ['matomo', 'cookies', '_pk_id.1.1fff _pk_ses.1.1fff _pk_ref.1.1fff mtm_consent_removed'],
  ['hubspot', 'cookies', '__hstc __hssc __hssrc hubspotutk'],
  ['hotjar', 'cookies', '_hjSessionUser_2036991 _hjSession_171201 _hjFirstSeen'],
  ['linkedin-insight', 'localStorage', 'li_adsId'],
];
for (const [id, place, names] of SEEN)
  test(`${id} owns what it was seen to leave in ${place} (R32)`, () => {
    const patterns = knownVendors.find((one) => one.id === id)?.stores?.[place] ?? [];
    for (const name of names.split(' ')) assert.ok(patterns.some(fits(name)), name);
  });
