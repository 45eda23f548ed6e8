import type {DecisionRecord} from '../../../src/contract/record.ts';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import type {FieldError} from './problem-error.ts';

/** An answer to news that cannot be taken, and whose. */
export interface NewsError extends FieldError {
  readonly recordId: string;
}

/** What is wrong with answers to news: the news is unknown, or the time to object is over. @param day YYYY-MM-DD. */
export function checkNews(
  records: readonly DecisionRecord[],
  news: readonly SubprocessorNews[],
  day: string,
): readonly NewsError[] {
  return records.flatMap(({id, type, subprocessor}, place) => {
    if (!subprocessor) return [];
    const field = `records[${String(place)}].subprocessor.news`;
    const known = news.find((one) => one.id === subprocessor.news);
    if (!known)
      return [
        {
          recordId: id,
          field,
          message: 'Is no news that was published.',
          remedy: 'Name one that GET /v1/subprocessors lists.',
        },
      ];
    return type === 'subprocessor.objected' && day > known.objectBy
      ? [
          {
            recordId: id,
            field,
            message: `Could be objected to until ${known.objectBy}.`,
            remedy: 'Write to MobiPlus instead.',
          },
        ]
      : [];
  });
}
