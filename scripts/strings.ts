/**
 * Holds the strings together: what the sources say stands in every locale's XLIFF file, what stands
 * there is in the generated modules, and nothing waits for its translation.
 */
import {readFileSync} from 'node:fs';
import {filesChangedBy} from './unchanged.ts';

interface Settings {
  readonly targetLocales: readonly string[];
  readonly output: {readonly outputDir: string};
  readonly interchange: {readonly xliffDir: string};
}

const {targetLocales, output, interchange} = JSON.parse(
  readFileSync('lit-localize.json', 'utf8'),
) as Settings;

const UNIT = /<trans-unit\b[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/trans-unit>/g;
const TARGET = /<target\b[^>]*>([\s\S]*?)<\/target>/;

/** The ids of a locale's strings, and of those among them that have no translation. */
function readLocale(locale: string) {
  const xliff = readFileSync(`${interchange.xliffDir}/${locale}.xlf`, 'utf8');
  const units = [...xliff.matchAll(UNIT)].map(([, id = '', unit = '']) => ({id, unit}));
  const isBare = ({unit}: {unit: string}) => (TARGET.exec(unit)?.[1] ?? '').trim() === '';
  return {locale, ids: units.map(({id}) => id), bare: units.filter(isBare).map(({id}) => id)};
}

const complaints: string[] = [];
const changed = filesChangedBy(
  [
    ['lit-localize', 'extract'],
    ['lit-localize', 'build'],
  ],
  [interchange.xliffDir, output.outputDir],
);
if (changed.length > 0) complaints.push(`Out of date, now written anew: ${changed.join(', ')}`);

const locales = targetLocales.map(readLocale);
const all = new Set(locales.flatMap(({ids}) => ids));
if (all.size === 0) complaints.push('No string was found in the sources');
for (const {locale, ids, bare} of locales) {
  const absent = [...all].filter((id) => !ids.includes(id));
  const wanting = [...bare, ...absent];
  if (wanting.length > 0) complaints.push(`Not translated into ${locale}: ${wanting.join(', ')}`);
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
