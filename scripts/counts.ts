/**
 * How a suite tells the run what it did: as numbers in the file that MOBIPLUS_COUNTS names.
 *
 * Without that variable nobody asked, and nothing is written.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed and why, in a line or a few each; said again beneath the table. */
  readonly failures?: readonly string[];
}

export const NOTHING: Counts = {passed: 0, failed: 0, skipped: 0};

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...(a.failures ?? []), ...(b.failures ?? [])],
});

export function writeCounts(counts: Counts): void {
  const path = process.env['MOBIPLUS_COUNTS'];
  if (path !== undefined) writeFileSync(path, JSON.stringify(counts));
}

export function readCounts(path: string): Counts | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Counts) : undefined;
}
