#!/usr/bin/env node
/** `npx mobiplus-consent-scrub`: a list of contacts, with what marketing may do behind every row (docs/marketing.md). */
import {parse} from 'node:path';
import {parseArgs} from 'node:util';
import {sendList} from './send-list.ts';

const USAGE = `mobiplus-consent-scrub LIST.csv --receiver URL [--channels email,sms] [--out FILE]

  LIST             CSV as Excel writes it, headed in Swedish or English, or JSON lines (.jsonl)
  --receiver URL   the receiver, such as https://www.mobiplus.se/consent
  --token TOKEN    a service token with the act scrub; better kept in the variable SCRUB_TOKEN
  --channels LIST  email, sms, phone, letter, support, profiling, automated-call; email,sms by default
  --kind KIND      who all of them are: private, customer or company-role; a column Kundtyp comes first
  --soft-opt-in    all four conditions of MFL 19 § for customers hold
  --google         for Google Customer Match: only who may be shown personalised ads, hashed
  --out FILE       where it goes; LIST.scrubbed.csv by default
`;

const shown = (part: number) => `\r${Math.floor(part * 100)} %`;

async function main(): Promise<number> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      receiver: {type: 'string'},
      token: {type: 'string'},
      channels: {type: 'string', default: 'email,sms'},
      kind: {type: 'string'},
      'soft-opt-in': {type: 'boolean'},
      google: {type: 'boolean'},
      out: {type: 'string'},
      help: {type: 'boolean'},
    },
  });
  const [list] = positionals;
  const token = values.token ?? process.env['SCRUB_TOKEN'];
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (list === undefined || values.receiver === undefined || token === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const path = values.google ? 'customer-match' : 'scrub';
  const url = new URL(`${values.receiver.replace(/\/$/, '')}/v1/marketing/${path}`);
  if (!values.google) {
    url.searchParams.set('channels', values.channels);
    if (values.kind !== undefined) url.searchParams.set('kind', values.kind);
    if (values['soft-opt-in']) url.searchParams.set('softOptIn', 'all');
  }
  const {dir, name, ext} = parse(list);
  const ending = values.google ? '.google.csv' : `.scrubbed${ext}`;
  const out = values.out ?? `${dir === '' ? '' : `${dir}/`}${name}${ending}`;
  const onProgress = process.stderr.isTTY
    ? (part: number) => process.stderr.write(shown(part))
    : () => undefined;
  const sha256 = await sendList({list, out, url, token, onProgress});
  process.stdout.write(`\n${out}\nSHA-256 ${sha256}\n`);
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
