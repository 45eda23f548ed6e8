import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compareLines} from './compare-lines.ts';

describe('compareLines', () => {
  it('says of every line whether it stayed, came or went (R51)', () => {
    assert.deepEqual(compareLines('Ett\n\nTvå\nTre\n', 'Ett\nTvå och mer\nTre\n'), [
      {change: 'kept', text: 'Ett'},
      {change: 'removed', text: 'Två'},
      {change: 'added', text: 'Två och mer'},
      {change: 'kept', text: 'Tre'},
    ]);
  });

  it('finds nothing between a text and itself', () => {
    assert.ok(compareLines('a\nb', 'a\nb').every(({change}) => change === 'kept'));
  });
});
