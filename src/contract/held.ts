import type {Choice} from './choice.ts';
import type {Grants, Origins} from './purpose.ts';
import type {Receipt} from './receipt.ts';
import type {DecisionRecord} from './record.ts';

/** All that a browser holds of a visitor's decisions. */
export interface Held {
  readonly v: 1;
  readonly grants: Grants;
  readonly origins: Origins;
  /** What the choice cookie says; null where there is none. */
  readonly choice: Choice | null;
  /** Records that wait for their receipt. */
  readonly waiting: readonly DecisionRecord[];
  /** Receipts on the device and of this page view, oldest first. */
  readonly receipts: readonly Receipt[];
}
