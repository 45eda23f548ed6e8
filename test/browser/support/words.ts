/** Text with every run of white space made one space. */
export const normalised = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

/** What stands in an element's shadow root. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export function inside<T extends Element = HTMLElement>(host: Element, selector: string): T {
  const found = host.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`${host.localName} holds no ${selector}`);
  return found;
}

/** All of them. */
export const allInside = <T extends Element = HTMLElement>(host: Element, selector: string): T[] =>
  Array.from(host.shadowRoot?.querySelectorAll<T>(selector) ?? []);
