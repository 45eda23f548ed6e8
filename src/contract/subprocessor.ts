/** News of a sub-processor (GDPR 28(2), S29, R57). */
export interface SubprocessorNews {
  /** `[a-z0-9-]{1,64}`. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What it is to do, by language; Swedish at least. */
  readonly task: Readonly<Record<string, string>>;
  /** YYYY-MM-DD. */
  readonly announced: string;
  /** The last day to object, YYYY-MM-DD. */
  readonly objectBy: string;
}

/** Answer of `GET /v1/subprocessors`. */
export interface SubprocessorList {
  readonly v: 1;
  readonly news: readonly SubprocessorNews[];
}
