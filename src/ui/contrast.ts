/** WCAG 2.2, relative luminance of an opaque colour as computed styles write it. */
function luminance(colour: string): number {
  const parts = (colour.match(/-?\d+(?:\.\d+)?/g) ?? []).map((text) => Number(text) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
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
