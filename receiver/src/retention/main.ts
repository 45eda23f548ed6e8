import {openDatabase} from '../database/open-database.ts';
import {readEnvironment} from '../environment/read-environment.ts';
import {runRetention} from './run-retention.ts';
import {rules, type RuleName} from './rules.ts';

const complain = (error: unknown): void => {
  console.error(error);
};

/** Erases what had its time, or with `--dry-run` only says what that is. The receiver gives the events their places. */
async function main(): Promise<void> {
  const {databaseUrl, dataDirectory} = readEnvironment(process.env).options;
  const engine = await openDatabase({databaseUrl, dataDirectory, onError: complain});
  try {
    const dryRun = process.argv.includes('--dry-run');
    const tallies = await runRetention(engine, {now: Date.now(), dryRun});
    const lines = (Object.keys(rules) as RuleName[]).map((rule) => {
      const {count = 0, oldest = '-'} = tallies.get(rule) ?? {};
      return `${rule.padEnd(10)} ${String(count).padStart(8)}  ${oldest}`;
    });
    const title = `${'rule'.padEnd(10)} ${(dryRun ? 'due' : 'erased').padStart(8)}  oldest`;
    process.stdout.write(`${[title, ...lines].join('\n')}\n`);
  } finally {
    await engine.close();
  }
}

main().catch((error: unknown) => {
  complain(error instanceof Error && error.name === 'EnvironmentError' ? error.message : error);
  process.exitCode = 1;
});
