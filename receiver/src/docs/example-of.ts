import {variantsOf, type Media, type Schema} from './description.ts';

/** Texts as they stand in real deliveries; the first that a schema takes is its example. */
const TEXTS = [
  'anna@example.se',
  '+46701234567',
  'www.mobiplus.se',
  '2026-11-25T12:00:00Z',
  '2026-11-25',
  'sv',
  'analytics',
  'group:mobiplus',
  'P180D',
  '1.0.0+a1b2c3',
  '7b1d3f0e-5d0c-4f57-9a4e-0c8f5b8f1d11',
  'o_AAAAAAAAAAAAAAAAAAAAAA',
  'v_AAAAAAAAAAAAAAAAAAAAAA',
  `c_00000000.${'A'.repeat(43)}`,
  `a_00000000.${'A'.repeat(43)}`,
  'MP-7K2D-9QX4-M3HB',
  'c0de'.repeat(16),
  '11453',
  'A'.repeat(22),
  'A'.repeat(43),
  'RECEIVER_BODY_INVALID',
  'SE',
  '1',
];

/** Of values that a field may have, those that go together. */
const VALUES: readonly unknown[] = ['consent.refused', 'refused', 'button-reject-all'];

/** What a name says of its text, where the rule takes nearly everything. */
const BY_NAME: Readonly<Record<string, string>> = {
  address: 'anna@example.se',
  customer: '4711',
  channel: 'email',
  name: 'Anna Andersson',
  street: 'Storgatan 1',
  city: 'Stockholm',
  number: 'MP-7K2D-9QX4-M3HB',
  from: '2026-11-01',
  to: '2026-11-25',
};

function takes({pattern, minLength = 0, maxLength = Infinity}: Schema, text: string): boolean {
  const isLong = text.length >= minLength && text.length <= maxLength;
  return isLong && (pattern === undefined || new RegExp(pattern).test(text));
}

function textOf(schema: Schema, name: string): string {
  const named = BY_NAME[name];
  const candidates = named === undefined ? TEXTS : [named, ...TEXTS];
  if (named === undefined && schema.pattern === undefined) return '…'.repeat(schema.minLength ?? 1);
  return candidates.find((text) => takes(schema, text)) ?? '…';
}

/**
 * An example of what a schema takes: of several variants the first, of an object what it needs, of a list one item.
 *
 * @param name The field's.
 */
export function exampleOf(schema: Schema, name = ''): unknown {
  const [first] = variantsOf(schema);
  if (first) return exampleOf(first, name);
  if (schema.enum) return schema.enum.find((one) => VALUES.includes(one)) ?? schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key))
          .map(([key, field]) => [key, exampleOf(field, key)]),
      );
    case 'array':
      return schema.items ? [exampleOf(schema.items, name)] : [];
    case 'boolean':
      return true;
    case 'number':
    case 'integer':
      return schema.minimum !== undefined && schema.minimum > 0 ? schema.minimum : 0;
    case 'null':
      return null;
    default:
      return textOf(schema, name);
  }
}

/** An example of a body: its own, where it has one. */
export const exampleBody = ({schema, example}: Media): unknown => example ?? exampleOf(schema);
