import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {otherCmps} from '../../../../src/contract/migration.ts';
import {bootDefaults} from '../../../../src/core/default-configuration.ts';
import {defaultMaps} from '../../../../src/core/migration/default-maps.ts';
import {readOtherChoice} from '../../../../src/core/migration/read-other-choice.ts';
import {refusedPurposes} from '../../../../src/core/migration/refused-purposes.ts';
import {realCookies} from './real-cookies.ts';

const ANALYTICS = ['analytics'];
const ADS = ['ads-measurement', 'ads-personalisation'];

const refused: Readonly<Record<string, readonly string[]>> = {
  'cookieconsent: version 3, nothing accepted': [...ANALYTICS, ...ADS],
  'cookieconsent: version 3, analytics accepted': ADS,
  'cookieconsent: version 2, nothing accepted': [...ANALYTICS, ...ADS],
  'cookieconsent: version 2, analytics accepted': [],
  'klaro: nothing accepted': [...ANALYTICS, ...ADS],
  'klaro: one service accepted': ADS,
  'orejime: version 2, nothing accepted': ANALYTICS,
  'orejime: version 3, nothing accepted': [...ANALYTICS, ...ADS],
  'orejime: version 3, analytics accepted': ADS,
  'tarteaucitron: nothing accepted': [...ADS, ...ANALYTICS],
  'tarteaucitron: one service accepted, the others not answered': [],
  'cookiebot: nothing accepted': [...ANALYTICS, ...ADS],
  'cookiebot: an older version, everything accepted': [],
  'onetrust: analytics and advertising refused': [...ANALYTICS, ...ADS],
};
for (const {from, by, cookies} of realCookies)
  test(`${from}: ${by}: what was refused there is refused here, and nothing else (R26)`, () => {
    const choice = readOtherChoice(cookies, from)!;
    assert.deepEqual(refusedPurposes(choice, defaultMaps[from]), refused[`${from}: ${by}`]);
  });

test('a purpose is refused only where everything that stands for it was', () => {
  const map = {one: ['analytics'], other: ['analytics', 'ads']};
  assert.deepEqual(refusedPurposes({said: {one: false, other: true}}, map), []);
  assert.deepEqual(refusedPurposes({said: {one: false}}, map), ['analytics']);
  assert.deepEqual(refusedPurposes({said: {one: false, other: false}}, map), ['analytics', 'ads']);
});

test('names that nobody knows say nothing, not even those of every object', () => {
  const said = {unknown: false, constructor: false, toString: false};
  for (const from of otherCmps) assert.deepEqual(refusedPurposes({said}, defaultMaps[from]), []);
});

test('what is necessary is never refused', () => {
  assert.deepEqual(refusedPurposes({said: {basic: false}}, {basic: ['necessary', 'analytics']}), [
    'analytics',
  ]);
});

test('silence of a tool that names the yeses alone is a no where the site says that it was asked', () => {
  const choice = {said: {necessary: true, analytics: true}, onlyYes: true} as const;
  const map = {...defaultMaps.cookieconsent, reklam: ['ads-measurement']};
  assert.deepEqual(refusedPurposes(choice, map), []);
  assert.deepEqual(refusedPurposes(choice, map, ['reklam']), ['ads-measurement']);
  assert.deepEqual(refusedPurposes({...choice, said: {reklam: true}}, map, ['reklam']), []);
});

test('… and is none where a yes was given that nobody knows the meaning of', () => {
  const choice = {said: {necessary: true, tracking: true}, onlyYes: true} as const;
  assert.deepEqual(refusedPurposes(choice, defaultMaps.cookieconsent), []);
});

test('the usual names stand for purposes that MobiPlus has, and for all of them in every tool', () => {
  const own = bootDefaults.purposes.map(({id}) => id as string).sort();
  for (const from of otherCmps) {
    const meant = new Set(Object.values(defaultMaps[from]).flat());
    assert.deepEqual([...meant].sort(), own, from);
  }
});

test('in any answers: no purpose is refused that a yes stands for, and none that no no stands for', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd');
  const map = fc.dictionary(names, fc.subarray(['analytics', 'ads', 'video']), {
    noNullPrototype: true,
  });
  const said = fc.dictionary(names, fc.boolean(), {noNullPrototype: true});
  fc.assert(
    fc.property(map, said, (means, answers) => {
      const meant = (answer: boolean) =>
        Object.entries(answers).flatMap(([name, yes]) =>
          yes === answer ? (means[name] ?? []) : [],
        );
      const result = refusedPurposes({said: answers}, means);
      const expected = ['analytics', 'ads', 'video'].filter(
        (one) => meant(false).includes(one) && !meant(true).includes(one),
      );
      assert.deepEqual([...result].sort(), expected.sort());
    }),
  );
});

test('a further yes never adds a refusal', () => {
  const answers = fc.dictionary(
    fc.constantFrom(...Object.keys(defaultMaps.orejime)),
    fc.boolean(),
    {
      noNullPrototype: true,
    },
  );
  fc.assert(
    fc.property(answers, fc.boolean(), fc.nat(), (said, onlyYes, at) => {
      const names = Object.keys(defaultMaps.orejime);
      const more = {...said, [names[at % names.length]!]: true};
      const of = (all: typeof said) =>
        refusedPurposes({said: all, ...(onlyYes && {onlyYes})}, defaultMaps.orejime);
      assert.ok(of(more).every((purpose) => of(said).includes(purpose)));
    }),
  );
});
