import type {Receipt} from './receipt.ts';
import type {PurposeDecision, RecordType} from './record.ts';

/** What a browser decided last of a purpose, and by which record. */
export interface StandingDecision {
  readonly status: PurposeDecision['status'];
  readonly seq: number;
  /** The receiver's time; UTC, whole seconds. */
  readonly at: string;
  /** Id of the record. */
  readonly record: string;
}

/** Answer of `GET /v1/subjects/{ref}`: what is on record of a browser. */
export interface SubjectState {
  readonly v: 1;
  readonly ref: string;
  readonly decisions: Readonly<Record<string, StandingDecision>>;
  /** In the order of arrival. `index` is null until the record has its place in the ledger. */
  readonly records: readonly {
    readonly id: string;
    readonly type: RecordType;
    readonly at: string;
    readonly index: number | null;
  }[];
  /** A customer has linked this browser. */
  readonly linked?: true;
}

/** Answer of `GET /v1/subjects/{ref}/export`: all that is held on a browser (GDPR 15 and 20, R67). */
export interface SubjectExport extends SubjectState {
  readonly exportedAt: string;
  /** Of the records that have their place. */
  readonly receipts: readonly Receipt[];
}
