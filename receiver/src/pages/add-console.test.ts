import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';

function build(): {readonly directory: string; readonly remove: () => void} {
  const directory = mkdtempSync(join(tmpdir(), 'mobiplus-console-'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Konsolen</title>');
  writeFileSync(join(directory, 'console.js'), 'export {};');
  return {
    directory,
    remove: () => {
      rmSync(directory, {recursive: true});
    },
  };
}

forEachEngine('/console/', (freshPlace) => {
  test('serves the built console under the base path, under a policy that lets in nothing from elsewhere', async () => {
    const {directory, remove} = build();
    const {get, close} = await openTestReceiver(await freshPlace(), {
      consoleDirectory: directory,
      basePath: '/consent',
    });
    const page = await get('/consent/console/');
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /Konsolen/);
    const policy = String(page.headers['content-security-policy']);
    assert.match(policy, /default-src 'none'; script-src 'self';/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:/);
    assert.equal(page.headers['cache-control'], 'no-cache');
    assert.equal(page.headers['x-content-type-options'], 'nosniff');

    const script = await get('/consent/console/console.js');
    assert.match(String(script.headers['content-type']), /javascript/);
    const bare = await get('/consent/console');
    assert.equal(bare.headers.location, '/consent/console/');
    for (const path of ['../package.json', '%2e%2e/package.json', 'nothing.js'])
      assert.equal((await get(`/consent/console/${path}`)).statusCode, 404, path);
    await close();
    remove();
  });

  test('has no such page where none was built, and does not start with one that is not there', async () => {
    const {get, close} = await openTestReceiver(await freshPlace());
    assert.equal((await get('/console/')).statusCode, 404);
    await close();
    await assert.rejects(
      openTestReceiver(await freshPlace(), {consoleDirectory: '/nowhere'}),
      /npm run build/,
    );
  });
});
