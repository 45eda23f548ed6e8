import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import type {CompiledQuery, DatabaseConnection, QueryResult} from 'kysely';
import type {Answer, Order} from './sqlite-thread.ts';

/** What the database said, as its own library would throw it. */
class SqliteError extends Error {
  readonly code: string;
  readonly errcode: number;
  constructor({message, code, errcode}: Extract<Answer, {failed: unknown}>['failed']) {
    super(message);
    this.code = code;
    this.errcode = errcode;
  }
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The one connection to a SQLite file. Its thread works through statements in the order in which they are given. */
export class SqliteConnection implements DatabaseConnection {
  readonly #thread: Worker;
  readonly #waiting: Waiting[] = [];
  /** What was asked in this turn, and is on its way with its end: a message costs more than a statement. */
  #asked: Order[] = [];
  #broken: Error | undefined;

  /** @param path Of the file; it is made where it is missing. */
  constructor(path: string) {
    this.#thread = new Worker(new URL('./sqlite-thread.ts', import.meta.url), {workerData: {path}});
    // An open database alone keeps no process alive.
    this.#thread.unref();
    this.#thread.on('message', (answers: readonly Answer[]) => {
      for (const answer of answers) this.#waiting.shift()?.resolve(answer);
      if (this.#waiting.length === 0) this.#thread.unref();
    });
    this.#thread.on('error', (error: Error) => {
      this.#break(error);
    });
    this.#thread.on('exit', () => {
      this.#break(new Error('The database is closed'));
    });
  }

  #break(error: Error): void {
    this.#broken ??= error;
    for (const {reject} of this.#waiting.splice(0)) reject(this.#broken);
  }

  #send(): void {
    if (this.#asked.length > 0) this.#thread.postMessage(this.#asked);
    this.#asked = [];
  }

  #ask(order: Order): Promise<Answer> {
    if (this.#broken) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) this.#thread.ref();
      this.#waiting.push({resolve, reject});
      if (this.#asked.length === 0)
        setImmediate(() => {
          this.#send();
        });
      this.#asked.push(order);
    });
  }

  /** Runs one statement. @throws {SqliteError} when the database refuses it. */
  async executeQuery<Row>({
    sql,
    parameters,
  }: Pick<CompiledQuery, 'sql' | 'parameters'>): Promise<QueryResult<Row>> {
    const answer = await this.#ask({sql, parameters});
    if ('failed' in answer) throw new SqliteError(answer.failed);
    const {rows, changes, lastId} = answer;
    return {
      rows: rows as Row[],
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastId),
    };
  }

  /** @throws {TypeError} always. */
  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new TypeError('Read in pages: other queries would wait for the end of this one');
  }

  /** Resolves when all that was asked before is done and the file is closed. */
  async close(): Promise<void> {
    if (this.#broken) return;
    const ended = once(this.#thread, 'exit');
    this.#send();
    this.#thread.ref();
    this.#thread.postMessage(null);
    await ended;
  }
}
