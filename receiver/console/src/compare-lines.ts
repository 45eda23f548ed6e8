import {diffLines} from 'diff';

/** One line, and what became of it. */
export interface Line {
  readonly change: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** What a later text says otherwise than an earlier one, line by line; lines of blanks are left out. */
export const compareLines = (earlier: string, later: string): Line[] =>
  diffLines(earlier, later).flatMap(({value, added, removed}) =>
    value
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({change: added ? 'added' : removed ? 'removed' : 'kept', text}) as const),
  );
