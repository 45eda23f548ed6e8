import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {Permission} from '../../../src/contract/permission.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance, objection, refusal} from '../testing/sample.ts';

const run = promisify(execFile);
const MOVE = fileURLToPath(new URL('move.ts', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'consent-moved-'));
after(() => {
  rmSync(directory, {recursive: true});
});

forEachEngine('moving a ledger', (freshPlace, engine) => {
  if (engine === 'sqlite') {
    test('says what it needs', async () => {
      await assert.rejects(
        run(process.execPath, [MOVE], {env: {DATA: directory}}),
        /DATABASE_URL is missing/,
      );
    });
    return;
  }

  test('to PostgreSQL keeps places, checkpoints, receipts and objections; the old place is closed (R48, R62)', async () => {
    const {databaseUrl = ''} = await freshPlace();
    const before = await openTestReceiver({dataDirectory: directory});
    const receipts = await before.deliver(
      acceptance(),
      refusal(),
      objection('anna@example.se'),
      ...Array.from({length: 40}, refusal),
    );
    const note = (await before.get('/checkpoint')).body;
    await before.close();

    const env = {DATA: directory, DATABASE_URL: databaseUrl};
    const {stdout} = await run(process.execPath, [MOVE], {env});
    assert.match(stdout, /^leaf +43$/m);
    assert.match(stdout, /tree of 43 leaves/);

    const after = await openTestReceiver({dataDirectory: directory, databaseUrl});
    const {vkey} = after.logDescription;
    assert.equal((await after.get('/checkpoint')).body, note);
    for (const receipt of receipts)
      assert.deepEqual((await after.get(`/v1/receipts/${receipt.record.id}`)).json(), receipt);
    const asked = await after.ask(
      '/v1/marketing/permission?channel=email&address=anna%40example.se',
    );
    assert.equal(asked.json<Permission>().allowed, false);
    const [next] = await after.deliver(refusal());
    assert.equal((await verifyReceipt(next!, vkey)).ok, true);
    await after.close();
    assert.equal((await audit({dataDirectory: directory, databaseUrl}, vkey)).length, 44);

    await assert.rejects(openTestReceiver({dataDirectory: directory}), /was moved to PostgreSQL/);
    await assert.rejects(run(process.execPath, [MOVE], {env}), /was moved|holds a ledger already/);
  });
});
