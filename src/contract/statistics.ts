import type {Channel} from './channel.ts';
import type {PurposeId} from './purpose.ts';

/** What visitors answered on one purpose, on one day (Sweden's, YYYY-MM-DD). No browser's own signal and no refusal taken over is among it. */
export interface PurposeDay {
  readonly day: string;
  readonly purpose: PurposeId;
  readonly given: number;
  readonly refused: number;
  readonly withdrawn: number;
}

/** Objections that visitors made to one channel, on one day. */
export interface ObjectionDay {
  readonly day: string;
  readonly channel: Channel;
  readonly made: number;
}

/** Answer of `GET /v1/statistics`. Counts only: no identifier is behind any figure. */
export interface Statistics {
  readonly v: 1;
  readonly from: string;
  readonly to: string;
  readonly purposes: readonly PurposeDay[];
  readonly objections: readonly ObjectionDay[];
  /** Records in the ledger that the figures rest on. */
  readonly records: number;
  /** Those of them that a browser's own signal made. */
  readonly signals: number;
}
