import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lintTrial} from '../../../../src/core/trial/lint-trial.ts';
import {TRIAL} from '../../support/trial.ts';

const [first, ...others] = TRIAL.variants;
const withVariants = (...variants: readonly unknown[]) => ({...TRIAL, variants});
const withSecond = (more: object) => withVariants(first, {id: 'second', ...more});
const told = (trial: unknown) => lintTrial(trial).map(({field, reason}) => `${field}: ${reason}`);
const heading = (sv: string, en?: string) =>
  withSecond({wording: {heading: {sv, ...(en !== undefined && {en})}}});

test('lets position, delay and neutral wording vary', () => {
  assert.deepEqual(lintTrial(TRIAL), []);
  for (const trial of [
    withSecond({position: 'corner'}),
    withSecond({delay: 3000}),
    heading('Dina val om kakor', 'Your choices about cookies'),
    heading('Vi ber om ditt samtycke', 'We ask for your consent'),
    heading('Statistik och annonser på webbplatsen'),
  ])
    assert.deepEqual(lintTrial(trial), [], JSON.stringify(trial));
});

test('R10, R11: nothing of the buttons may vary, nor may Reject leave the first layer', () => {
  for (const [name, value] of Object.entries({
    buttons: ['accept-all', 'settings'],
    order: ['accept-all', 'reject-all'],
    acceptLabel: {sv: 'Fortsätt'},
    rejectLabel: {sv: 'Nej, jag gillar inte kakor'},
    acceptColour: '#0a0',
    rejectSize: 'small',
    hideReject: true,
    css: '.actions button:first-child{opacity:.3}',
    preselected: ['analytics'],
  }))
    assert.deepEqual(told(withSecond({position: 'corner', [name]: value})), [
      `variants[1].${name}: may-not-vary`,
    ]);
  assert.deepEqual(told(withSecond({wording: {heading: {sv: 'Kakor'}, accept: {sv: 'Ja'}}})), [
    'variants[1].wording.accept: may-not-vary',
  ]);
});

test('R9: no place that covers the page may be tried', () => {
  for (const position of ['centre', 'fullscreen', 'top', 7])
    assert.deepEqual(told(withSecond({position})), ['variants[1].position: may-not-vary']);
});

/** As real banners have them. */
const DARK: Readonly<Record<string, readonly (readonly ['sv' | 'en', string])[]>> = {
  'praises-yes': [
    ['en', 'We use cookies to give you the best experience'],
    ['en', 'Help us improve the website'],
    ['en', 'Thank you for your trust in our cookies'],
    ['en', 'Sweet cookies, freshly baked'],
    ['sv', 'Vi vill ge dig en bättre upplevelse'],
    ['sv', 'Vi rekommenderar kakor'],
    ['sv', 'Få relevanta erbjudanden'],
    ['sv', 'Din trygghet är viktig'],
  ],
  'blames-no': [
    ['en', 'Without cookies the site won’t work'],
    ['en', "Don't miss the full website"],
    ['en', 'We are sorry to see you leave'],
    ['sv', 'Utan kakor fungerar inte webbplatsen'],
    ['sv', 'Tyvärr ser du annars andra annonser'],
    ['sv', 'Du riskerar en sämre webbplats'],
  ],
  urges: [
    ['en', 'Choose now'],
    ['en', 'This takes two seconds'],
    ['en', 'You must choose'],
    ['sv', 'Välj nu'],
    ['sv', 'Svara innan du läser vidare'],
    ['sv', 'Ett svar krävs'],
  ],
  steers: [
    ['en', 'Most visitors say so'],
    ['en', 'Click the right button'],
    ['en', 'Do you accept cookies?'],
    ['sv', 'De flesta säger detsamma'],
    ['sv', 'Klicka på knappen till höger'],
    ['sv', 'Vill du godkänna kakor?'],
  ],
  presumes: [
    ['en', 'By continuing you want cookies'],
    ['sv', 'Om du fortsätter används kakor'],
  ],
  shouts: [
    ['en', 'Cookies! Cookies!'],
    ['en', 'IMPORTANT about cookies'],
    ['sv', 'Kakor 🍪'],
    ['sv', '<b>Kakor</b>'],
  ],
  length: [['sv', 'Kakor och liknande tekniker på vår webbplats och i våra tjänster']],
};
for (const [reason, texts] of Object.entries(DARK))
  for (const [language, text] of texts)
    test(`R21: “${text}” is refused, for it is of the kind “${reason}”`, () => {
      const wording = {heading: {sv: 'Kakor', en: 'Cookies', [language]: text}};
      const reasons = lintTrial(withSecond({wording})).filter(
        ({field}) => field === `variants[1].wording.heading.${language}`,
      );
      assert.ok(
        reasons.some((fault) => fault.reason === reason),
        JSON.stringify(reasons),
      );
    });

