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

/** WCAG 2.2, relative luminance of an opaque colour as computed styles write it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = numbers(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast of an element's text against its own background. */
export function contrastOf(element: Element): number {
  const {color, backgroundColor} = getComputedStyle(element);
  const [light = 0, dark = 0] = [luminance(color), luminance(backgroundColor)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}
