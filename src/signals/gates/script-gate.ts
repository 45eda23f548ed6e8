import {trust} from '../trusted-types.ts';
import {madeAnew} from './made-anew.ts';

/**
 * Who is under way and who waits, in the order of the page: a script that those after it wait for, as the parser would have waited, or
 * what puts one in its place whose turn has not come.
 */
const line = new Map<HTMLScriptElement, (() => void) | undefined>();

/** Firefox tells of a failure at once, also where what stands before it has yet to come: a turn comes only when all before it have ended. */
function advance(): void {
  for (const [script, go] of line) {
    if (!go) return;
    line.delete(script);
    go();
  }
}

const addressOf = (inert: HTMLScriptElement): string | null =>
  inert.getAttribute('data-src') ?? inert.getAttribute('src');

/** Whether a script would have waited for the page to be read: it goes after the others. */
export const isDeferred = (inert: HTMLScriptElement): boolean =>
  !inert.hasAttribute('async') &&
  (inert.dataset['type'] === 'module' ||
    (inert.hasAttribute('defer') && addressOf(inert) !== null));

/** A script that has been inert runs only as a new element (HTML, "prepare the script element"). */
function copyOf(inert: HTMLScriptElement): HTMLScriptElement {
  const live = madeAnew(inert, /^(id|type|src|data-category)$/);
  const {type} = inert.dataset;
  if (type) live.type = type;
  live.async = inert.hasAttribute('async');
  const address = addressOf(inert);
  if (address !== null) live.src = trust().createScriptURL(address);
  return live;
}

/** Copies that have stood on the page, and so have run or are about to. */
const placed = new WeakSet<HTMLScriptElement>();

/**
 * Runs an inert script beside itself, once; what is opened again is the same script, which has run.
 *
 * It runs in the order of the page: after every script before it that the parser would have waited for.
 *
 * @param live The copy of an earlier opening. @param isWanted Whether it is still to run, once its turn comes.
 * @returns the copy. @throws {TypeError} where the page's Trusted Types forbid it.
 */
export function openScript(
  inert: HTMLScriptElement,
  live: HTMLScriptElement | undefined,
  isWanted: () => boolean,
): HTMLScriptElement {
  const copy = live ?? copyOf(inert);
  if (line.get(copy)) return copy;
  const go = () => {
    if (!isWanted()) return;
    placed.add(copy);
    // In a head nothing depends on the place: who hydrates it finds it as it was, and who keeps copies of it keeps nothing open.
    (inert.closest('head') ?? inert).after(copy);
  };
  // Not every browser runs an inline module in its turn.
  if (placed.has(copy) || (copy.src && copy.type !== 'module') || !line.size) go();
  else line.set(copy, go);
  // What is no script to the browser, such as a template by its type, never ends.
  if (
    copy !== live &&
    copy.src &&
    !copy.async &&
    !isDeferred(inert) &&
    /script$|^$/.test(copy.type)
  ) {
    line.set(copy, undefined);
    for (const end of ['load', 'error'])
      copy.addEventListener(end, () => {
        line.delete(copy);
        advance();
      });
  }
  return copy;
}
