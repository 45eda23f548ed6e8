/** `npm run demo:data -- --data DIR`: fills an empty receiver with an invented year; docs/demo-data.md. */
import {parseArgs} from 'node:util';
import {swedishDay} from '../../src/core/swedish-day.ts';
import {fillReceiver} from './fill-receiver.ts';

const whole = (text: string, name: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new TypeError(`--${name} must be a whole number above 0`);
};

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      data: {type: 'string', default: process.env['DATA'] ?? 'demo-data'},
      decisions: {type: 'string', default: '20000'},
      days: {type: 'string', default: '365'},
      until: {type: 'string', default: swedishDay(Date.now() - 86_400_000)},
      seed: {type: 'string', default: 'mobiplus'},
    },
  });
  const started = performance.now();
  const filled = await fillReceiver({
    dataDirectory: values.data,
    databaseUrl: process.env['DATABASE_URL'],
    origin: process.env['LEDGER_ORIGIN'],
    decisions: whole(values.decisions, 'decisions'),
    days: whole(values.days, 'days'),
    until: values.until,
    seed: values.seed,
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  for (const [what, count] of Object.entries(filled)) console.log(`${what.padEnd(12)} ${count}`);
  console.log(`Filled in ${seconds} s. Start a receiver with DATA=${values.data} to look at it.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
