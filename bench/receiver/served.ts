/** A receiver for the bench. Prints its URL; tells its memory on standard input's end. */
import type {AddressInfo} from 'node:net';
import {openReceiver} from '../../receiver/src/open-receiver.ts';

const {DATA: dataDirectory = '', DATABASE_URL: databaseUrl, RECEIPT_WAIT_MS: wait} = process.env;
const receiver = await openReceiver({
  dataDirectory,
  databaseUrl: databaseUrl || undefined,
  marketingToken: 'a-token-for-the-bench',
  deliveriesPerMinute: 1_000_000_000,
  ...(wait !== undefined && {receiptWaitMs: Number(wait)}),
});
await receiver.app.listen({port: 0, host: '127.0.0.1'});
const {port} = receiver.app.server.address() as AddressInfo;
process.stdout.write(`http://127.0.0.1:${String(port)}/v1/records\n`);
process.on('SIGTERM', () => {
  void receiver.close();
});
