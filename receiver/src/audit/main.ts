#!/usr/bin/env node
/** `npx mobiplus-consent-audit`: checks a ledger without trusting who keeps it (docs/audit.md). */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {Findings} from './audit-ledger.ts';
import {auditOverHttp} from './audit-over-http.ts';
import {cosign, keepWitnessKey} from './cosign.ts';
import {describeRecord} from './describe-record.ts';
import {createLogClient} from './log-client.ts';

const USAGE = `mobiplus-consent-audit --log URL --since FILE [--vkey KEY] [--record ID] [--witness NAME --store DIR [--post]]

--log URL      where the receiver is reached
--since FILE   the checkpoint of the last audit; made at the first one, and brought up to date when all is consistent
--vkey KEY     the ledger's verifier key; without it FILE.vkey, and at the first audit the one that the log names
--record ID    prints everything that answers for one record
--witness NAME cosigns the checkpoint under this name, with the key in DIR, and keeps it there
--store DIR    where cosigned checkpoints are kept: elsewhere than the log
--post         gives the cosigned checkpoint to the receiver, which must know the witness (WITNESSES)

The auditor's token is read from AUDIT_TOKEN.
Exit status: 0 consistent, 1 not consistent, 2 could not be checked.
`;

const say = (text: string) => process.stdout.write(`${text}\n`);

function readFile(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function report({size, root, counts, erased, faults, remarks}: Findings, conflicts: number): void {
  say(`Leaves     ${size.toLocaleString('en-GB')}, root ${root}`);
  for (const [type, count] of Object.entries(counts).sort())
    say(`           ${String(count).padStart(9)}  ${type}`);
  if (erased.length > 0) say(`Erased     ${erased.length} bodies; their leaves remain`);
  for (const {index, at, reason} of erased.slice(0, 20))
    say(`           leaf ${index}, ${at}, ${reason}`);
  if (conflicts > 0)
    say(
      `Conflicts  ${conflicts} records came under an id that stood for something else; the first stands`,
    );
  for (const remark of remarks) say(`Remark     ${remark}`);
  for (const fault of faults) say(`FAULT      ${fault}`);
}

async function main(): Promise<number> {
  const {values} = parseArgs({
    options: {
      log: {type: 'string'},
      since: {type: 'string'},
      vkey: {type: 'string'},
      record: {type: 'string'},
      witness: {type: 'string'},
      store: {type: 'string'},
      post: {type: 'boolean'},
      help: {type: 'boolean'},
    },
  });
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const {log, since: file, record, witness, store, post} = values;
  const token = process.env['AUDIT_TOKEN'];
  if (!log || (!file && !record) || !token || (witness && !store) || (post && !witness)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const client = createLogClient(log, token);
  const pinned = values.vkey ?? (file && readFile(`${file}.vkey`)?.trim());
  const vkey = pinned ?? (await client.description()).vkey;
  if (!pinned)
    say(
      'Remark     The key is the one that the log itself names; compare it with another source, then it is kept',
    );
  say(`Key        ${vkey}`);
  if (record) {
    say(await describeRecord(await client.record(record), vkey));
    return 0;
  }
  const since = file === undefined ? undefined : readFile(file);
  const note = await client.checkpoint();
  const findings = await auditOverHttp(client, vkey, since, note);
  report(findings, (await client.conflicts()).length);
  if (findings.faults.length > 0) {
    say(`\nVERDICT: NOT consistent: ${findings.faults.length} faults`);
    return 1;
  }
  if (file !== undefined) {
    writeFileSync(file, note);
    writeFileSync(`${file}.vkey`, `${findings.vkey}\n`);
  }
  if (witness && store) {
    mkdirSync(store, {recursive: true});
    const {cosigned, vkey: witnessKey} = cosign(note, keepWitnessKey(store, witness), Date.now());
    writeFileSync(join(store, `checkpoint.${findings.size}`), cosigned);
    say(`Witness    ${witnessKey}`);
    if (post) await client.cosigned(cosigned);
  }
  const {remarks} = findings;
  say(
    `\nVERDICT: consistent${since === undefined ? '; the first audit' : ' with the earlier checkpoint'}${remarks.length > 0 ? `, with ${remarks.length} remarks` : ''}`,
  );
  return 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
