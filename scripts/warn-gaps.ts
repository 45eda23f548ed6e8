/**
 * Warns of what the law wants told and neither the notice nor the configuration says, one line a gap; see docs/notice.md.
 *
 *     node scripts/warn-gaps.ts [config.json]
 *
 * Without a file it looks at MobiPlus's own configuration. A gap stops nothing: the visitor is told nothing rather than an invention.
 */
import {readFileSync} from 'node:fs';
import type {Configuration} from '../src/contract/configuration.ts';
import {aboutGaps} from '../src/core/about-gaps.ts';
import {defaultConfiguration} from '../src/core/default-configuration.ts';

const [path] = process.argv.slice(2);
const said = path ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Configuration>) : {};

for (const {gap, field, remedy} of aboutGaps({...defaultConfiguration, ...said}))
  console.warn(`warning: ${gap} ${field}: ${remedy}`);
