import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {standing} from '../../../src/core/standing.ts';
import {readUserDecisions, type UserDecisions} from '../../../src/core/user-decisions.ts';

const {purposes} = defaultConfiguration;
const ANALYTICS = ['analytics'];
const ADS = ['ads-measurement', 'ads-personalisation'];
const ALL = [...ANALYTICS, ...ADS];

const refusedBy = (decisions: UserDecisions) => {
  const {refuses} = readUserDecisions(decisions);
  return purposes.filter(refuses).map(({id}) => id);
};

const table: readonly (readonly [decisions: UserDecisions, refused: readonly string[]])[] = [
  [{}, []],
  [{consent: null, withdraw: null, object: null}, []],
  [{withdraw: []}, []],
  [{withdraw: ['*']}, ALL],
  [{withdraw: ['analytics']}, ANALYTICS],
  [{withdraw: ['unheard-of']}, []],
  [{withdraw: ['*'], consent: ['analytics']}, ADS],
  [{withdraw: ['*', 'analytics'], consent: ['analytics']}, ALL],
  [{withdraw: ['*'], consent: ['*']}, ALL],
  [{withdraw: new Set(['analytics'])}, ANALYTICS],
  [{object: ['direct-marketing']}, ADS],
  [{object: ['direct-marketing'], consent: ADS}, ADS],
  [{object: ['something-else']}, []],
  [{object: ['direct-marketing'], withdraw: ['analytics']}, ALL],
];

for (const [decisions, refused] of table)
  test(`${JSON.stringify(decisions)} refuses ${refused.join(', ') || 'nothing'} (R59)`, () => {
    assert.deepEqual(refusedBy(decisions), refused);
  });

test('an objection to direct marketing is one where it is named, and nowhere else (GDPR 21(2), R40, R59)', () => {
  assert.equal(readUserDecisions({object: ['direct-marketing']}).objects, true);
  for (const other of [{}, {object: []}, {object: ['*']}, {withdraw: ['*', 'direct-marketing']}])
    assert.equal(readUserDecisions(other).objects, false);
});

const lists = fc.option(
  fc.array(fc.constantFrom('*', 'direct-marketing', 'unheard-of', ...ALL), {maxLength: 6}),
  {nil: undefined},
);
const anyDecisions = fc.record({consent: lists, withdraw: lists, object: lists});

test('no list of consents grants anything, whatever stands in it (R60)', () => {
  fc.assert(
    fc.property(anyDecisions, ({consent, withdraw, object}) => {
      const decisions = {
        ...(consent && {consent}),
        ...(withdraw && {withdraw}),
        ...(object && {object}),
      };
      const {refuses} = readUserDecisions(decisions);
      const {grants} = standing('', defaultConfiguration, 20_000, refuses);
      assert.deepEqual(
        Object.keys(grants).filter((id) => grants[id]),
        ['necessary'],
      );
    }),
  );
});

test('the specific outweighs the general: `*` withdraws what is not named among the consents, and that alone (R59)', () => {
  fc.assert(
    fc.property(fc.subarray(ALL), fc.subarray(ALL), (named, withdrawn) => {
      assert.deepEqual(
        refusedBy({consent: named, withdraw: ['*', ...withdrawn]}),
        ALL.filter((id) => withdrawn.includes(id) || !named.includes(id)),
      );
    }),
  );
});
