/** Names in a row as the language joins them: "a, b och c". */
export const list = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language).format(names);
