import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {copyFileSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sql} from 'kysely';
import {forEachEngine, type Place} from '../../receiver/src/testing/for-each-engine.ts';
import {openTestReceiver} from '../../receiver/src/testing/open-test-receiver.ts';
import {refusal} from '../../receiver/src/testing/sample.ts';
import {tamper} from '../../receiver/src/testing/tamper.ts';

const AUDIT_TOKEN = 'a-token-for-the-auditor';
const NAME = 'mobiplus-consent-audit.mjs';
const bundled = fileURLToPath(
  new URL('../../dist/audit/mobiplus-consent-audit.js', import.meta.url),
);

/** An auditor's own place: the command, and nothing else. */
const folder = mkdtempSync(join(tmpdir(), 'auditor-'));
copyFileSync(bundled, join(folder, NAME));
after(() => {
  rmSync(folder, {recursive: true});
});

/** Runs the command there. @param environment Beside the token; nothing is inherited. */
const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  new Promise<{status: number; told: string}>((resolve) => {
    const options = {cwd: folder, env: {AUDIT_TOKEN, ...environment}};
    execFile(process.execPath, [NAME, ...args], options, (error, stdout, stderr) => {
      resolve({status: Number(error?.code ?? 0), told: stdout + stderr});
    });
  });

async function audit(place: Place, file: string, ...options: readonly string[]) {
  const receiver = await openTestReceiver(place, {auditToken: AUDIT_TOKEN});
  await receiver.app.listen({port: 0, host: '127.0.0.1'});
  const {port} = receiver.app.server.address() as AddressInfo;
  const told = await run(['--log', `http://127.0.0.1:${port}`, '--since', file, ...options]);
  await receiver.close();
  return told;
}

let files = 0;
const freshFile = () => `checkpoint-${(files += 1)}`;

forEachEngine('the auditor’s command as it is shipped', (freshPlace) => {
  test('R62: runs from one file in an empty folder, and tells a true ledger from one that was changed', async () => {
    assert.deepEqual(
      readdirSync(folder).filter((name) => !name.startsWith('checkpoint')),
      [NAME],
    );
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    await receiver.deliver(refusal(), refusal(), refusal());
    await receiver.close();
    const file = freshFile();
    const first = await audit(place, file);
    assert.equal(first.status, 0, first.told);
    assert.match(first.told, /VERDICT: consistent; the first audit/);
    assert.match((await audit(place, file)).told, /consistent with the earlier checkpoint/);

    await tamper(place, ({db}) =>
      sql`update body set record = replace(record, 'refused', 'given') where arrival = 2`.execute(
        db,
      ),
    );
    const changed = await audit(place, file);
    assert.equal(changed.status, 1, changed.told);
    assert.match(changed.told, /^FAULT +Leaf 1: the hash is not that of what it says$/m);
    assert.match(changed.told, /VERDICT: NOT consistent: 1 fault\n/);

    const inSwedish = await audit(place, file, '--lang', 'sv');
    assert.equal(inSwedish.status, 1);
    assert.match(inSwedish.told, /^FEL +Löv 1: kontrollsumman hör inte till det som står där$/m);
    assert.match(inSwedish.told, /UTSLAG: stämmer INTE: 1 fel\n/);
  });
});

test('speaks the language that it is told to, or that of the environment', async () => {
  const [swedish, english] = [/loggens verifieringsnyckel/, /the ledger's verifier key/];
  for (const [args, environment, told] of [
    [[], {}, english],
    [[], {LANG: 'sv_SE.UTF-8'}, swedish],
    [[], {LANG: 'sv_SE.UTF-8', LC_ALL: 'C'}, english],
    [[], {LC_MESSAGES: 'sv'}, swedish],
    [['--lang', 'en'], {LANG: 'sv_SE.UTF-8'}, english],
    [['--lang', 'sv'], {}, swedish],
  ] as const)
    assert.match((await run(['--help', ...args], environment)).told, told);
  // A language that it does not speak is a mistake; it says which there are.
  const {status, told} = await run(['--log', 'http://127.0.0.1:1', '--lang', 'fi']);
  assert.equal(status, 2);
  assert.match(told, /--lang sv\|en/);
});
