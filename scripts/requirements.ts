/** Writes docs/requirements.md: for each requirement the tests that name it, or what is open and why (docs/requirements.json). */
import {globSync, readFileSync, writeFileSync} from 'node:fs';

interface Requirement {
  readonly says: string;
  /** What is not built yet, or not held by a test, and why. */
  readonly open?: string;
}

const TITLE = /\b(?:it|test|describe)\(\s*(['"`])((?:\\.|(?!\1)[^])*?)\1/g;
const NUMBER = /\bR(\d+)(?:-R?(\d+))?/g;

const requirements = JSON.parse(readFileSync('docs/requirements.json', 'utf8')) as Readonly<
  Record<string, Requirement>
>;

const files = globSync([
  'src/**/*.test.ts',
  'test/**/*.test.ts',
  'receiver/**/*.test.ts',
  'demo/**/*.test.ts',
])
  .filter((file) => !file.includes('node_modules'))
  .sort();

/** The numbers that a title names; `R9-R12` names four. */
const numbersIn = (title: string): string[] =>
  [...title.matchAll(NUMBER)].flatMap(([, from = '', to = from]) =>
    Array.from({length: Number(to) - Number(from) + 1}, (_, i) => `R${String(Number(from) + i)}`),
  );

/** Titles by requirement and file. */
const held = new Map<string, Map<string, string[]>>();
for (const file of files)
  for (const [, , title = ''] of readFileSync(file, 'utf8').matchAll(TITLE))
    for (const number of numbersIn(title)) {
      const byFile = held.get(number) ?? new Map<string, string[]>();
      held.set(number, byFile.set(file, [...(byFile.get(file) ?? []), title]));
    }

const unknown = [...held.keys()].filter((number) => !(number in requirements));
const unexplained = Object.entries(requirements)
  .filter(([number, {open}]) => !held.has(number) && open === undefined)
  .map(([number]) => number);
for (const number of unknown)
  console.error(`A test names ${number}, which docs/requirements.json does not know`);
for (const number of unexplained)
  console.error(
    `No test names ${number}: name it in a test, or say in docs/requirements.json what is open`,
  );
if (unknown.length + unexplained.length > 0) process.exitCode = 1;

const cell = (text: string) =>
  text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('\\`', "'").trim();

const rows = Object.entries(requirements).map(([number, {says, open}]) => {
  const tests = [...(held.get(number) ?? [])].map(([file, titles]) => {
    const [first = ''] = titles;
    const more = titles.length > 1 ? ` and ${String(titles.length - 1)} more` : '';
    return `[${file}](../${file}): ${cell(first.replace(/ \((?:[SRG]\d+[^)]*)\)$/, ''))}${more}`;
  });
  const shown = tests.slice(0, 4).join('<br>');
  const rest = tests.length > 4 ? `<br>… and in ${String(tests.length - 4)} more files` : '';
  return `| ${number} | ${cell(says)} | ${shown}${rest} | ${cell(open ?? '')} |`;
});

writeFileSync(
  'docs/requirements.md',
  `# Requirements and their tests

Written by \`node scripts/requirements.ts\` from the titles of the tests; do not edit. The numbers are those of the law brief; what each
asks is in our own words. A requirement without a test says what is open.

| | asks | held by | open |
| --- | --- | --- | --- |
${rows.join('\n')}
`,
);
