/** What a computed style says, property by property. */
export function looksOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  return Object.fromEntries(Array.from(style, (name) => [name, style.getPropertyValue(name)]));
}

const NUMBER = /-?\d+(?:\.\d+)?/g;
const numbers = (text: string) => (text.match(NUMBER) ?? []).map(Number);

/** Thirds of a width differ by a fraction of a pixel; nothing else may. */
const alike = (a = '', b = '') =>
  a.replace(NUMBER, '#') === b.replace(NUMBER, '#') &&
  numbers(a).every((number, i) => Math.abs(number - (numbers(b)[i] ?? NaN)) < 0.1);

/** The properties in which some elements do not look like the first. */
export function differences(elements: readonly Element[]): string[] {
  const [first = {}, ...others] = elements.map(looksOf);
  return Object.keys(first).filter((name) =>
    others.some((other) => !alike(first[name], other[name])),
  );
}
