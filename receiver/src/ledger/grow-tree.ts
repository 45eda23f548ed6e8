import type {Place} from './complete-subtrees.ts';
import {nodeHashOf} from './tree-hash.ts';

export interface TreeNode extends Place {
  readonly hash: Uint8Array;
}

export interface Growth {
  /** Nodes that are complete now and were not before, leaves among them. */
  readonly nodes: readonly TreeNode[];
  /** Roots of the complete subtrees that the grown tree consists of, left to right. */
  readonly edge: readonly TreeNode[];
}

/**
 * The tree after new leaves.
 *
 * @param edge Roots of the complete subtrees so far, left to right. @param size Leaves so far.
 */
export function growTree(
  edge: readonly TreeNode[],
  size: number,
  leaves: readonly Uint8Array[],
): Growth {
  const nodes: TreeNode[] = [];
  const stack = [...edge];
  for (const [offset, hash] of leaves.entries()) {
    let node: TreeNode = {level: 0, idx: size + offset, hash};
    nodes.push(node);
    // A right child completes its parent, and that perhaps its own.
    while (node.idx % 2 === 1) {
      const left = stack.pop();
      if (left?.level !== node.level || left.idx !== node.idx - 1)
        throw new RangeError('The edge does not belong to a tree of that size');
      node = {
        level: node.level + 1,
        idx: (node.idx - 1) / 2,
        hash: nodeHashOf(left.hash, node.hash),
      };
      nodes.push(node);
    }
    stack.push(node);
  }
  return {nodes, edge: stack};
}
