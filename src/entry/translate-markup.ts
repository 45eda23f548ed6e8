import type {Migration} from '../contract/migration.ts';
import {categoryOf} from '../core/migration/category-of.ts';
import {defaultMaps} from '../core/migration/default-maps.ts';

/** What other consent tools gate: scripts that are no scripts, templates, and what loads something. */
const CANDIDATES =
  'script[type="text/plain"],template[data-purpose],' +
  ':is(iframe,img,video,audio,embed,object,link):is([data-src],[data-cookieblock-src],[data-name],[data-purpose])';

/**
 * Makes what gives another consent tool's gated elements our own attributes, so that a page needs no edit on its first day.
 *
 * @returns what translates all that stands in a part of the page; each element once.
 */
export function translator({from, map}: Partial<Migration>): (root: ParentNode) => void {
  const seen = new WeakSet<Element>();
  const names = from && {...defaultMaps[from], ...map};
  return (root) => {
    for (const element of root.querySelectorAll<HTMLElement>(CANDIDATES)) {
      if (seen.has(element) || !from) continue;
      seen.add(element);
      const attributes = Object.fromEntries(
        Array.from(element.attributes, ({name, value}) => [name, value]),
      );
      const {localName: tag, classList} = element;
      const gate = categoryOf({tag, attributes, classes: [...classList]}, from, names);
      if (!gate) continue;
      if (gate.src !== undefined) element.dataset['src'] = gate.src;
      if (gate.type !== undefined) element.dataset['type'] = gate.type;
      element.dataset['category'] = gate.category;
    }
  };
}
