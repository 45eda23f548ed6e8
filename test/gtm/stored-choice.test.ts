import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Choice} from '../../src/contract/choice.ts';
import {googleConsentTypes, type Purpose} from '../../src/contract/purpose.ts';
import {formatChoice, parseChoice} from '../../src/core/choice-text.ts';
import {currentGrants} from '../../src/core/current-grants.ts';
import {dayOf} from '../../src/core/day-of.ts';
import {bootDefaults} from '../../src/core/default-configuration.ts';
import {googleState} from '../../src/core/google-state.ts';
import {isAds} from '../../src/core/is-ads.ts';
import {purposeIds, terms, tokens, type Terms} from '../unit/support/arbitraries.ts';
import {consentOn, openPage, type Page} from './page.ts';
import {runTemplate} from './sandbox.ts';
import {code, permissions} from './template-file.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const TODAY = dayOf(NOW);
const own: Terms = bootDefaults;

const rowOf = ({id, revision, google}: Purpose) => ({
  purpose: id,
  revision: String(revision),
  types: google.join(', '),
});

/** What a tag whose fields say these terms makes of a cookie. */
function visit(cookie: string, {purposes, askAgainAfterDays}: Terms = own, gpc = false): Page {
  const page = openPage({cookie, now: NOW});
  runTemplate({code, permissions}, page, {
    purposes: purposes.map(rowOf),
    askAgainAfterDays: String(askAgainAfterDays),
    globalPrivacyControl: gpc,
  });
  return page;
}

/** What the SDK makes of the same. */
const sdkState = (choice: Choice | undefined, asked: Terms, gpc = false) =>
  googleState(
    currentGrants(choice, asked, TODAY, (purpose) => gpc && isAds(purpose)),
    asked.purposes,
  );

/** Choices of all ages, with answers of all ages, to these purposes and others, in spite of the browser's signal and by it. */
const choicesUnder = ({purposes}: Terms): fc.Arbitrary<Choice> => {
  const answers = fc.record(
    {
      granted: fc.boolean(),
      revision: fc.oneof(
        fc.constantFrom(...purposes.map(({revision}) => revision)),
        fc.integer({min: 1, max: 999_999_999}),
      ),
      age: fc.integer({min: 1, max: 400}),
      isSignalled: fc.boolean(),
    },
    {requiredKeys: ['granted', 'revision', 'isSignalled'], noNullPrototype: true},
  );
  return fc
    .record({
      day: fc.integer({min: TODAY - 400, max: TODAY + 3}),
      answers: fc.dictionary(
        fc.oneof(fc.constantFrom(...purposes.map(({id}) => id)), purposeIds),
        answers.map(({isSignalled, ...answer}) => ({
          ...answer,
          ...(isSignalled && {
            signal: answer.granted ? ('overridden' as const) : ('obeyed' as const),
          }),
        })),
        {minKeys: 1, maxKeys: 8, noNullPrototype: true},
      ),
      ref: fc.option(tokens, {nil: undefined}),
    })
    .map(({ref, ...choice}) => ({...choice, ...(ref && {ref: `v_${ref}`, seq: 0})}));
};

const visits = terms.chain((asked) =>
  fc.record({terms: fc.constant(asked), choice: choicesUnder(asked), gpc: fc.boolean()}),
);

test('Google ends where the SDK would bring it, whatever was chosen, whenever (R5, R25, R26, R58)', () => {
  fc.assert(
    fc.property(visits, ({terms: asked, choice, gpc}) => {
      const page = visit(`consent-mobiplus=${formatChoice(choice)}`, asked, gpc);
      assert.deepEqual(consentOn(page), sdkState(choice, asked, gpc));
      assert.deepEqual(page.ended, ['success']);
    }),
    {numRuns: 300},
  );
});

/** Texts that look like a choice, and hardly are one. */
const nearly = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('analytics=y1', 'ads-measurement=Y1-3', 'analytics=n1'),
      },
      fc.constantFrom(
        ...[
          `.${String(TODAY)}.`,
          '1',
          '.',
          '&',
          '=',
          '-',
          '0',
          ' ',
          'y',
          'Y',
          's',
          '%',
          '9999999999',
        ],
        ...[
          'v_',
          'v_0123456789abcdefghijkl',
          '.0',
          'é',
          '٣',
          '\n',
          '__proto__=y1',
          'constructor=y1',
        ],
      ),
    ),
    {maxLength: 8},
  )
  .chain((parts) =>
    fc.constantFrom(
      parts.join(''),
      `1.${String(TODAY)}.${parts.join('')}`,
      `1.${String(TODAY)}.${parts.join('&')}`,
    ),
  );

