import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {SERVICE_ACTS} from '../../../src/core/service-acts.ts';
import {ACTS} from '../../../src/contract/schemas/staff.ts';
import type {Act} from '../../../src/contract/staff.ts';
import {actsOf, may} from './may.ts';
import {ROLES} from './roles.ts';

/** By act, which of marketing, privacy, admin and auditor may. */
const EXPECTED = {
  permission: 'yes yes no no',
  statistics: 'yes yes yes yes',
  scrub: 'yes no no no',
  suppression: 'yes yes no no',
  desk: 'no yes no no',
  export: 'no yes no no',
  erasure: 'no yes no no',
  news: 'no yes yes no',
  releases: 'no yes yes no',
  ledger: 'no yes no yes',
  webhooks: 'no yes yes no',
  mailbox: 'yes no yes no',
  trail: 'no yes yes yes',
  tokens: 'no no yes no',
} as const satisfies Record<Act, string>;

const answers = (act: Act) => ROLES.map((role) => (may([role], act) ? 'yes' : 'no'));

test('each role may what the table says, and nothing else', () => {
  assert.deepEqual(Object.keys(EXPECTED), [...ACTS]);
  for (const act of ACTS) assert.equal(answers(act).join(' '), EXPECTED[act], act);
});

test('several roles may what any of them may; no role may nothing', () => {
  assert.ok(may(['auditor', 'marketing'], 'scrub'));
  assert.deepEqual(actsOf([]), []);
  assert.deepEqual(actsOf(['marketing', 'auditor']), [
    'permission',
    'statistics',
    'scrub',
    'suppression',
    'ledger',
    'mailbox',
    'trail',
  ]);
});

test('no token does what a person must answer for (GDPR 5(2), 32(4))', () => {
  for (const act of ['desk', 'export', 'erasure', 'trail', 'tokens'] as const)
    assert.ok(!SERVICE_ACTS.includes(act), act);
});

test('docs/staff.md has the same table', () => {
  const page = readFileSync(new URL('../../../docs/staff.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| `[a-z]+` /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
    .map(([act, , ...cells]) => [act, ...cells]);
  assert.deepEqual(
    rows,
    ACTS.map((act) => [act, ...answers(act), SERVICE_ACTS.includes(act) ? 'yes' : 'no']),
  );
});
