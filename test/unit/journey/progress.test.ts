import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {progress, type News, type Progress} from '../../../src/journey/progress.ts';

const follow = (news: readonly News[], start: Progress = 'saving') => news.reduce(progress, start);

test('a decision is being saved, then saved by its receipt', () => {
  assert.equal(follow([]), 'saving');
  assert.equal(follow(['receipted']), 'saved');
});

test('“saved” is said after a receipt and never before one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<News>('delayed', 'receipted', 'refused')), (news) => {
      assert.equal(follow(news) === 'saved', news.includes('receipted'));
    }),
  );
});

test('what waits or was refused is saved by a receipt that comes later', () => {
  assert.equal(follow(['delayed', 'receipted']), 'saved');
  assert.equal(follow(['delayed', 'refused', 'receipted']), 'saved');
  assert.equal(follow(['refused', 'receipted']), 'saved');
});

test('what is refused is said to be so, even where another decision is only delayed', () => {
  assert.equal(follow(['refused', 'delayed']), 'refused');
  assert.equal(follow(['delayed', 'refused', 'delayed']), 'refused');
});

test('what is saved stays saved, whatever is heard of others', () => {
  for (const news of ['delayed', 'refused', 'receipted'] as const)
    assert.equal(progress('saved', news), 'saved');
});
