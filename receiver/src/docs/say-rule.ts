import type {Schema} from './description.ts';

/** Rules that have a name. */
const KNOWN: Readonly<Record<string, string>> = {
  '^[0-9a-f]{64}$': 'SHA-256 in hexadecimal',
  '^\\d{4}-\\d\\d-\\d\\d$': 'a date, YYYY-MM-DD',
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$': 'a moment in UTC, whole seconds',
  '^[a-z]{2,3}(-[A-Z]{2})?$': 'a language, BCP 47',
  '^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?)*$':
    'a host name in lower case',
  '^[^\\s@<>"(),:;\\\\]{1,64}@[^\\s@<>"(),:;\\\\]+\\.[^\\s@<>"(),:;\\\\]{2,}$': 'an e-mail address',
  '^(\\+|00)?[\\d\\s\\-()/.]{6,}$': 'a telephone number',
  '^P\\d{1,4}D$': 'days, ISO 8601',
};

const range = (least: number | undefined, most: number | undefined, of = ''): string | false => {
  if (least === undefined && most === undefined) return false;
  if (least === most) return `${String(least)}${of}`;
  if (most === undefined) return `${String(least)}${of} or more`;
  return least === undefined
    ? `at most ${String(most)}${of}`
    : `${String(least)} to ${String(most)}${of}`;
};

/** What a schema asks for, in words: its type, then what limits it. */
export function sayRule(schema: Schema): string {
  const {type, format, pattern, minLength, maxLength, minimum, maximum, minItems, maxItems} =
    schema;
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' or ');
  const form =
    format === 'uuid' ? 'a UUID, version 4' : pattern && (KNOWN[pattern] ?? `matches ${pattern}`);
  const rules = [
    type ?? 'one of several',
    form,
    range(minLength, maxLength, ' characters'),
    range(minimum, maximum),
    range(minItems, maxItems, ' items'),
  ];
  return rules.filter(Boolean).join(', ');
}
