/**
 * What the SDK costs a page, beside the same page without, and beside a bare hand-written banner: `npm run bench`.
 *
 * `--runs=9` says how often, `--short` is three times, `--json=file` keeps every figure. It judges no time: README.md says how to
 * read it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {transformSync} from 'esbuild';
import puppeteer from 'puppeteer-core';
import {launchOptions} from '../scripts/engines.ts';
import {metrics, type Run} from './metrics.ts';
import {report, reportSteps} from './report.ts';
import {readSdk} from './sdk-files.ts';
import {serve} from './serve.ts';
import {variants} from './variants.ts';
import {conditions, visit, type Visit} from './visit.ts';

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

async function measure(): Promise<void> {
  const {values} = parseArgs({
    options: {
      runs: {type: 'string', default: '9'},
      short: {type: 'boolean', default: false},
      json: {type: 'string'},
    },
  });
  const count = values.short ? 3 : Number(values.runs);
  if (!Number.isInteger(count) || count < 1) throw new Error('--runs takes a count from 1');

  const sdk = readSdk();
  const bare = readFileSync(new URL('pages/bare.js', import.meta.url), 'utf8');
  const bareScript = transformSync(bare, {minify: true, target: 'es2022'}).code;
  const all = variants(sdk, bareScript);
  const names = all.map(({name}) => name);
  const site = await serve(all, sdk, bareScript);
  const browser = await puppeteer.launch(launchOptions.chromium);
  const {line, slowDown, viewport} = conditions;
  console.log(
    `${await browser.version()}, ${cpus().length} cores, load ${load()}; CPU slowed ${slowDown}×, ` +
      `${(line.download * 8) / 1e6} Mbit/s down, ${line.latency} ms, ${viewport.width} × ${viewport.height}`,
  );
  const runs: Run[] = [];
  try {
    // The first run warms the browser and counts for nothing.
    for (let turn = 0; turn <= count; turn++) {
      const run: Record<string, Visit> = {};
      // Each run begins with another variant, so that none is always the first or the last.
      const order = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
      for (const variant of order) run[variant.name] = await visit(browser, variant, site);
      if (turn > 0) runs.push(run);
      console.error(`run ${turn} of ${count}, load ${load()}`);
    }
  } finally {
    await browser.close();
    site.close();
  }
  console.log(`${count} runs, load now ${load()}\n`);
  for (const metric of metrics) console.log(report(metric, names, runs));
  console.log(reportSteps(names, runs));
  if (values.json) {
    const plain = (_: string, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value;
    writeFileSync(values.json, JSON.stringify(runs, plain, 1));
  }
}

try {
  await measure();
} catch (error) {
  console.error(`Not measured. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
