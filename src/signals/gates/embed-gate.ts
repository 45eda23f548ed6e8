import {trust} from '../trusted-types.ts';

/** What is written to load something: `data-src` waits for `src`, and so on. */
const WAITING = ['src', 'href', 'srcset', 'poster'] as const;

/** A browsing context or a plugin ends with its element, whatever its address says afterwards (HTML, "iframe removing steps"). */
function seatAnew(element: Element): void {
  const {parentNode, nextSibling} = element;
  element.remove();
  parentNode?.insertBefore(element, nextSibling);
}

const isContext = ({localName}: Element) => /^(iframe|embed|object)$/.test(localName);

/** What holds an address: the element, and a film's sources and tracks. */
const partsOf = (element: HTMLElement): readonly Element[] => [
  element,
  ...(element instanceof HTMLMediaElement ? element.querySelectorAll('source, track') : []),
];

/** Shuts what came to the page open, as a copy of an open embed does. */
export function shutCopy(element: HTMLElement): void {
  for (const part of partsOf(element))
    for (const waiting of WAITING) {
      const value = part.getAttribute(`data-${waiting}`);
      const name = nameFor(part, waiting);
      if (value === null || part.getAttribute(name) !== value) continue;
      part.removeAttribute(name);
      if (element instanceof HTMLMediaElement) element.load();
      if (isContext(element)) seatAnew(element);
    }
}

/** Where an address goes: an object calls it `data`. */
const nameFor = (element: Element, waiting: string): string =>
  element instanceof HTMLObjectElement && waiting === 'src' ? 'data' : waiting;

/** Embeds and objects are scripts to Trusted Types, and may not be handed a string. */
const valueFor = (element: Element, value: string): string =>
  element instanceof HTMLEmbedElement || element instanceof HTMLObjectElement
    ? trust().createScriptURL(value)
    : value;

/**
 * Loads an embed, image, film, sound or style sheet from the address that waits in its `data-` attributes.
 *
 * @returns what makes it as it was: no trace of the address outside those attributes, nothing loaded, nothing playing.
 * @throws {TypeError} where the page's Trusted Types forbid it.
 */
export function openEmbed(element: HTMLElement): () => void {
  const parts = partsOf(element);
  const before: (() => void)[] = [];
  for (const part of parts)
    for (const waiting of WAITING) {
      const value = part.getAttribute(`data-${waiting}`);
      if (value === null) continue;
      const name = nameFor(part, waiting);
      const was = part.getAttribute(name);
      part.setAttribute(name, valueFor(part, value));
      before.push(() => {
        if (was === null) part.removeAttribute(name);
        else part.setAttribute(name, valueFor(part, was));
      });
    }
  const load = () => {
    if (element instanceof HTMLMediaElement) element.load();
  };
  if (parts.length > 1) load();
  return () => {
    for (const undo of before) undo();
    load();
    if (isContext(element) && element.isConnected) seatAnew(element);
  };
}
