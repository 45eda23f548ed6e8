import type {Device} from './rates.ts';
import type {Receipt} from './receipt.ts';
import type {DecisionRecord} from './record.ts';

/** The most records that one request may carry. */
export const BATCH_LIMIT = 50;

/** Body of `POST /v1/records`: 1 to 50 records, taken all or none. */
export interface Delivery {
  readonly v: 1;
  readonly records: readonly DecisionRecord[];
  /** For the counts alone: it is never part of a record, nor of the ledger. */
  readonly device?: Exclude<Device, 'unknown'>;
}

/**
 * Answer to a delivery, in the order sent. Everything in it is committed.
 *
 * `receipt` is null while the sequencer is busy (status 202): ask `GET /v1/receipts/{id}` later.
 */
export interface DeliveryAnswer {
  readonly v: 1;
  readonly results: readonly {readonly id: string; readonly receipt: Receipt | null}[];
  /** Tokens that open what is on record of browsers: for who sent their first record, or shows a token already. */
  readonly access?: readonly {readonly ref: string; readonly token: string}[];
}

/** RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable, such as `RECEIVER_BODY_INVALID`. */
  readonly code: string;
  readonly errors?: readonly {
    /** JSON path of the field, such as `records[0].seq`. */
    readonly field: string;
    readonly message: string;
    /** What to do about it. */
    readonly remedy: string;
  }[];
}
