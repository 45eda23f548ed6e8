import type {OtherCmp} from '../../contract/migration.ts';

/** An element as the page's author wrote it. */
export interface WaitingElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
}

type Names = (element: WaitingElement) => readonly string[];

const words = (text = '') => text.split(/[\s,]+/).filter((word) => word !== '');
/** One name, blanks and all. */
const whole = (text = '') => (text === '' ? [] : [text]);

/** What each tool's markup names: every one of them must be accepted. */
const namesOf: Readonly<Record<OtherCmp, Names>> = {
  cookiebot: ({attributes}) => words(attributes['data-cookieconsent']?.toLowerCase()),
  onetrust: ({classes}) =>
    classes.flatMap((one) =>
      (/^optanon-category((?:-[a-zA-Z0-9,]+)+)$/.exec(one)?.[1] ?? '')
        .split(/[-,]/)
        .filter((group) => group !== ''),
    ),
  cookieconsent: ({attributes}) => [
    ...whole(attributes['data-category'] ?? attributes['data-cookiecategory']),
    // A service that is waited for not to be accepted has no like here.
    ...whole(attributes['data-service']).filter((service) => service.startsWith('!')),
  ],
  klaro: ({attributes}) => whole(attributes['data-name']),
  orejime: ({attributes}) => whole(attributes['data-purpose'] ?? attributes['data-name']),
  // It writes its elements itself, into places that its own script knows.
  tarteaucitron: () => [],
};

/** Klaro's stand-ins and what Cookiebot is told to leave alone wait for nothing. */
const isLeftAlone = ({attributes}: WaitingElement, names: readonly string[], from: OtherCmp) =>
  (from === 'klaro' && attributes['data-type'] === 'placeholder') ||
  (from === 'cookiebot' && names.includes('ignore'));

/** Scripts wait by a type that browsers do not run, templates by being templates, the rest by an address that is not theirs yet. */
const waits = ({tag, attributes}: WaitingElement, from: OtherCmp) => {
  const name = tag.toLowerCase();
  if (name === 'script')
    return ['text/plain', 'opt-in'].includes(attributes['type']?.toLowerCase() ?? '');
  if (name === 'template') return from === 'orejime';
  return Boolean(attributes['data-cookieblock-src'] ?? attributes['data-src']);
};

/**
 * The categories or services that an element waits for, by the names of the tool that it was written for.
 *
 * @returns undefined for one that does not wait: it runs, or is nobody's.
 */
export function waitingNames(
  element: WaitingElement,
  from: OtherCmp,
): readonly string[] | undefined {
  const names = namesOf[from](element);
  return waits(element, from) && !isLeftAlone(element, names, from) ? names : undefined;
}
