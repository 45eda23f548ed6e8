/**
 * The one way to write a value as JSON, so that the same value always has the same hash (RFC 8785).
 *
 * Keys are sorted by UTF-16 code units; absent (`undefined`) members are left out.
 *
 * @throws {TypeError} for what JSON cannot say: functions, symbols, NaN and infinities.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  const text =
    Number.isFinite(value) || typeof value !== 'number' ? JSON.stringify(value) : undefined;
  if (text === undefined) throw new TypeError(`JSON cannot say ${String(value)}`);
  return text;
}
