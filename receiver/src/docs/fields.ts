import {html, type Markup} from '../pages/html.ts';
import {variantsOf, type Schema} from './description.ts';
import {sayRule} from './say-rule.ts';

/** What tells a variant from the others: the values that its own fields may have. */
function nameOf({properties = {}, type}: Schema): string {
  const telling = Object.entries(properties).filter(
    ([key, {enum: values}]) => values && key !== 'v',
  );
  const [key, schema] = telling.find(([name]) => name === 'type') ?? telling[0] ?? [];
  if (key !== undefined && schema) return `${key}: ${sayRule(schema)}`;
  return Object.keys(properties).join(', ') || (type ?? '');
}

function field(name: string, schema: Schema, isNeeded: boolean): Markup {
  return html`<li>
    <code>${name}</code>
    <span class="soft">${sayRule(schema)}${!isNeeded && '; may be left out'}</span>
    ${fields(schema)}
  </li>`;
}

/** The fields of an object, of a list's items, or of each variant; nothing of what has none. */
export function fields(schema: Schema): Markup | undefined {
  if (schema.type === 'array' && schema.items) return itemsOf(schema.items);
  const variants = variantsOf(schema);
  if (variants.length > 0)
    return html`${variants.map(
      (variant) =>
        html`<details>
          <summary>${nameOf(variant)}</summary>
          ${fields(variant)}
        </details>`,
    )}`;
  const named = Object.entries(schema.properties ?? {});
  if (named.length === 0) return undefined;
  return html`<ul class="fields">
    ${named.map(([name, one]) => field(name, one, schema.required?.includes(name) ?? false))}
  </ul>`;
}

const itemsOf = (items: Schema): Markup | undefined =>
  fields(items) ?? html`<span class="soft">, each ${sayRule(items)}</span>`;
