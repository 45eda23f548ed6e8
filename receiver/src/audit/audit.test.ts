import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sql} from 'kysely';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {publishedTrial} from '../../../src/contract/schemas/trial.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {layoutName} from '../../../src/core/trial/layout-name.ts';
import {parseVerifierKey, verifyNote} from '../../../src/core/signed-note.ts';
import {TRIAL} from '../../../test/unit/support/trial.ts';
import type {Engine} from '../database/engine.ts';
import {rotateLedgerKey} from '../ledger/rotate-key.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {tamper} from '../testing/tamper.ts';
import {acceptance, answerRecord, objection, refusal, signal} from '../testing/sample.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const AUDIT_TOKEN = 'a-token-for-the-auditor';
const BUILD = '3f9c0a1b2c3d';
const auditorsPlace = mkdtempSync(join(tmpdir(), 'audit-'));
after(() => {
  rmSync(auditorsPlace, {recursive: true});
});

const NOTICE = 'Så behandlar vi dina personuppgifter.';
const manifest = {
  v: 1,
  sdk: `0.1.0+${BUILD}`,
  notice: {sha256: '', lang: 'sv', title: 'Personuppgiftspolicy'},
} as unknown as Manifest;

let audits = 0;
const freshFile = () => join(auditorsPlace, `checkpoint-${String((audits += 1))}`);

/** Opens a receiver on a socket, lets the auditor at it, and closes it. */
async function audit(place: Place, ...options: readonly string[]) {
  return auditOf(place, [], ...options);
}

/** @param witnesses Whose cosignatures the receiver takes. */
async function auditOf(place: Place, witnesses: readonly string[], ...options: readonly string[]) {
  const receiver = await openTestReceiver(place, {auditToken: AUDIT_TOKEN, witnesses});
  await receiver.app.listen({port: 0, host: '127.0.0.1'});
  const {port} = receiver.app.server.address() as AddressInfo;
  const args = [MAIN, '--log', `http://127.0.0.1:${String(port)}`, ...options];
  const run = await new Promise<{status: number; told: string}>((resolve) => {
    execFile(process.execPath, args, {env: {AUDIT_TOKEN}}, (error, stdout, stderr) => {
      resolve({status: Number(error?.code ?? 0), told: stdout + stderr});
    });
  });
  await receiver.close();
  return run;
}

/** A ledger with a release, browsers that say yes and no, refusals and an objection; more than a tile. */
async function fill(place: Place): Promise<readonly [DecisionRecord, ...DecisionRecord[]]> {
  const receiver = await openTestReceiver(place);
  const {createHash} = await import('node:crypto');
  const sha256 = createHash('sha256').update(NOTICE).digest('hex');
  const shown = {...manifest, notice: {...manifest.notice, sha256}};
  const released = await receiver.publishRelease(
    shown,
    {[`mobiplus-consent/${BUILD}/ask.js`]: 'a'.repeat(64)},
    NOTICE,
  );
  const of = (record: DecisionRecord): DecisionRecord => ({
    ...record,
    notice: {...record.notice, manifest: released, sha256},
    ui: {...record.ui, sdk: `0.1.0+${BUILD}`},
  });
  const yes = answerRecord('accept-all');
  const no = answerRecord('reject-all', yes.choice);
  const records = [of(yes.record), of(no.record), of(objection('anna@example.se'))] as const;
  await receiver.deliver(...records);
  for (let batch = 0; batch < 6; batch += 1)
    await receiver.deliver(...Array.from({length: 50}, () => of(refusal())));
  await receiver.close();
  return records;
}

