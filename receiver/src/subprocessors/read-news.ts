import * as z from 'zod/mini';
import {subprocessorList} from '../../../src/contract/schemas/identity.ts';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import {describeIssue} from '../http/describe-issue.ts';

const told = subprocessorList.check(
  z.refine(({news}) => new Set(news.map(({id}) => id)).size === news.length, {
    path: ['news'],
    message: 'ids must differ',
  }),
  z.refine(({news}) => news.every(({announced, objectBy}) => announced <= objectBy), {
    path: ['news'],
    message: 'objectBy must not lie before announced',
  }),
  z.refine(({news}) => news.every(({task}) => 'sv' in task), {
    path: ['news'],
    message: 'task must be told in Swedish at least',
  }),
);

/**
 * News of sub-processors as the options give them.
 *
 * @throws {TypeError} that names what is wrong with them.
 */
export function readNews(news: readonly SubprocessorNews[]): readonly SubprocessorNews[] {
  const result = told.safeParse({v: 1, news}, {reportInput: true});
  if (result.success) return result.data.news;
  const wrong = result.error.issues.map((issue) =>
    issue.code === 'custom' && issue.message !== 'Invalid input'
      ? issue.message
      : describeIssue(issue)
          .map(({field, message}) => `${field}: ${message}`)
          .join(' '),
  );
  throw new TypeError(`News of sub-processors cannot be read: ${wrong.join('; ')}`);
}
