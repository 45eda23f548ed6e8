#!/usr/bin/env node
/** `npx mobiplus-consent-audit`: checks a ledger without trusting who keeps it (docs/audit.md). */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {auditOverHttp} from './audit-over-http.ts';
import {cosign, keepWitnessKey} from './cosign.ts';
import {describeRecord} from './describe-record.ts';
import {createLogClient} from './log-client.ts';
import {labelled, reportLines} from './report.ts';
import {languageOf, wordsOf} from './words/words.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

function readFile(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
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
      lang: {type: 'string'},
      help: {type: 'boolean'},
    },
  });
  const {log, since: file, record, witness, store, post} = values;
  const preferred = wordsOf(languageOf(process.env));
  const words = values.lang === undefined ? preferred : wordsOf(values.lang);
  const {usage = ''} = words ?? preferred ?? {};
  if (values.help) {
    say(usage);
    return 0;
  }
  const token = process.env['AUDIT_TOKEN'];
  const isWitnessWhole = witness === undefined ? !post : store !== undefined;
  if (!words || !log || (!file && !record) || !token || !isWitnessWhole) {
    process.stderr.write(usage);
    return 2;
  }
  const {labels} = words;
  const client = createLogClient(log, token, words);
  const pinned = values.vkey ?? (file && readFile(`${file}.vkey`)?.trim());
  const vkey = pinned ?? (await client.description()).vkey;
  if (!pinned) say(labelled(labels.remark, words.keyUnpinned));
  say(labelled(labels.key, vkey));
  if (record) {
    say(await describeRecord(await client.record(record), vkey, words));
    return 0;
  }
  const since = file === undefined ? undefined : readFile(file);
  const note = await client.checkpoint();
  const findings = await auditOverHttp(client, vkey, since, note, words);
  const {faults, remarks, size} = findings;
  for (const line of reportLines(findings, (await client.conflicts()).length, words)) say(line);
  if (faults.length > 0) {
    say(`\n${words.inconsistent(faults.length)}`);
    return 1;
  }
  if (file !== undefined) {
    writeFileSync(file, note);
    writeFileSync(`${file}.vkey`, `${findings.vkey}\n`);
  }
  if (witness && store) {
    mkdirSync(store, {recursive: true});
    const {cosigned, vkey: witnessKey} = cosign(note, keepWitnessKey(store, witness), Date.now());
    writeFileSync(join(store, `checkpoint.${size}`), cosigned);
    say(labelled(labels.witness, witnessKey));
    if (post) await client.cosigned(cosigned);
  }
  say(`\n${words.consistent(since === undefined, remarks.length)}`);
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
