import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Words} from './words/words.ts';
import {linkTo} from '../subjects/keep-subjects.ts';

/** What is seen of one subject. */
interface Seen {
  link: string;
  next: number;
  readonly ahead: Set<number>;
}

/** Watches the order within subjects: each links to the one before it, and a browser's numbers have neither gap nor repeat. */
export interface Order {
  readonly take: (index: number, record: LedgerRecord, text: string) => void;
  /** What was found. A body that was erased may be what is missing. */
  readonly finish: () => {readonly broken: readonly string[]; readonly gaps: readonly string[]};
}

/** @param subject `v_` browsers count by themselves; `c_` customers' numbers come from tickets that may stay unused, so that gaps say nothing. */
export function watchOrder({faults: words}: Words): Order {
  const subjects = new Map<string, Seen>();
  const broken: string[] = [];
  const repeats: string[] = [];
  return {
    take(index, {subject: {ref}, seq, prev}, text) {
      if (!/^[vc]_/.test(ref)) return;
      const seen = subjects.get(ref);
      if ((seen?.link ?? null) !== prev) broken.push(words.link(ref, index));
      const link = linkTo(text);
      const now = seen ?? {link, next: 0, ahead: new Set<number>()};
      now.link = link;
      if (seq < now.next || now.ahead.has(seq)) {
        if (ref.startsWith('v_')) repeats.push(words.repeat(ref, seq, index));
      } else now.ahead.add(seq);
      while (now.ahead.delete(now.next)) now.next += 1;
      subjects.set(ref, now);
    },
    finish() {
      const missing = Array.from(subjects, ([ref, {next, ahead}]) =>
        ref.startsWith('v_') && ahead.size > 0 ? [words.gap(ref, next)] : [],
      ).flat();
      return {broken, gaps: [...repeats, ...missing]};
    },
  };
}
