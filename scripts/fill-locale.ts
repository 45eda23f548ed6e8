/**
 * Writes translations into a language's XLIFF file, from JSON as a translator hands it in:
 *
 *     node scripts/fill-locale.ts de german.json
 *
 * The JSON maps ids to texts; `{0}`, `{1}` … stand for the places of the Swedish source, in its order. Run `lit-localize extract`
 * first, and `npm run strings` after.
 */
import {readFileSync, writeFileSync} from 'node:fs';

const UNIT =
  /<trans-unit id="([^"]+)">\s*<source>([^]*?)<\/source>(?:\s*<target>[^]*?<\/target>)?\s*<\/trans-unit>/g;
const PLACE = /<ph id="(\d+)">[^]*?<\/ph>/g;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The XLIFF file with the texts in their places. @throws {Error} where a text lacks a place of its source, or has one too many. */
export function fill(xliff: string, texts: Readonly<Record<string, string>>): string {
  return xliff.replace(UNIT, (unit, id: string, source: string) => {
    const text = texts[id];
    if (text === undefined) return unit;
    const places = new Map([...source.matchAll(PLACE)].map(([all, place]) => [place ?? '', all]));
    const said = [...text.matchAll(/\{(\d+)\}/g)].map(([, place]) => place ?? '');
    if (said.length !== places.size || said.some((place) => !places.has(place)))
      throw new Error(`${id}: the places are not those of the source: ${text}`);
    const target = escaped(text).replace(
      /\{(\d+)\}/g,
      (_all, place: string) => places.get(place) ?? '',
    );
    return `<trans-unit id="${id}">\n  <source>${source}</source>\n  <target>${target}</target>\n</trans-unit>`;
  });
}

if (process.argv[1] === import.meta.filename) {
  const [language = '', ...files] = process.argv.slice(2);
  const path = `locales/${language}.xlf`;
  const texts = Object.assign(
    {},
    ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as object),
  ) as Record<string, string>;
  writeFileSync(path, fill(readFileSync(path, 'utf8'), texts));
}
