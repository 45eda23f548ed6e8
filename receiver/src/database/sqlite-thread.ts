/** SQLite in a thread of its own: what waits for the disk keeps nobody waiting who asks for something else. */
import {DatabaseSync, type SQLInputValue, type StatementSync} from 'node:sqlite';
import {parentPort, workerData} from 'node:worker_threads';

/** One statement to run. */
export interface Order {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What came of one statement. Errors travel as data, since a copy of one would lose its code. */
export type Answer =
  | {readonly rows: readonly unknown[]; readonly changes: number; readonly lastId: number}
  | {readonly failed: {readonly message: string; readonly code: string; readonly errcode: number}};

/** Prepared statements kept; batches of different sizes make different texts. */
const KEPT_STATEMENTS = 300;

/**
 * WAL with `synchronous=FULL` calls fsync at every commit. Pages that many commits touch are written back once for all of them, and the
 * ends of the indexes stay in memory.
 */
const PRAGMAS = `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
  pragma wal_autocheckpoint = 8192; pragma cache_size = -65536`;

const {path} = workerData as {readonly path: string};
const database = new DatabaseSync(path, {timeout: 10_000});
database.exec(PRAGMAS);
const statements = new Map<string, StatementSync>();

function statementOf(sql: string): StatementSync {
  const known = statements.get(sql);
  if (known) return known;
  const [oldest] = statements.keys();
  if (oldest !== undefined && statements.size >= KEPT_STATEMENTS) statements.delete(oldest);
  const statement = database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

/** Why the transaction under way must end. Statements that were sent after the one that failed count for nothing, as on PostgreSQL. */
let failure: Extract<Answer, {failed: unknown}> | undefined;
let isOpen = false;

function run(order: Order): Answer {
  const {sql} = order;
  if (sql === 'begin') isOpen = true;
  if (sql === 'rollback') {
    isOpen = false;
    failure = undefined;
    // Where it could not begin, or is over already.
    if (!database.isTransaction) return {rows: [], changes: 0, lastId: 0};
  }
  const answer = failure ?? execute(order);
  if ('failed' in answer && isOpen) failure = answer;
  else if (sql === 'commit') isOpen = false;
  return answer;
}

function execute({sql, parameters}: Order): Answer {
  try {
    // A transaction that reads first and writes later must not find the lock taken halfway.
    const statement = statementOf(sql === 'begin' ? 'begin immediate' : sql);
    const given = parameters as readonly SQLInputValue[];
    if (statement.columns().length > 0)
      return {rows: statement.all(...given), changes: 0, lastId: 0};
    const {changes, lastInsertRowid} = statement.run(...given);
    return {rows: [], changes: Number(changes), lastId: Number(lastInsertRowid)};
  } catch (error) {
    const {message, code = '', errcode = 0} = error as Error & {code?: string; errcode?: number};
    return {failed: {message, code, errcode}};
  }
}

// What was asked at once is answered at once; nothing means the end.
parentPort?.on('message', (orders: readonly Order[] | null) => {
  if (orders) {
    parentPort?.postMessage(orders.map(run));
    return;
  }
  database.close();
  parentPort?.close();
});
