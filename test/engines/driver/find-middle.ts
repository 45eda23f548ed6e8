/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of an element that a pointer can press there, scrolled into view. Runs in the page.
 *
 * @param selector Parts between ` >>> ` are each looked for in the open shadow roots of what the part before it found.
 * @param text Of several elements, the one that says just this.
 * @returns undefined where there is none yet, or where it is disabled or covered.
 */
export function findMiddle(selector: string, text: string | null): Point | undefined {
  let roots: (Document | ShadowRoot)[] = [document];
  let found: Element[] = [];
  for (const part of selector.split(' >>> ')) {
    found = roots.flatMap((root) => Array.from(root.querySelectorAll(part)));
    roots = found.flatMap(({shadowRoot}) => shadowRoot ?? []);
  }
  const element = found.find(
    (one) => text === null || one.textContent.replace(/\s+/g, ' ').trim() === text,
  );
  if (!element || element.matches(':disabled')) return undefined;

  const root = element.getRootNode() as Document | ShadowRoot;
  const look = () => {
    const {left, top, width, height} = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = root.elementFromPoint(x, y);
    return hit && element.contains(hit) ? {x, y} : undefined;
  };
  const seen = look();
  if (seen) return seen;
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  return look();
}
