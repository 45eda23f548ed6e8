/** A version of the notice that was published. */
export interface NoticeVersion {
  /** Its SHA-256, hexadecimal; `GET /v1/notices/{sha256}` has the text. */
  readonly sha256: string;
  readonly title?: string;
  /** UTC; when it was published first. */
  readonly from: string;
}

/** Answer of `GET /v1/notices`: the newest first. */
export interface NoticeList {
  readonly v: 1;
  readonly notices: readonly NoticeVersion[];
}
