import type {Findings} from './audit-ledger.ts';
import type {Words} from './words/words.ts';

/** Room for the longest label. */
const WIDTH = 11;
/** Erased leaves that are told one by one. */
const MOST = 20;

/** One line that begins with a label, or with none. */
export const labelled = (label: string, text: string): string => `${label.padEnd(WIDTH)}${text}`;

/** What an audit found, line by line. @param conflicts How many records came under an id that was taken. */
export function reportLines(
  {size, root, counts, erased, faults, remarks}: Findings,
  conflicts: number,
  words: Words,
): readonly string[] {
  const {labels} = words;
  return [
    labelled(labels.leaves, words.leavesRead(size.toLocaleString(words.locale), root)),
    ...Object.entries(counts)
      .sort()
      .map(([type, count]) => labelled('', `${String(count).padStart(9)}  ${type}`)),
    ...(erased.length > 0 ? [labelled(labels.erased, words.bodiesErased(erased.length))] : []),
    ...erased
      .slice(0, MOST)
      .map(({index, at, reason}) => labelled('', words.erasedAt(index, at, reason))),
    ...(conflicts > 0 ? [labelled(labels.conflicts, words.conflictsCame(conflicts))] : []),
    ...remarks.map((remark) => labelled(labels.remark, remark)),
    ...faults.map((fault) => labelled(labels.fault, fault)),
  ];
}
