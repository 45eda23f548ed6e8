import type {PurposeDecision} from './record.ts';

/** One permission to speak for a customer in one record, and that record's order number. */
export interface Ticket {
  readonly ticket: string;
  readonly seq: number;
}

/** What a customer decided last of a purpose, in any browser that they have linked. */
export interface CustomerDecision {
  readonly status: PurposeDecision['status'];
  /** The receiver's time; UTC, whole seconds. */
  readonly at: string;
}

/**
 * Answer of `POST /v1/identity`, to which the page's portal token goes in the Authorization header.
 *
 * The token itself is never stored; tickets are held in memory, and one goes with each record that the customer makes.
 */
export interface Identity {
  readonly v: 1;
  /** `c_` and a keyed hash. */
  readonly customer: string;
  readonly tickets: readonly Ticket[];
  /** Ids of sub-processor news that this customer has answered, and how. */
  readonly answered: Readonly<Record<string, 'acknowledged' | 'objected'>>;
  /**
   * By purpose, what was decided in the browsers that the customer has linked. It grants nothing elsewhere: what may be stored on a
   * device is asked on that device (LEK 9:28). Absent where no browser is linked.
   */
  readonly decisions?: Readonly<Record<string, CustomerDecision>>;
}
