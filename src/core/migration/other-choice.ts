/** What another consent tool stored of a visitor's answer; nothing of it is interpreted. */
export interface OtherChoice {
  /** By category or service, as that tool names them. */
  readonly said: Readonly<Record<string, boolean>>;
  /** The tool wrote down the yeses alone: what was offered beside them, it does not say. */
  readonly onlyYes?: true;
}

/** Reads one tool's answer from a page's cookies. @param name Another name than the tool's own. @returns undefined where there is none, or none that can be read. */
export type ReadChoice = (cookies: string, name?: string) => OtherChoice | undefined;
