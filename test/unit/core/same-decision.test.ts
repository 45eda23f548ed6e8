import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {DecisionRecord, LedgerRecord} from '../../../src/contract/record.ts';
import {sameDecision} from '../../../src/core/same-decision.ts';
import {composedRecords} from '../support/arbitraries.ts';
import {acceptance, acted, logged, objection, request, voucher} from '../support/examples.ts';

test('what the receiver logs of a record is the same decision', () => {
  fc.assert(
    fc.property(composedRecords, (sent) => {
      assert.equal(sameDecision(sent, logged(sent)), true);
    }),
  );
});

test('the receiver may set its own clock, nonce, chain, what its request’s header said, reference of the address, and date (R61)', () => {
  const sent = objection();
  const ledger = logged(sent);
  const [kept] = ledger.objections!;
  const own: LedgerRecord[] = [
    {...ledger, at: '2026-12-24T15:00:00Z', clientAt: sent.at},
    {...ledger, nonce: 'another'},
    {...ledger, prev: 'p'.repeat(43)},
    {...ledger, secGpc: true},
    {...ledger, objections: [{...kept!, addressRef: 'a_k2.other', effectiveBy: '2027-01-01'}]},
  ];
  for (const record of own) assert.equal(sameDecision(sent, record), true);
});

test('of a request the receiver may set number, state, due date and reference, and nothing else (R53)', () => {
  const sent = request();
  const ledger = logged(sent);
  const rights = ledger.rights!;
  const own = {request: 'MP-0000-0000-0000', dueBy: '2027-03-01', addressRef: 'a_other'};
  const state = {...rights, ...own, status: 'needs-verification' as const};
  assert.equal(sameDecision(sent, {...ledger, rights: state}), true);
  for (const other of [{right: 'A15'}, {ground: 'accuracy-contested'}, {address: 'kim@example.se'}])
    assert.equal(sameDecision(sent, {...ledger, rights: {...rights, ...other} as never}), false);
  const {ground: _ground, ...groundless} = rights;
  assert.equal(sameDecision(sent, {...ledger, rights: groundless}), false);
});

test('a ticket is spent, and a ledger that kept it logged something else', () => {
  const sent = acted({type: 'subprocessor.objected', subprocessor: {news: 'a'}}, voucher());
  assert.equal(sameDecision(sent, logged(sent)), true);
  const {ticket} = voucher();
  assert.equal(sameDecision(sent, {...logged(sent), ticket} as LedgerRecord), false);
});

type Path = readonly (string | number)[];

/** Every place in a value where a plain value stands. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
}

function changed(
  value: unknown,
  [key, ...rest]: Path,
  change: (leaf: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  const copy: any = Array.isArray(value) ? [...(value as unknown[])] : {...(value as object)};
  copy[key] = changed(copy[key], rest, change);
  if (copy[key] === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

const receiversOwn =
  /^(at|clientAt|nonce|prev|objections,\d+,(addressRef|effectiveBy)|rights,(request|status|dueBy|addressRef))$/;

test('any other field that is changed or lost is another decision', () => {
  fc.assert(
    fc.property(composedRecords, fc.nat(), fc.constantFrom('changed', 'lost'), (sent, n, how) => {
      const ledger = logged(sent);
      const paths = leaves(ledger).filter((path) => !receiversOwn.test(path.join()));
      const path = paths[n % paths.length]!;
      const other = changed(ledger, path, (leaf) =>
        how === 'lost' ? undefined : typeof leaf === 'string' ? `${leaf}x` : leaf === 0 ? 1 : 0,
      );
      assert.equal(sameDecision(sent, other as LedgerRecord), false, path.join('.'));
    }),
    {numRuns: 500},
  );
});

test('any field that is added is another decision, also a plain address', () => {
  const ledger = logged(acceptance());
  assert.equal(sameDecision(acceptance(), ledger), false);
  const sent = objection();
  const kept = logged(sent);
  const tattling = {...kept, objections: [{...kept.objections![0]!, address: 'kim@example.se'}]};
  assert.equal(sameDecision(sent, tattling), false);
  for (const added of [{ip: '203.0.113.7'}, {decisions: []}, {signal: {gpc: true}}])
    assert.equal(sameDecision(sent, {...kept, ...added}), false);
});

test('a decision that is added, taken out or moved is another decision', () => {
  const sent = acceptance();
  const ledger = logged(sent);
  const decisions = ledger.decisions!;
  const others: DecisionRecord['decisions'][] = [
    decisions.slice(1),
    [...decisions].reverse(),
    [...decisions, decisions[0]!],
  ];
  for (const other of others)
    assert.equal(sameDecision(sent, {...ledger, decisions: other!}), false);
});
