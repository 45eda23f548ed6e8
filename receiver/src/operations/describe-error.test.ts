import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describeError} from './describe-error.ts';

const SECRET = 'alice@example.com';

/** As pg throws it: the row's own values stand in the message, the detail and the parameters. */
const violation = Object.assign(new Error(`duplicate key (${SECRET})`), {
  name: 'error',
  severity: 'ERROR',
  code: '23505',
  detail: `Key (address)=(${SECRET}) already exists.`,
  table: 'confirmation',
  constraint: 'confirmation_pkey',
  parameters: [SECRET],
});

test('R7: says which table and rule a database error is about, and none of its values', () => {
  const {frames, ...described} = describeError(violation);
  assert.deepEqual(described, {
    name: 'error',
    code: '23505',
    table: 'confirmation',
    constraint: 'confirmation_pkey',
  });
  assert.match(frames[0] ?? '', /^receiver\/src\/operations\/describe-error\.test\.ts:\d+:\d+$/);
});

test('R7: keeps no message, not even one that looks like a stack', () => {
  const error = new TypeError(`broken\n    at ${SECRET} (/${SECRET}.ts:1:1)`, {cause: violation});
  assert.doesNotMatch(JSON.stringify(describeError(error)), /alice|example\.com/);
  error.message = 'changed afterwards';
  assert.doesNotMatch(JSON.stringify(describeError(error)), /alice|example\.com/);
});

test('R7: keeps no name and no code that is a sentence', () => {
  const error = Object.assign(new Error('x'), {name: `Of ${SECRET}`, code: `is ${SECRET}`});
  assert.deepEqual({...describeError(error), frames: []}, {name: 'Error', frames: []});
  assert.deepEqual(describeError(SECRET), {name: 'string', frames: []});
});

test('says at the start what is wrong, a database’s values left out', () => {
  const error = new Error('The tables could not be brought up to date', {cause: violation});
  const {message, cause} = describeError(error, true);
  assert.equal(message, 'The tables could not be brought up to date');
  assert.equal(cause?.message, undefined);
});

test('ends with causes that are their own', () => {
  const error = new Error('round');
  error.cause = error;
  assert.equal(JSON.stringify(describeError(error)).match(/"name"/g)?.length, 5);
});
