import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {otherCmps, type OtherCmp} from '../../../../src/contract/migration.ts';
import {categoryOf, type Waiting} from '../../../../src/core/migration/category-of.ts';

const ADS = 'ads-measurement ads-personalisation';
const PLAIN = {type: 'text/plain'};

/** An element by its attributes, `class` among them. */
const element = (tag: string, {class: classes = '', ...attributes}: Record<string, string>) => ({
  tag,
  attributes,
  classes: classes.split(' ').filter((one) => one !== ''),
});

const waiting: readonly (readonly [OtherCmp, string, Record<string, string>, Waiting])[] = [
  [
    'cookiebot',
    'script',
    {...PLAIN, 'data-cookieconsent': 'statistics', src: '/a.js'},
    {category: 'analytics', src: '/a.js'},
  ],
  [
    'cookiebot',
    'script',
    {...PLAIN, 'data-cookieconsent': 'statistics, marketing'},
    {category: `analytics ${ADS}`},
  ],
  [
    'cookiebot',
    'script',
    {...PLAIN, 'data-cookieconsent': 'necessary', src: '/n.js'},
    {category: 'necessary', src: '/n.js'},
  ],
  [
    'cookiebot',
    'script',
    {...PLAIN, 'data-cookieconsent': 'preferences'},
    {category: 'cookiebot:preferences'},
  ],
  [
    'cookiebot',
    'iframe',
    {'data-cookieconsent': 'Marketing', 'data-cookieblock-src': '/v'},
    {category: ADS, src: '/v'},
  ],
  [
    'cookiebot',
    'img',
    {'data-cookieconsent': 'statistics', 'data-src': '/p.gif'},
    {category: 'analytics', src: '/p.gif'},
  ],
  [
    'onetrust',
    'script',
    {...PLAIN, class: 'optanon-category-C0002', src: '/a.js'},
    {category: 'analytics', src: '/a.js'},
  ],
  [
    'onetrust',
    'script',
    {...PLAIN, class: 'x optanon-category-C0002-C0004'},
    {category: `analytics ${ADS}`},
  ],
  ['onetrust', 'script', {...PLAIN, class: 'optanon-category-C0003'}, {category: 'onetrust:C0003'}],
  [
    'onetrust',
    'script',
    {...PLAIN, class: 'optanon-category-C0001', src: '/n.js'},
    {category: 'necessary', src: '/n.js'},
  ],
  [
    'onetrust',
    'IFRAME',
    {class: 'optanon-category-C0004', 'data-src': '/v'},
    {category: ADS, src: '/v'},
  ],
  [
    'cookieconsent',
    'script',
    {...PLAIN, 'data-category': 'analytics', src: '/a.js'},
    {category: 'analytics', src: '/a.js'},
  ],
  [
    'cookieconsent',
    'script',
    {...PLAIN, 'data-category': 'ads', 'data-type': 'module'},
    {category: ADS, type: 'module'},
  ],
  [
    'cookieconsent',
    'script',
    {...PLAIN, 'data-cookiecategory': 'targeting', 'data-src': '/t.js'},
    {category: ADS, src: '/t.js'},
  ],
  ['cookieconsent', 'script', {...PLAIN, 'data-category': '!analytics'}, {category: '!analytics'}],
  [
    'cookieconsent',
    'script',
    {...PLAIN, 'data-category': 'analytics', 'data-service': '!ga'},
    {category: 'analytics !ga'},
  ],
  [
    'cookieconsent',
    'script',
    {...PLAIN, 'data-category': 'analytics', 'data-service': 'ga'},
    {category: 'analytics'},
  ],
  [
    'cookieconsent',
    'iframe',
    {'data-category': 'ads-measurement', 'data-src': '/own'},
    {category: 'ads-measurement', src: '/own'},
  ],
  [
    'klaro',
    'script',
    {...PLAIN, 'data-name': 'matomo', 'data-type': 'application/javascript', 'data-src': '/m.js'},
    {category: 'analytics', src: '/m.js', type: 'application/javascript'},
  ],
  [
    'klaro',
    'iframe',
    {'data-name': 'youtube', 'data-src': '/v'},
    {category: 'klaro:youtube', src: '/v'},
  ],
  ['orejime', 'template', {'data-purpose': 'ads'}, {category: ADS}],
  [
    'orejime',
    'script',
    {type: 'opt-in', 'data-type': 'text/javascript', 'data-name': 'google-analytics'},
    {category: 'analytics', type: 'text/javascript'},
  ],
  [
    'orejime',
    'iframe',
    {'data-name': 'google-maps', 'data-src': '/m'},
    {category: 'orejime:google-maps', src: '/m'},
  ],
];
for (const [from, tag, attributes, expected] of waiting)
  test(`${from}: <${tag} ${JSON.stringify(attributes)}> waits for ${expected.category} (R3)`, () => {
    assert.deepEqual(categoryOf(element(tag, attributes), from), expected);
  });

const idle: readonly (readonly [OtherCmp, string, Record<string, string>])[] = [
  ['cookiebot', 'script', {'data-cookieconsent': 'statistics', src: '/runs.js'}],
  ['cookiebot', 'script', {...PLAIN, 'data-cookieconsent': 'ignore'}],
  ['cookiebot', 'iframe', {'data-cookieconsent': 'marketing', src: '/loads'}],
  ['cookiebot', 'script', {...PLAIN, class: 'optanon-category-C0002'}],
  ['onetrust', 'script', {class: 'optanon-category-C0002', src: '/runs.js'}],
  ['onetrust', 'img', {class: 'optanon-category-C0002-C0004 logo', src: '/logo.png'}],
  ['onetrust', 'script', {...PLAIN, class: 'optanon-category'}],
  ['cookieconsent', 'script', {...PLAIN, 'data-category': ''}],
  ['klaro', 'div', {'data-name': 'youtube', 'data-type': 'placeholder', 'data-src': '/v'}],
  ['klaro', 'template', {'data-name': 'youtube'}],
  ['orejime', 'iframe', {'data-purpose': 'ads', src: '/opened', 'data-active': 'active'}],
  ['tarteaucitron', 'div', {class: 'youtube_player', videoid: 'x'}],
];
for (const [from, tag, attributes] of idle)
  test(`${from}: <${tag} ${JSON.stringify(attributes)}> waits for nothing`, () => {
    assert.equal(categoryOf(element(tag, attributes), from), undefined);
  });

test('a site’s own map says what its own names stand for', () => {
  const one = element('script', {...PLAIN, 'data-name': 'youtube'});
  assert.deepEqual(categoryOf(one, 'klaro', {youtube: ['video']}), {category: 'video'});
});

test('no name that the map does not know opens anything with the purposes of this site, except in our own attribute (R3)', () => {
  const own = ['analytics', 'ads-measurement', 'ads-personalisation', 'necessary', 'constructor'];
  const others = otherCmps.filter((one) => one !== 'cookieconsent');
  fc.assert(
    fc.property(fc.constantFrom(...own), fc.constantFrom(...others), (name, from) => {
      const attributes = {
        ...PLAIN,
        'data-cookieconsent': name,
        'data-name': name,
        'data-purpose': name,
        class: `optanon-category-${name}`,
      };
      const words = categoryOf(element('script', attributes), from, {})?.category.split(' ') ?? [];
      if (from !== 'tarteaucitron') assert.ok(words.length > 0);
      assert.ok(words.every((word) => word.startsWith(`${from}:`)));
    }),
  );
});
