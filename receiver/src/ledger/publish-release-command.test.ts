import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {hash} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {refusal} from '../testing/sample.ts';

const COMMAND = fileURLToPath(new URL('publish-release-command.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'release-'));
after(() => {
  rmSync(folder, {recursive: true});
});

const NOTICE = 'Så behandlar vi dina personuppgifter.';
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const notice = fileOf('notice.txt', NOTICE);
const release = fileOf(
  'release.json',
  JSON.stringify({
    sdk: '0.1.0+3f9c0a1b2c3d',
    manifest: {
      v: 1,
      sdk: '0.1.0+3f9c0a1b2c3d',
      notice: {sha256: hash('sha256', NOTICE), lang: 'sv', title: 'Personuppgiftspolicy'},
      controllers: [{name: 'MobiPlus AB'}],
      scope: 'group:mobiplus',
      purposes: [],
      about: {},
      askAgainAfterDays: 180,
      texts: {},
    },
    files: {'mobiplus-consent/3f9c0a1b2c3d/ask.js': 'a'.repeat(64)},
  }),
);

/** Runs the command over a place, beside whatever runs there. */
const publish = ({dataDirectory, databaseUrl}: Place, ...args: readonly string[]) =>
  new Promise<{status: number; told: string}>((resolve) => {
    const env = {DATA: dataDirectory, ...(databaseUrl && {DATABASE_URL: databaseUrl})};
    execFile(process.execPath, [COMMAND, ...args], {env}, (error, stdout, stderr) => {
      resolve({status: Number(error?.code ?? 0), told: stdout + stderr});
    });
  });
const both = ['--release', release, '--notice', notice] as const;

forEachEngine('the command that publishes a release', (freshPlace) => {
  test('R51, R62, R64: shows the notice and logs the release once, while a receiver takes decisions', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const {app} = receiver;
    await receiver.deliver(refusal());
    assert.equal((await app.inject('/notice')).statusCode, 503);
    const decisions = Promise.all(
      Array.from({length: 20}, async () => (await receiver.post([refusal()])).statusCode),
    );
    const [first, second] = await Promise.all([publish(place, ...both), publish(place, ...both)]);
    assert.equal(first.status, 0, first.told);
    assert.equal(second.status, 0, second.told);
    assert.match(first.told, /0\.1\.0\+3f9c0a1b2c3d is published under the manifest [0-9a-f]{64}/);
    assert.deepEqual(new Set(await decisions), new Set([200]));
    const page = await app.inject('/notice');
    assert.equal(page.statusCode, 200);
    assert.ok(page.body.includes(NOTICE));

    // The next decision makes the receiver give everything its place.
    await receiver.deliver(refusal());
    await receiver.close();
    const logged: readonly {type: string}[] = await audit(place, receiver.logDescription.vkey, 1);
    assert.equal(logged.filter(({type}) => type === 'release.published').length, 1);
  });

  test('says what it needs, and publishes nothing that is not whole', async () => {
    const place = await freshPlace();
    const early = await publish(place, ...both);
    assert.deepEqual([early.status, /not up to date/.test(early.told)], [1, true], early.told);
    const receiver = await openTestReceiver(place);
    const other = fileOf('other.txt', 'En annan text.');
    for (const [args, told] of [
      [[], /Usage: node receiver/],
      [['--release', join(folder, 'none.json'), '--notice', notice], /none\.json cannot be read/],
      [['--release', notice, '--notice', notice], /notice\.txt is no release/],
      [['--release', release, '--notice', other], /not the one that the manifest names/],
    ] as const) {
      const run = await publish(place, ...args);
      assert.equal(run.status, 1);
      assert.match(run.told, told);
    }
    assert.equal((await receiver.app.inject('/notice')).statusCode, 503);
  });
});
