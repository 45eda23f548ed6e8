import type {OtherCmp, PurposeMap} from '../../contract/migration.ts';
import {defaultMaps} from './default-maps.ts';
import {waitingNames, type WaitingElement} from './waiting-names.ts';

/** What an element that another tool kept shut waits for, in our own attributes' words. */
export interface Waiting {
  /** As in `data-category`: every one of these must be granted. */
  readonly category: string;
  readonly src?: string;
  /** The type that a script runs with, where it is not a classic one. */
  readonly type?: string;
}

/**
 * What an element waits for that another consent tool's markup keeps shut.
 *
 * Fail closed: a name that the map does not know stands for itself, as a purpose that nobody knows, so the element stays shut and the
 * page's developer hears which it was. CookieConsent's attribute is ours too, so its unknown words are taken for our purposes.
 *
 * @param map What names stand for. @returns undefined for an element that this tool does not keep shut.
 */
export function categoryOf(
  element: WaitingElement,
  from: OtherCmp,
  map: PurposeMap = defaultMaps[from],
): Waiting | undefined {
  const names = waitingNames(element, from);
  if (!names?.length) return undefined;
  const purposes = names.flatMap((name) =>
    Object.hasOwn(map, name)
      ? (map[name] ?? [])
      : [from === 'cookieconsent' ? name : `${from}:${name}`],
  );
  const {attributes, tag} = element;
  const src =
    attributes['data-cookieblock-src'] ??
    attributes['data-src'] ??
    (tag.toLowerCase() === 'script' ? attributes['src'] : undefined);
  const type = attributes['data-type'];
  return {
    category: [...new Set(purposes)].join(' ') || 'necessary',
    ...(src && {src}),
    ...(type && {type}),
  };
}
