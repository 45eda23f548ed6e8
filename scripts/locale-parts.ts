/** Languages as the build writes them, under short ids: what a first visit says, and what the other rooms say, in two files. */
import {globSync, readFileSync} from 'node:fs';
import type {Plugin} from 'rollup';

const IDS = /\{\s*id: '([a-z0-9-]+)',?\s*\}/g;
const ENTRY = /^\s*'([^']+)': (.+),$/gm;
const VIRTUAL = '\0locale:';

const PARTS = ['first', 'rooms', 'more'] as const;
type Part = (typeof PARTS)[number];

const idsIn = (files: readonly string[]) =>
  files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(IDS)].map(([, id = '']) => id));

const sources = globSync('src/ui/**/*.ts').filter((file) => !/\.test\.ts$|\/locales\//.test(file));
const all = [...new Set(idsIn(sources))].sort();
const idsOf = (folders: RegExp) => new Set(idsIn(sources.filter((file) => folders.test(file))));
const first = idsOf(/\/(banner|status|launcher|gate)\/|purpose-name/);
const more = idsOf(/\/(objection|rights|notice|subprocessors)\//);

const partOf = (id: string): Part => (first.has(id) ? 'first' : more.has(id) ? 'more' : 'rooms');

/** What an id is called in the built files. */
const short = (id: string): string => `_${all.indexOf(id).toString(36)}`;

const locales = globSync('src/ui/locales/??.ts').map((file) => file.slice(-5, -3));

/** One file per language and part, beside the rooms. */
export const localeInputs: Readonly<Record<string, string>> = Object.fromEntries(
  locales.flatMap((locale) =>
    PARTS.map((part) => [`locales/${locale}-${part}`, `${VIRTUAL}${locale}:${part}`]),
  ),
);

/** Cuts the generated locale modules up, and shortens the ids in them and in the sources alike. */
export const localeParts = (): Plugin => ({
  name: 'locale-parts',
  resolveId: (id) => (id.startsWith(VIRTUAL) ? id : null),
  load(id) {
    if (!id.startsWith(VIRTUAL)) return null;
    const [locale, part] = id.slice(VIRTUAL.length).split(':') as [string, Part];
    const module = readFileSync(`src/ui/locales/${locale}.ts`, 'utf8');
    const entries = [...module.matchAll(ENTRY)]
      .filter(([, name = '']) => partOf(name) === part)
      .map(([, name = '', text = '']) => `${short(name)}: ${text}`);
    const needsStr = entries.some((entry) => /^\w+: str`/.test(entry));
    return `${needsStr ? "import {str} from '@lit/localize';\n" : ''}export const templates = {${entries.join(',\n')}};`;
  },
  transform: (code, id) =>
    id.includes('/src/ui/') && !id.includes('/locales/')
      ? code.replace(IDS, (found, name: string) =>
          all.includes(name) ? `{id: '${short(name)}'}` : found,
        )
      : null,
});
