import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {SqliteConnection} from './sqlite-connection.ts';

function open() {
  const path = join(mkdtempSync(join(tmpdir(), 'sqlite-')), 'test.db');
  const connection = new SqliteConnection(path);
  const run = (sql: string, ...parameters: unknown[]) =>
    connection.executeQuery<{n: number}>({sql, parameters});
  return {path, connection, run};
}

test('statements run in the order in which they are given, whoever waits for them', async () => {
  const {connection, run} = open();
  const all = [
    'create table t (n integer)',
    'insert into t values (1)',
    'insert into t values (2)',
  ];
  const answers = await Promise.all([
    ...all.map((sql) => run(sql)),
    run('select n from t order by n'),
  ]);
  assert.deepEqual(
    answers.at(-1)?.rows.map(({n}) => n),
    [1, 2],
  );
  await connection.close();
});

test('after one failure in a transaction nothing counts but its end, whatever was sent behind it', async () => {
  const {connection, run} = open();
  await run('create table t (n integer)');
  const sent = [
    'begin',
    'insert into t values (1)',
    'insert into nowhere values (1)',
    'insert into t values (2)',
    'commit',
  ];
  const settled = await Promise.allSettled(sent.map((sql) => run(sql)));
  assert.deepEqual(
    settled.map(({status}) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected'],
  );
  for (const one of settled.slice(2))
    assert.match(String((one as PromiseRejectedResult).reason), /no such table: nowhere/);
  await run('rollback');
  await run('insert into t values (3)');
  assert.deepEqual(
    (await run('select n from t')).rows.map(({n}) => n),
    [3],
  );
  await connection.close();
});

test('a transaction that cannot begin stores nothing, and the next one can', async () => {
  const {path, connection, run} = open();
  await run('create table t (n integer)');
  await run('pragma busy_timeout = 1');
  const other = new DatabaseSync(path);
  other.exec('begin immediate');
  const settled = await Promise.allSettled([run('begin'), run('insert into t values (1)')]);
  assert.deepEqual(
    settled.map(({status}) => status),
    ['rejected', 'rejected'],
  );
  await run('rollback');
  other.exec('commit');
  other.close();
  await Promise.all([run('begin'), run('insert into t values (2)'), run('commit')]);
  assert.deepEqual(
    (await run('select n from t')).rows.map(({n}) => n),
    [2],
  );
  await connection.close();
});

test('what was asked before the end is answered; afterwards nothing is', async () => {
  const {connection, run} = open();
  const asked = run('select 1 as n');
  await connection.close();
  assert.equal((await asked).rows[0]?.n, 1);
  await assert.rejects(run('select 1 as n'), /closed/);
});