forEachEngine('the auditor’s command', (freshPlace) => {
  test('R62: finds a true ledger consistent, and so with what it saw before; a key that was handed over is followed', async () => {
    const place = await freshPlace();
    await fill(place);
    const file = freshFile();
    const first = await audit(place, '--since', file);
    assert.equal(first.status, 0, first.told);
    assert.match(first.told, /304 *, root/);
    assert.match(first.told, /VERDICT: consistent; the first audit\n/);

    rotateLedgerKey(place.dataDirectory);
    const second = await audit(place, '--since', file);
    assert.equal(second.status, 0, second.told);
    assert.match(second.told, /VERDICT: consistent with the earlier checkpoint\n/);
    assert.match(second.told, / 1 {2}log\.key-rotated/);
    // The newer key is pinned from now on; the older one signs no more.
    rmSync(join(place.dataDirectory, 'ledger-key.1.pem'));
    const third = await audit(place, '--since', file);
    assert.equal(third.status, 0, third.told);
  });

  test('R64: takes trials and exports for what they are, and what a variant shows for published', async () => {
    const place = await freshPlace();
    const [{notice}] = await fill(place);
    const receiver = await openTestReceiver(place);
    const from = swedishDay(Date.now() + 3 * 86_400_000);
    const published = await receiver.atDesk('/v1/trials', {...TRIAL, from, until: from});
    assert.equal(published.statusCode, 200, published.body);
    const {manifests, sha256} = publishedTrial.parse(published.json());
    const variant = TRIAL.variants[1] ?? assert.fail();
    const sdk = layoutName(`0.1.0+${BUILD}`, {trial: TRIAL.id, sha256, variant});
    const no = refusal();
    const shown = {...notice, manifest: String(manifests[variant.id])};
    await receiver.deliver({...no, notice: shown, ui: {...no.ui, sdk}});
    const list = await receiver.ask('/v1/marketing/suppressions?channel=email&format=csv');
    assert.equal(list.statusCode, 200, list.body);
    await receiver.close();
    const run = await audit(place, '--since', freshFile());
    assert.equal(run.status, 0, run.told);
    assert.match(run.told, / 1 {2}trial\.published/);
    assert.match(run.told, / 1 {2}export\.made/);
    assert.doesNotMatch(run.told, /REMARK|remark/);
  });

  test('R48: lists what was erased, and takes it for what it is', async () => {
    const place = await freshPlace();
    await fill(place);
    const receiver = await openTestReceiver(place);
    const given = acceptance();
    const no = signal(given);
    await receiver.deliver(given, no);
    const {statusCode, body} = await receiver.atDesk('/v1/desk/erasures', {
      ref: given.subject.ref,
      reason: 'consent-withdrawn',
    });
    assert.equal(statusCode, 200, body);
    await receiver.close();
    const {status, told} = await audit(place, '--since', freshFile());
    assert.equal(status, 0, told);
    assert.match(told, /Erased +1 bodies/);
    assert.match(told, / leaf 305, \S+, consent-withdrawn/);
    assert.match(told, /VERDICT: consistent; the first audit, with 2 remarks\n/);
  });

  test('prints everything that answers for one record (R62)', async () => {
    const place = await freshPlace();
    const [yes] = await fill(place);
    const {status, told} = await audit(place, '--record', yes.id);
    assert.equal(status, 0, told);
    for (const line of [
      /^What +consent\.given$/m,
      /^Who +v_\S+: a browser, by a random reference$/m,
      /^Decided +analytics given/m,
      /^What was shown +notice [0-9a-f]{64}, in sv, banner.*published by leaf 0 \(current\)$/m,
      /^How chosen +button-save, by SDK 0\.1\.0\+3f9c0a1b2c3d$/m,
      /^Withdrawn since +consent\.withdrawn \S+ \(leaf 2\)$/m,
      /^Unchanged +in the ledger at 1 of \d+, .* verified here$/m,
      new RegExp(NOTICE),
    ])
      assert.match(told, line);
  });

  test('a witness cosigns what it has checked, in the form that others read (C2SP tlog-cosignature)', async () => {
    const place = await freshPlace();
    await fill(place);
    const store = join(auditorsPlace, `witness-${String((audits += 1))}`);
    const options = ['--since', freshFile(), '--witness', 'dso.example/w1', '--store', store];
    const {status, told} = await audit(place, ...options);
    assert.equal(status, 0, told);
    const note = readFileSync(join(store, 'checkpoint.304'), 'utf8');
    assert.match(note, /\n— dso\.example\/w1 \S+\n$/);
    const [, vkey = ''] = /^Key +(\S+)$/m.exec(told) ?? [];
    assert.ok(await verifyNote(note, parseVerifierKey(vkey)!));
  });

  test('gives what a witness has cosigned back to a ledger that knows the witness (R62)', async () => {
    const place = await freshPlace();
    await fill(place);
    const store = join(auditorsPlace, `witness-${String((audits += 1))}`);
    const options = ['--since', freshFile(), '--witness', 'dso.example/w1', '--store', store];
    const stranger = await audit(place, ...options, '--post');
    assert.equal(stranger.status, 2, stranger.told);
    assert.match(stranger.told, /v1\/cosignatures answers 403: No line is by a witness/);
    const [, witness = ''] = /^Witness +(\S+)$/m.exec(stranger.told) ?? [];
    const known = await auditOf(place, [witness], ...options, '--post');
    assert.equal(known.status, 0, known.told);
    const receiver = await openTestReceiver(place);
    const {body} = await receiver.get('/checkpoint');
    assert.equal(body, readFileSync(join(store, 'checkpoint.304'), 'utf8'));
    await receiver.close();
    // Who has the key can go on: a cosigned checkpoint is as good an earlier one as a bare one.
    assert.equal((await audit(place, ...options)).status, 0);
  });

  for (const [what, act, told] of [
    [
      'a record that was changed afterwards',
      ({db}: Engine) =>
        sql`update body set record = replace(record, 'refused', 'given') where arrival = 20`.execute(
          db,
        ),
      /FAULT +Leaf 19: the hash is not that of what it says/,
    ],
    [
      'a record and its leaf that were changed to fit each other',
      ({db}: Engine) =>
        sql`update leaf set leaf_hash = (select leaf_hash from leaf where idx = 5) where idx = 7`.execute(
          db,
        ),
      /FAULT +The latest checkpoint signs 304 leaves with root/,
    ],
    [
      'a leaf that was left out',
      async ({db}: Engine) => {
        await sql`delete from body where arrival = 20`.execute(db);
        await sql`delete from leaf where arrival = 20`.execute(db);
      },
      /FAULT +Leaf 19: is missing/,
    ],
    [
      'leaves that were left out, whose subject had others',
      async ({db}: Engine) => {
        await sql`delete from body where arrival in (2, 300, 301, 302, 303)`.execute(db);
        await sql`delete from leaf where arrival in (2, 300, 301, 302, 303)`.execute(db);
      },
      /FAULT +Leaf 1: is missing\nFAULT +Leaves 299 to 302: are missing/,
    ],
    [
      'a record that was taken away without a word',
      ({db}: Engine) => sql`delete from body where arrival = 20`.execute(db),
      /FAULT +Leaf 19: says nothing, and no erasure says why/,
    ],
    [
      'an erasure that the ledger knows nothing of',
      async ({db}: Engine) => {
        await sql`insert into erasure (record_id, at, reason) select record_id, '2026-11-25T00:00:00Z', 'request' from leaf where arrival = 20`.execute(
          db,
        );
        await sql`delete from body where arrival = 20`.execute(db);
      },
      /FAULT +Leaf 19: was erased, and no event of the ledger says so/,
    ],
    [
      'tiles that hold something else than the leaves',
      ({db}: Engine) =>
        db
          .updateTable('tile')
          .set({hashes: Buffer.alloc(256 * 32, 7)})
          .where('level', '=', 0)
          .where('idx', '=', 0)
          .execute(),
      /FAULT +Tile 0\/0 does not hold the hashes of its leaves/,
    ],
    [
      'a checkpoint that somebody else signed',
      ({db}: Engine) =>
        sql`update checkpoint set note = replace(note, '— localhost/consent ', '— localhost/other ')`.execute(
          db,
        ),
      /FAULT +The latest checkpoint is not signed by the ledger’s key/,
    ],
  ] as const)
    test(`finds ${what} (R62)`, async () => {
      const place = await freshPlace();
      await fill(place);
      const file = freshFile();
      assert.equal((await audit(place, '--since', file)).status, 0);
      await tamper(place, act);
      const run = await audit(place, '--since', file);
      assert.equal(run.status, 1, run.told);
      assert.match(run.told, told);
      // What one leaf or one tile has wrong is told once; a tree that was changed shows in more than one place.
      const faults = run.told.match(/^FAULT/gm)?.length;
      assert.equal(
        faults,
        /fit each other/.test(what) ? 4 : /whose subject/.test(what) ? 2 : 1,
        run.told,
      );
      assert.match(run.told, new RegExp(`VERDICT: NOT consistent: ${String(faults)} fault`));
    });

  test('finds that another history is shown now, under the same key (R62)', async () => {
    const [place, other] = [await freshPlace(), await freshPlace()];
    await fill(place);
    const file = freshFile();
    assert.equal((await audit(place, '--since', file)).status, 0);
    mkdirSync(other.dataDirectory, {recursive: true});
    copyFileSync(
      join(place.dataDirectory, 'ledger-key.pem'),
      join(other.dataDirectory, 'ledger-key.pem'),
    );
    await fill(other);
    const {status, told} = await audit(other, '--since', file);
    assert.equal(status, 1, told);
    assert.match(told, /FAULT +The first 304 leaves are not those of the earlier checkpoint/);
  });

  test('says what it needs, and when it cannot check', async () => {
    const place = await freshPlace();
    await fill(place);
    const without = await audit(place);
    assert.equal(without.status, 2);
    assert.match(without.told, /--since FILE/);
    const unreachable = await new Promise<number>((resolve) => {
      const args = [MAIN, '--log', 'http://127.0.0.1:1', '--since', freshFile()];
      execFile(process.execPath, args, {env: {AUDIT_TOKEN}}, (error) => {
        resolve(Number(error?.code));
      });
    });
    assert.equal(unreachable, 2);
  });

  test('reads what the ledger says with the auditor’s token alone; tiles are everybody’s', async () => {
    const place = await freshPlace();
    await fill(place);
    const receiver = await openTestReceiver(place, {auditToken: AUDIT_TOKEN});
    for (const url of ['/v1/audit/entries', '/v1/audit/conflicts'])
      assert.equal((await receiver.get(url)).statusCode, 401);
    const full = await receiver.app.inject('/tile/0/000');
    assert.equal(full.rawPayload.length, 256 * 32);
    assert.equal(full.headers['content-type'], 'application/octet-stream');
    assert.match(String(full.headers['cache-control']), /immutable/);
    const part = await receiver.app.inject('/tile/0/001.p/48');
    assert.equal(part.rawPayload.length, 48 * 32);
    assert.equal((await receiver.app.inject('/tile/1/000.p/1')).rawPayload.length, 32);
    for (const none of ['0/001', '0/001.p/49', '0/x000/000', '64/000', '0/1', '0/000.p/0'])
      assert.equal(
        (await receiver.get(`/tile/${none}`)).statusCode,
        none === '0/x000/000' ? 200 : 404,
        none,
      );
    await receiver.close();
    const closed = await openTestReceiver(place);
    assert.equal((await closed.get('/v1/audit/entries')).statusCode, 401);
    await closed.close();
  });
});
