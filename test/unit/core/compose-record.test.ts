import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {composeRecord} from '../../../src/core/compose-record.ts';
import {dayOf} from '../../../src/core/day-of.ts';
import {decide} from '../../../src/core/decide.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {histories, live} from '../support/arbitraries.ts';
import {answered, circumstances, NOON} from '../support/examples.ts';

const each = (status: string) =>
  defaultConfiguration.purposes.map(({id}) => ({purpose: id, status}));
const statuses = ({decisions = []}: {decisions?: readonly {purpose: string; status: string}[]}) =>
  decisions.map(({purpose, status}) => ({purpose, status}));

test('what the browser says by itself is recorded, and grants nothing (R60, R61)', () => {
  for (const gpc of [true, false]) {
    const {record} = answered('reject-all', undefined, {...circumstances(), signal: {gpc}});
    assert.deepEqual(record.signal, {gpc});
    assert.deepEqual(statuses(record), each('refused'));
  }
});

test('a yes to all is consent given, for every purpose, on the basis of consent and no other (R20)', () => {
  const {record} = answered('accept-all');
  assert.equal(record.type, 'consent.given');
  assert.deepEqual(statuses(record), each('given'));
  for (const {basis, validFor} of record.decisions!)
    assert.deepEqual([basis, validFor], ['A6-1-a', 'P180D']);
});

test('a first no to all is consent refused, and refused has no other basis to fall back on (R20)', () => {
  const {record} = answered('reject-all');
  assert.equal(record.type, 'consent.refused');
  assert.deepEqual(statuses(record), each('refused'));
  for (const {basis, validFor} of record.decisions!)
    assert.deepEqual([basis, validFor], [undefined, 'P180D']);
});

test('a no to some is mixed, and says of every purpose what became of it (R62)', () => {
  const {record} = answered({analytics: true});
  assert.equal(record.type, 'consent.mixed');
  assert.deepEqual(statuses(record), [
    {purpose: 'analytics', status: 'given'},
    {purpose: 'ads-measurement', status: 'refused'},
    {purpose: 'ads-personalisation', status: 'refused'},
  ]);
});

test('a no to all that was given is consent withdrawn (R34)', () => {
  const {record} = answered('reject-all', answered('accept-all').choice);
  assert.equal(record.type, 'consent.withdrawn');
  assert.deepEqual(statuses(record), each('withdrawn'));
});

test('a no to the last that was given is withdrawn, beside what was refused all along', () => {
  const {record} = answered('reject-all', answered({analytics: true}).choice);
  assert.equal(record.type, 'consent.withdrawn');
  assert.deepEqual(statuses(record)[0], {purpose: 'analytics', status: 'withdrawn'});
  assert.deepEqual(statuses(record)[1], {purpose: 'ads-measurement', status: 'refused'});
});

test('a reference lives from the first yes to the last; each record counts one up (R4, R35)', () => {
  const first = answered({analytics: true});
  assert.match(first.record.subject.ref, /^v_/);
  assert.deepEqual([first.record.seq, first.record.subject.level], [0, 'browser']);

  const second = answered('accept-all', first.choice);
  assert.equal(second.record.subject.ref, first.record.subject.ref);
  assert.equal(second.record.seq, 1);

  const last = answered('reject-all', second.choice);
  assert.equal(last.record.subject.ref, first.record.subject.ref);
  assert.equal(last.record.seq, 2);
  assert.equal(last.choice.ref, undefined);
  assert.equal(last.choice.seq, undefined);

  const again = answered('accept-all', last.choice);
  assert.notEqual(again.record.subject.ref, first.record.subject.ref);
  assert.equal(again.record.seq, 0);
});

test('a refusal’s subject is one-off and never kept on the device (R4)', () => {
  const {record, choice} = answered('reject-all');
  assert.match(record.subject.ref, /^o_/);
  assert.equal(record.subject.level, 'anonymous');
  assert.deepEqual(Object.keys(choice), ['day', 'answers']);
});

test('time is told in whole seconds, and on the device in whole days', () => {
  const at = NOON + 1_999;
  const {record, choice} = answered('accept-all', undefined, circumstances(at));
  assert.equal(record.at, '2026-11-23T12:00:01Z');
  assert.equal(choice.day, dayOf(NOON));
});

test('says what the browser signalled, and nothing where it signalled nothing (R61)', () => {
  for (const gpc of [true, false])
    assert.deepEqual(
      answered('reject-all', undefined, {...circumstances(), signal: {gpc}}).record.signal,
      {
        gpc,
      },
    );
  assert.equal('signal' in answered('reject-all').record, false);
});

test('says for how long the answer holds', () => {
  const {record} = composeRecord(
    {},
    decide({analytics: true}, defaultConfiguration.purposes),
    undefined,
    {...defaultConfiguration, askAgainAfterDays: 365},
    circumstances(),
  );
  assert.deepEqual(
    record.decisions?.map(({validFor}) => validFor),
    ['P365D', 'P365D', 'P365D'],
  );
});

test('the receiver’s schema accepts every record of any sequence of answers', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const {record} of live(history)) {
        const {error} = decisionRecord.safeParse(record);
        assert.equal(error, undefined);
      }
    }),
  );
});

test('in any sequence of answers, the order number rises with every record of a subject', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const latest = new Map<string, number>();
      for (const {record, choice} of live(history)) {
        const {ref} = record.subject;
        assert.equal(record.seq, (latest.get(ref) ?? -1) + 1);
        latest.set(ref, record.seq);
        if (choice.ref) assert.deepEqual([choice.ref, choice.seq], [ref, record.seq]);
      }
    }),
  );
});

test('in any sequence of answers, the device holds a reference exactly while something is consented to (R4, R35)', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const {choice, after} of live(history)) {
        const {necessary: _, ...optional} = after;
        assert.equal(choice.ref !== undefined, Object.values(optional).includes(true));
        assert.equal(choice.seq !== undefined, choice.ref !== undefined);
      }
    }),
  );
});

test('in any sequence of answers, the vector is full, and the type is what the vector says', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const {record, before, after} of live(history)) {
        const decisions = record.decisions!;
        assert.deepEqual(
          decisions.map(({purpose}) => purpose),
          history.terms.purposes.map(({id}) => id),
        );
        for (const {purpose, status} of decisions)
          assert.equal(
            status,
            after[purpose] ? 'given' : before[purpose] ? 'withdrawn' : 'refused',
          );
        const count = (sought: string) => decisions.filter(({status}) => status === sought).length;
        const expected =
          count('given') === decisions.length
            ? 'consent.given'
            : count('given') > 0
              ? 'consent.mixed'
              : count('withdrawn') > 0
                ? 'consent.withdrawn'
                : 'consent.refused';
        assert.equal(record.type, expected);
      }
    }),
  );
});
