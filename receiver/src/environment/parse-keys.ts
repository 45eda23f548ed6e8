const PEM = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;

/** Private keys in PEM that stand one after another. @returns undefined where there is anything else, or nothing. */
export function parseKeys(text: string): readonly string[] | undefined {
  const keys = text.match(PEM);
  // As in a single key, `\n` may stand for line ends.
  const rest = text.replaceAll(PEM, '').replaceAll('\\n', '').trim();
  return keys && rest === '' ? keys : undefined;
}
