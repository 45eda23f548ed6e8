/** One request as the log shows it: no address, no header, no path that someone made up (R7). */
export interface RequestLine {
  /** The trace id of `traceparent`, or a random one. */
  readonly id: string;
  readonly method: string;
  /** The route's pattern, such as `/v1/receipts/:id`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}
