import type {Grants} from '../contract/purpose.ts';
import {report} from './report.ts';
import {trust} from './trusted-types.ts';

const GATED = 'script[type="text/plain"][data-category],iframe[data-category][data-src]';

/** A gate opens when every purpose that it names is granted. One that nobody knows keeps it shut (R3). */
function isOpen(
  {dataset: {category = ''}}: HTMLElement,
  grants: Grants,
  unknown: Set<string>,
): boolean {
  return category.split(/\s+/).every((purpose) => {
    if (!(purpose in grants) && !unknown.has(purpose)) {
      unknown.add(purpose);
      report('CONSENT_CATEGORY', `no purpose ${purpose}`);
    }
    return grants[purpose] === true;
  });
}

/** A script that has been inert runs only as a new element (HTML, "prepare the script element"). */
function run(inert: HTMLScriptElement): void {
  const script = document.createElement('script');
  for (const {name, value} of inert.attributes)
    if (name !== 'type') script.setAttribute(name, value);
  const {type, src} = inert.dataset;
  if (type) script.type = type;
  script.nonce = inert.nonce ?? '';
  script.async = inert.hasAttribute('async');
  if (src) script.src = trust().createScriptURL(src);
  else script.text = trust().createScript(inert.text);
  inert.replaceWith(script);
}

/** Keeps the page's gated elements in step with the grants, also those that are inserted later. */
export function watchGates(current: () => Grants): () => void {
  const unknown = new Set<string>();
  const apply = (element: HTMLElement) => {
    const open = isOpen(element, current(), unknown);
    const {src} = element.dataset;
    if (element instanceof HTMLIFrameElement) {
      // An embed that shuts comes back with its own address.
      const target = (open && src) || 'about:blank';
      if (element.getAttribute('src') !== target) element.src = target;
    } else if (open && (src || document.readyState !== 'loading')) {
      // While the parser is at work, the text of an inline script may not be there yet.
      // Where Trusted Types forbid it, that gate stays shut and the rest of the page goes on.
      try {
        run(element as HTMLScriptElement);
      } catch (reason) {
        report('CONSENT_LOAD', String(reason));
      }
    }
  };
  const update = (root: ParentNode = document) => {
    root.querySelectorAll<HTMLElement>(GATED).forEach(apply);
  };
  new MutationObserver((changes) => {
    for (const {target} of changes) update(target as Element);
  }).observe(document, {childList: true, subtree: true});
  document.addEventListener('DOMContentLoaded', () => {
    update();
  });
  return update;
}
