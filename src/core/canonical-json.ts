/**
 * The one way to write a value as JSON, so that the same value always has the same hash (RFC 8785).
 *
 * Keys are sorted by UTF-16 code units; absent (`undefined`) members are left out.
 *
 * @param write Writes the members of the outermost object, for who knows some of them already.
 * @throws {TypeError} for what JSON cannot say: functions, symbols, NaN and infinities.
 */
export function canonicalJson(
  value: unknown,
  write: (member: unknown) => string = canonicalJson,
): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one)).join()}]`;
  if (value !== null && typeof value === 'object') {
    let members = '';
    for (const key of Object.keys(value).sort()) {
      const member = (value as Record<string, unknown>)[key];
      if (member !== undefined)
        members += `${members && ','}${JSON.stringify(key)}:${write(member)}`;
    }
    return `{${members}}`;
  }
  const text =
    Number.isFinite(value) || typeof value !== 'number' ? JSON.stringify(value) : undefined;
  if (text === undefined) throw new TypeError(`JSON cannot say ${String(value)}`);
  return text;
}
