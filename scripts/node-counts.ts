/**
 * Counts what node:test ran. A test that is to do counts as skipped; a file without a test, which
 * node reports as one test passed, counts as failed.
 */
import {existsSync} from 'node:fs';
import {inspect} from 'node:util';
import type {TestEvent} from 'node:test/reporters';
import {writeCounts} from './counts.ts';

/** A property's failure is caused by another, which says what was wrong; its counterexample may be of any length. */
const LONGEST = 400;

/** What was thrown comes from another process, and may have lost its class on the way. */
const messageOf = (thrown: unknown): string =>
  (thrown as Partial<Error>).message || inspect(thrown).split('\n', 1).join();

/** node wraps what a test threw; a file without a test threw nothing. */
function reasonFor(details: object): string {
  if (!('error' in details)) return 'ran no test';
  const thrown = details.error as Error;
  const reasons: string[] = [];
  for (let error: unknown = thrown.cause ?? thrown; error; error = (error as Error).cause)
    reasons.push(messageOf(error).slice(0, LONGEST));
  return reasons.join(' ← ');
}

export default async function* count(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = {passed: 0, failed: 0, skipped: 0, failures: [] as string[]};
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isPostponed = [data.skip, data.todo].some((mark) => mark !== undefined && mark !== false);
    if (isPostponed) counts.skipped++;
    else if (data.details.type === 'suite') continue;
    else if (type === 'test:pass' && !existsSync(data.name)) counts.passed++;
    else {
      counts.failed++;
      counts.failures.push(`${data.name}: ${reasonFor(data.details)}`);
    }
  }
  writeCounts(counts);
}
