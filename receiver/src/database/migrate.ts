import {openDatabase} from './open-database.ts';
import {makeRoom} from './partitions.ts';

/** `node receiver/src/database/migrate.ts`: brings the tables up to date and makes room for the months ahead, as their owner. */
async function main(): Promise<void> {
  const {DATA: dataDirectory = 'data', DATABASE_URL: databaseUrl} = process.env;
  const engine = await openDatabase({
    dataDirectory,
    databaseUrl,
    onError: ({message}) => {
      console.error(message);
    },
  });
  await makeRoom(engine, Date.now()).finally(() => engine.close());
  console.log('The tables are up to date.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