test('whatever the cookie holds, a type is granted only by a yes that the SDK reads there too (R1, R5)', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.oneof(nearly, fc.string({unit: 'binary'})).filter((text) => !text.includes('; ')),
      (text) => {
        const choice = parseChoice(text);
        if (choice) read++;
        const page = visit(`consent-mobiplus=${text}`);
        assert.deepEqual(consentOn(page), sdkState(choice, own));
        if (!choice)
          assert.deepEqual(
            page.told.map(({call}) => call),
            ['default', 'set'],
          );
      },
    ),
    {numRuns: 600},
  );
  assert.ok(read > 10, 'hardly any text was a choice');
});

for (const [what, text] of [
  ['a day of ten digits', '1.1000020780.analytics=y1'],
  ['a revision of ten digits', `1.${String(TODAY)}.analytics=y1000000000`],
  ['an age of five digits', `1.${String(TODAY)}.analytics=y1&ads-measurement=y1-10000`],
  ['two ages', `1.${String(TODAY)}.analytics=y1-1-1`],
  ['a name that begins with a digit', `1.${String(TODAY)}.analytics=y1&1=y1`],
  ['a name that begins with a hyphen', `1.${String(TODAY)}.analytics=y1&-a=y1`],
  ['an empty name', `1.${String(TODAY)}.analytics=y1&=y1`],
  ['a reference of another kind', `1.${String(TODAY)}.analytics=y1.o_${'x'.repeat(22)}.1`],
  ['a reference that is too long', `1.${String(TODAY)}.analytics=y1.v_${'x'.repeat(23)}.1`],
  ['a number that begins with 0', `1.${String(TODAY)}.analytics=y1.v_${'x'.repeat(22)}.01`],
  ['a reference without its number', `1.${String(TODAY)}.analytics=y1.v_${'x'.repeat(22)}`],
] as const)
  test(`a choice with ${what} is none, as in the SDK`, () => {
    assert.equal(parseChoice(text), undefined);
    assert.deepEqual(
      visit(`consent-mobiplus=${text}`).told.map(({call}) => call),
      ['default', 'set'],
    );
  });

test('the first cookie of the name that can be read counts, as in the SDK', () => {
  const day = String(TODAY);
  const cookie = `a=1; consent-mobiplus=?; xconsent-mobiplus=1.${day}.analytics=y1; consent-mobiplus=1.${day}.analytics=n1; consent-mobiplus=1.${day}.analytics=y1`;
  assert.equal(consentOn(visit(cookie))['analytics_storage'], 'denied');
  assert.equal(
    consentOn(visit(`consent-mobiplus=?; consent-mobiplus=1.${day}.analytics=y1`))[
      'analytics_storage'
    ],
    'granted',
  );
});

test('nothing is read from the device but the choice (R1)', () => {
  const page = openPage({now: NOW});
  const other = {cookieName: 'other'};
  runTemplate({code, permissions}, page, other);
  assert.deepEqual(page.ended, ['failure']);
  assert.match(String(page.log), /cookie other/);
  assert.deepEqual(new Set(Object.values(consentOn(page))), new Set(['denied']));
});

for (const [field, value] of [
  ['askAgainAfterDays', 'long'],
  ['purposes', [{purpose: 'analytics', revision: 'new', types: 'analytics_storage'}]],
  ['purposes', [{purpose: 'analytics', revision: '0', types: 'analytics_storage'}]],
  ['purposes', [{purpose: 'analytics', revision: '1', types: 'all'}]],
  ['purposes', [{}]],
] as const)
  test(`a field ${field} that makes no sense grants nothing: ${JSON.stringify(value)}`, () => {
    const page = openPage({cookie: `consent-mobiplus=1.${String(TODAY)}.analytics=y9`, now: NOW});
    runTemplate({code, permissions}, page, {[field]: value});
    assert.deepEqual(
      consentOn(page),
      Object.fromEntries(googleConsentTypes.map((type) => [type, 'denied'])),
    );
  });

test('an empty table means MobiPlus’s own purposes', () => {
  const cookie = `consent-mobiplus=1.${String(TODAY)}.analytics=n1&ads-measurement=y1&ads-personalisation=y1`;
  const page = openPage({cookie, now: NOW});
  runTemplate({code, permissions}, page);
  assert.deepEqual(consentOn(page), consentOn(visit(cookie)));
});
