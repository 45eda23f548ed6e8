import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {createGroupCommit} from './create-group-commit.ts';

const limits = {group: 10, waiting: 100};
const one = () => 1;

test('commits together what arrives in one turn, and what arrives meanwhile', async () => {
  const groups: (readonly number[])[] = [];
  const commit = createGroupCommit<number, number>(
    async (jobs) => {
      groups.push(jobs);
      await turn();
      return jobs.map((job) => job * 2);
    },
    one,
    limits,
  );
  const first = [commit(1), commit(2)];
  await turn();
  const second = [commit(3), commit(4)];
  assert.deepEqual(await Promise.all([...first, ...second]), [2, 4, 6, 8]);
  assert.deepEqual(groups, [
    [1, 2],
    [3, 4],
  ]);
});

test('fails only the guilty when a shared commit fails', async () => {
  const commit = createGroupCommit<string, string>(
    (jobs) =>
      jobs.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve([...jobs]),
    one,
    limits,
  );
  const [a, b, c] = await Promise.allSettled([commit('a'), commit('bad'), commit('c')]);
  assert.equal(a.status, 'fulfilled');
  assert.equal(b.status, 'rejected');
  assert.equal(c.status, 'fulfilled');
  assert.equal(await commit('d'), 'd');
});

test('keeps nobody waiting in vain when every commit fails', async () => {
  let commits = 0;
  const commit = createGroupCommit<number, number>(
    () => {
      commits += 1;
      return Promise.reject(new Error('the disk is full'));
    },
    one,
    limits,
  );
  const settled = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8].map(commit));
  assert.ok(settled.every(({status}) => status === 'rejected'));
  assert.equal(commits, 4);
});

test('keeps groups within their weight, but takes a heavy job alone', async () => {
  const weights: number[] = [];
  const commit = createGroupCommit<number, number>(
    (jobs) => {
      weights.push(jobs.reduce((sum, job) => sum + job, 0));
      return Promise.resolve([...jobs]);
    },
    (job) => job,
    limits,
  );
  await Promise.all([commit(4), commit(5), commit(3), commit(20), commit(1)]);
  assert.deepEqual(weights, [9, 3, 20, 1]);
});

test('refuses what would wait too long', async () => {
  const commit = createGroupCommit<number, number>(
    (jobs) => Promise.resolve([...jobs]),
    (job) => job,
    limits,
  );
  const first = commit(100);
  await assert.rejects(commit(1), RangeError);
  assert.equal(await first, 100);
  assert.equal(await commit(1), 1);
});
