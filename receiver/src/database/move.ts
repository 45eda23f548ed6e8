import {openDatabase} from './open-database.ts';
import {moveLedger} from './move-ledger.ts';

const complain = (error: Error): void => {
  console.error(error.message);
};

/** `node receiver/src/database/move.ts`: moves the ledger in DATA to the empty PostgreSQL behind DATABASE_URL. */
async function main(): Promise<void> {
  const {DATA: dataDirectory = 'data', DATABASE_URL: databaseUrl = ''} = process.env;
  if (!databaseUrl)
    throw new Error(
      'DATABASE_URL is missing: the empty PostgreSQL database that the ledger is to move to',
    );
  const from = await openDatabase({dataDirectory, onError: complain});
  try {
    const to = await openDatabase({dataDirectory, databaseUrl, onError: complain});
    try {
      const {rows, size} = await moveLedger(from, to, Date.now());
      for (const [table, count] of Object.entries(rows))
        console.log(`${table.padEnd(22)} ${count}`);
      console.log(
        `Moved. The tree of ${size} leaves has the root that was signed. Start the receiver with DATABASE_URL, and with the key and pepper of ${dataDirectory}.`,
      );
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
