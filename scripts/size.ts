/**
 * Holds every use of the script to its budget, and the README to the same numbers.
 *
 * The README quotes the budgets between two comments, `sizes` and `/sizes`: one line per use, with
 * the use's name as in .size-limit.json and its limit.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, globSync, readFileSync, statSync} from 'node:fs';

interface Budget {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly limit: string;
}

const budgets = JSON.parse(readFileSync('.size-limit.json', 'utf8')) as readonly Budget[];

/** A glob that meets no file would weigh nothing and always pass. */
const absent = budgets
  .flatMap(({path}) => path)
  .filter((path) => globSync(path).length === 0)
  .map((path) => `Nothing to weigh: no file is called ${path}`);

function checkReadme(): string[] {
  if (!existsSync('README.md')) return [];
  const quoted = /<!-- sizes -->([\s\S]*?)<!-- \/sizes -->/.exec(readFileSync('README.md', 'utf8'));
  if (!quoted) return ['README.md has no numbers between <!-- sizes --> and <!-- /sizes -->'];
  const lines = (quoted[1] ?? '').split('\n');
  const numbers = (line: string): string[] => line.match(/[\d.,]+ k?B\b/g) ?? [];
  const limits = new Set(['2.5 kB', ...budgets.map(({limit}) => limit)]);
  const unknown = lines.flatMap(numbers).filter((number) => !limits.has(number));
  const unsaid = budgets.filter(
    ({name, limit}) => !lines.some((line) => line.includes(name) && numbers(line).includes(limit)),
  );
  return [
    ...unknown.map((number) => `README.md quotes ${number}, which is no budget`),
    ...unsaid.map(({name, limit}) => `README.md does not say on one line: ${name}, ${limit}`),
  ];
}

/** The most that one file of a language may weigh, in bytes. */
const LANGUAGE = 2_500;

/** Language files that are too heavy. */
const languages = globSync('dist/mobiplus-consent/*/locales/*.js.br');
const heavy = languages
  .map((file) => ({file, bytes: statSync(file).size}))
  .filter(({bytes}) => bytes > LANGUAGE)
  .map(({file, bytes}) => `${file} weighs ${String(bytes)} B, more than ${String(LANGUAGE)}`);
if (languages.length === 0) heavy.push('Nothing to weigh: there is no language file');

const complaints = [...absent, ...heavy, ...checkReadme()];
for (const complaint of complaints) console.error(complaint);
const weighed = absent.length === 0 ? spawnSync('size-limit', {stdio: 'inherit'}).status : 1;
process.exitCode = weighed === 0 && complaints.length === 0 ? 0 : 1;
