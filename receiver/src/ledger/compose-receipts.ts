import {toBase64} from '../../../src/core/base64.ts';
import {completeSubtrees} from './complete-subtrees.ts';
import {proofRanges, type Range} from './proof-ranges.ts';
import type {NodeAt} from './read-nodes.ts';
import {rootOfSubtrees} from './root-of-subtrees.ts';

/** A record that has its place, and the checkpoint that its receipt rests on. */
export interface Placed {
  readonly id: string;
  readonly idx: number;
  /** Canonical JSON. */
  readonly record: string;
  /** Leaves that the checkpoint covers. */
  readonly size: number;
  readonly note: string;
}

/** The nodes that a receipt is made of. */
export const nodesFor = ({idx, size}: Pick<Placed, 'idx' | 'size'>) =>
  proofRanges(idx, size).flatMap(({start, end}) => completeSubtrees(start, end));

/** Writes receipts as JSON, by record id. Each proof is C2SP `tlog-proof@v1`. */
export function composeReceipts(
  placed: readonly Placed[],
  nodeAt: NodeAt,
): ReadonlyMap<string, string> {
  // Records that came together share all but the lowest of these.
  const written = new Map<string, string>();
  const hashOf = ({start, end}: Range) => {
    const name = `${start}-${end}`;
    let hash = written.get(name);
    if (hash === undefined) {
      hash = toBase64(rootOfSubtrees(completeSubtrees(start, end).map(nodeAt)));
      written.set(name, hash);
    }
    return hash;
  };
  return new Map(
    placed.map(({id, idx, record, size, note}) => {
      const hashes = proofRanges(idx, size).map(hashOf);
      const lines = ['c2sp.org/tlog-proof@v1', `index ${String(idx)}`, ...hashes, '', note];
      // The record is JSON already: to parse it and to write it again would be most of the work.
      return [id, `{"v":1,"record":${record},"proof":${JSON.stringify(lines.join('\n'))}}`];
    }),
  );
}