test('R21: capitals, blanks and another apostrophe hide no word', () => {
  for (const text of ['VÄLJ NU', 'I  dag', 'i\ndag', 'NÚ nu'])
    assert.ok(
      lintTrial(heading(text)).some(({reason}) => reason === 'urges'),
      text,
    );
});

test('R23: words stand in Swedish and in the same languages in every variant, and in none that cannot be checked', () => {
  assert.deepEqual(told(withSecond({wording: {heading: {en: 'Cookies'}}})), [
    'variants[1].wording.heading.sv: language-missing',
  ]);
  assert.deepEqual(
    told(
      withVariants(
        first,
        {id: 'a', wording: {heading: {sv: 'Kakor', en: 'Cookies'}}},
        {id: 'b', wording: {heading: {sv: 'Om kakor'}}},
      ),
    ),
    ['variants[2].wording: language-missing'],
  );
  assert.deepEqual(
    told(withSecond({wording: {heading: {sv: 'Kakor', en: 'Cookies'}, intro: {sv: 'Du väljer.'}}})),
    ['variants[1].wording: language-missing'],
  );
  for (const language of ['de', 'constructor'])
    assert.deepEqual(told(withSecond({wording: {heading: {sv: 'Kakor', [language]: 'Cookies'}}})), [
      `variants[1].wording.heading.${language}: language-unknown`,
    ]);
});

test('R11: a trial may not aim at a yes', () => {
  for (const question of ['accepted of shown', 'accepted of answered', undefined])
    assert.deepEqual(told({...TRIAL, question}), ['question: goal']);
});

test('the first variant is the present layout, and no other is the same', () => {
  assert.deepEqual(told(withVariants({id: 'present', delay: 500}, {id: 'b', delay: 100})), [
    'variants[0]: first-varies',
  ]);
  assert.deepEqual(told(withVariants(first, {id: 'b', position: 'bottom', delay: 0})), [
    'variants[1]: same-variant',
  ]);
  assert.deepEqual(told(withVariants(first, {id: 'present', delay: 100})), [
    'variants[1]: same-variant',
  ]);
});

test('a delay is whole milliseconds up to three seconds', () => {
  for (const delay of [-1, 3001, 1.5, '100', NaN])
    assert.deepEqual(told(withSecond({delay})), ['variants[1].delay: delay'], String(delay));
});

test('names what is not of the right shape', () => {
  const rows: readonly (readonly [unknown, ...string[]])[] = [
    [null, 'trial: shape'],
    [[], 'trial: shape'],
    [{...TRIAL, id: 'a-b'}, 'id: shape'],
    [{...TRIAL, stopEarly: true}, 'stopEarly: may-not-vary'],
    [withVariants(first), 'variants: shape'],
    [withVariants(first, ...others, ...others), 'variants: shape'],
    [withVariants(first, 'corner'), 'variants[1]: shape'],
    [withVariants(first, {delay: 1}), 'variants[1].id: shape'],
    [withSecond({wording: {}}), 'variants[1].wording: shape'],
    [withSecond({wording: {heading: 'Kakor'}}), 'variants[1].wording.heading: shape'],
    [withSecond({wording: {heading: {sv: ' '}}}), 'variants[1].wording.heading.sv: shape'],
    [{...TRIAL, from: '2027-02-30'}, 'from: dates', 'until: dates'],
    [{...TRIAL, until: '2027-01-10'}, 'until: dates'],
    [{...TRIAL, until: '2028-01-11'}, 'until: dates'],
    [{...TRIAL, stop: undefined}, 'stop: shape'],
    [{...TRIAL, stop: {...TRIAL.stop, power: 0.5}}, 'stop.power: shape'],
    [{...TRIAL, stop: {...TRIAL.stop, shownPerVariant: 0.5}}, 'stop.shownPerVariant: shape'],
    [{...TRIAL, stop: {...TRIAL.stop, alpha: 0.5}}, 'stop.alpha: may-not-vary'],
  ];
  for (const [trial, ...faults] of rows) assert.deepEqual(told(trial), faults);
});
