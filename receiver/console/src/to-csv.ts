/** What a spreadsheet would take for a formula: it is somebody else's text (OWASP CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | number): string => {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as CSV (RFC 4180). The byte-order mark makes spreadsheets read it as UTF-8; the separator is theirs per language. */
export const toCsv = (
  rows: readonly (readonly (string | number)[])[],
  separator: ',' | ';',
): string => `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
