/** What becomes of the browser's own no in the records and on the device (R58, R61). */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Objection} from '../../../src/contract/record.ts';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {composeRecord} from '../../../src/core/compose-record.ts';
import {currentGrants} from '../../../src/core/current-grants.ts';
import {dayOf} from '../../../src/core/day-of.ts';
import {decide} from '../../../src/core/decide.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {isAds} from '../../../src/core/is-ads.ts';
import {histories, live} from '../support/arbitraries.ts';
import {answered, circumstances, NOON} from '../support/examples.ts';

const {purposes} = defaultConfiguration;
const ads = purposes.filter(isAds);
const ADS = ads.map(({id}) => id);
const profiling: Objection = {channel: 'profiling', status: 'active', scope: 'group:mobiplus'};

const bySignal = () => ({
  ...circumstances(),
  ui: {method: 'signal', sdk: '0.1.0+unbuilt'} as const,
  signal: {gpc: true},
});

/** What the browser's no to ads comes to, on a device that remembers this. */
function signalled(known: Parameters<typeof composeRecord>[2], objections: readonly Objection[]) {
  const before = currentGrants(known, defaultConfiguration, dayOf(NOON));
  const after = {...before, ...decide('reject-all', ads)};
  return composeRecord(before, after, known, defaultConfiguration, bySignal(), {
    asked: ads,
    signalOf: () => 'obeyed',
    bySignal: objections,
  });
}

test('what the browser says by itself is its own record, the browser’s act and nobody’s name (R4, R61)', () => {
  const {record, choice} = signalled(undefined, [profiling]);
  assert.equal(record.type, 'signal.received');
  assert.deepEqual([record.subject.level, record.subject.actor], ['anonymous', 'user-agent']);
  assert.deepEqual(record.signal, {gpc: true});
  assert.deepEqual(
    record.decisions?.map(({purpose, status}) => [purpose, status]),
    ADS.map((id) => [id, 'refused']),
  );
  assert.deepEqual(record.objections, [profiling]);
  assert.deepEqual(Object.keys(choice), ['day', 'answers']);
  assert.deepEqual(
    choice.answers,
    Object.fromEntries(ADS.map((id) => [id, {granted: false, revision: 1, signal: 'obeyed'}])),
  );
});

test('what was given before is withdrawn by it, under the same reference; the rest is left as it was (R17, R34)', () => {
  const known = answered('accept-all').choice;
  const {record, choice} = signalled(known, []);
  assert.deepEqual([record.subject.ref, record.seq], [known.ref, 1]);
  assert.deepEqual(
    record.decisions,
    ADS.map((purpose) => ({purpose, status: 'withdrawn'})),
  );
  assert.deepEqual(choice.answers['analytics'], {granted: true, revision: 1});
  assert.deepEqual([choice.ref, choice.seq], [known.ref, 1]);
});

test('where it objects to nothing, the record names no objection', () => {
  assert.equal('objections' in signalled(undefined, []).record, false);
});

test('a yes in spite of it is remembered as such, and is the visitor’s own act (R58)', () => {
  const {record, choice} = composeRecord(
    {},
    decide({[ADS[0]!]: true}, purposes),
    undefined,
    defaultConfiguration,
    {...circumstances(), signal: {gpc: true}},
    {signalOf: ({id}) => (id === ADS[0] ? 'overridden' : undefined)},
  );
  assert.deepEqual([record.type, record.subject.actor], ['consent.mixed', 'self']);
  assert.deepEqual(record.signal, {gpc: true});
  assert.deepEqual(choice.answers, {
    analytics: {granted: false, revision: 1},
    [ADS[0]!]: {granted: true, revision: 1, signal: 'overridden'},
    [ADS[1]!]: {granted: false, revision: 1},
  });
});

test('what the browser has to do with an answer is kept with it, where it is not asked for again (R26)', () => {
  const known = signalled(undefined, []).choice;
  const later = {...circumstances(NOON + 7 * 86_400_000)};
  const before = currentGrants(known, defaultConfiguration, known.day + 7);
  const asked = purposes.filter(({id}) => id === 'analytics');
  const after = {...before, analytics: true};
  const {choice} = composeRecord(before, after, known, defaultConfiguration, later, {asked});
  for (const id of ADS)
    assert.deepEqual(choice.answers[id], {granted: false, revision: 1, signal: 'obeyed', age: 7});
  assert.deepEqual(choice.answers['analytics'], {granted: true, revision: 1});
});

test('on a device with any history, the receiver’s schema accepts what the browser’s no comes to', () => {
  fc.assert(
    fc.property(histories, fc.boolean(), (history, objects) => {
      const {choice: known, record: last} = live(history).at(-1)!;
      const now = Date.parse(last.at) + 1;
      const {terms} = history;
      const before = currentGrants(known, terms, dayOf(now));
      const {record} = composeRecord(
        before,
        {...before, ...decide('reject-all', terms.purposes)},
        known,
        terms,
        {...bySignal(), now},
        {signalOf: () => 'obeyed', bySignal: objects ? [profiling] : []},
      );
      assert.equal(decisionRecord.safeParse(record).error, undefined);
    }),
  );
});
