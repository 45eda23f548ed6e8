import {_installMsgImplementation} from '@lit/localize/init/install.js';
import type {LocaleModule, msg} from '@lit/localize';
import {noteSpoken, spokenLanguage} from '../journey/page-language.ts';

/** Set by the build, which cuts each language in three: what a first visit says, and what the other rooms say, in two files. */
declare const __PARTS__: boolean | undefined;

/** A string with places in it, as `str` makes it. */
interface Placed {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

let wanted = 'sv';
let templates: LocaleModule['templates'] = {};

const join = ({strings, values}: Placed, of: (value: unknown) => unknown): string =>
  strings.reduce((text, part, i) => text + String(of(values[i - 1])) + part);

/*
 * Lit's own switch of languages costs each first visit 0.5 kB more: it tells the window of every step, and translates templates with
 * markup. Our strings have none, and whoever speaks another language sets the elements' `language`. See docs/decisions/0005.
 */
_installMsgImplementation(((source: string | Placed, {id = ''} = {}) => {
  const said: string | Placed = templates[id] ?? source;
  if (typeof said === 'string') return said;
  const {values} = source as Placed;
  // A translation has the places of the source's values in place of values.
  return join(said, said === source ? (value) => value : (place) => values[place as number]);
}) as typeof msg);

const load = (language: string, part: string): Promise<LocaleModule> =>
  (typeof __PARTS__ === 'undefined'
    ? import(`./locales/${language}.ts`)
    : import(/* @vite-ignore */ `./locales/${language}-${part}.js`)) as Promise<LocaleModule>;

/**
 * Speaks a language from now on: what the first visit says, and with `ROOMS` all that there is to say.
 *
 * Swedish is the source and needs no file. Where a language cannot be loaded Swedish is spoken: that text is complete and binding. Where
 * another language has been asked for meanwhile, that one counts.
 *
 * @returns the language that is spoken then.
 */
export async function speak(
  language: string,
  parts: readonly string[] = ['first'],
): Promise<string> {
  wanted = language;
  const files =
    language === 'sv'
      ? []
      : await Promise.all(parts.map((one) => load(language, one))).catch(() => undefined);
  if (wanted === language) {
    if (!files) wanted = 'sv';
    const known = wanted === spokenLanguage() && templates;
    templates = Object.assign(
      {},
      known,
      ...(files ?? []).map((file) => file.templates),
    ) as typeof templates;
    noteSpoken(wanted);
  }
  return spokenLanguage();
}
