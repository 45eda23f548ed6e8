import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, TOKEN} from '../testing/open-test-receiver.ts';
import {objection} from '../testing/sample.ts';
import {sendList} from './send-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrub-'));
after(() => {
  rmSync(folder, {recursive: true});
});

forEachEngine('a list sent over a socket', (freshPlace) => {
  test('R37: a list far larger than any buffer comes back while it is sent, with every row in its place', async () => {
    const {app, deliver} = await openTestReceiver(await freshPlace());
    await deliver(objection('anna7@example.se'));
    await app.listen({port: 0, host: '127.0.0.1'});
    const {port} = app.server.address() as AddressInfo;
    const list = join(folder, 'list.csv');
    const out = join(folder, 'out.csv');
    const padding = 'x'.repeat(400);
    const rows = Array.from({length: 12_000}, (_, n) => `anna${n}@example.se;${padding}`);
    writeFileSync(list, ['E-post;Anteckning', ...rows].join('\r\n'));
    const url = new URL(`http://127.0.0.1:${port}/v1/marketing/scrub?channels=email`);
    let part = 0;
    const sha256 = await sendList({
      list,
      out,
      url,
      token: TOKEN,
      onProgress: (now) => (part = now),
    });
    const came = readFileSync(out, 'utf8');
    assert.equal(sha256, createHash('sha256').update(came).digest('hex'));
    assert.equal(part, 1);
    const [, ...told] = came.trim().split('\r\n');
    assert.deepEqual(
      told.map((row) => row.split(';')[0]),
      rows.map((row) => row.split(';')[0]),
    );
    assert.deepEqual(
      told.flatMap((row, n) => (row.includes(';false;objection;') ? [n] : [])),
      [7],
    );
    rmSync(out);
    await assert.rejects(
      sendList({list, out, url, token: 'wrong', onProgress: () => undefined}),
      /answered 401:[^]*RECEIVER_TOKEN_NEEDED/,
    );
    assert.ok(!existsSync(out) && !existsSync(`${out}.part`));
  });
});
