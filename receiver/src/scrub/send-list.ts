import {createHash} from 'node:crypto';
import {createReadStream, createWriteStream} from 'node:fs';
import {rename, rm, stat} from 'node:fs/promises';
import {request as requestHttp, type IncomingMessage} from 'node:http';
import {request as requestHttps} from 'node:https';
import {Transform} from 'node:stream';
import {text} from 'node:stream/consumers';
import {pipeline} from 'node:stream/promises';

export interface Sending {
  readonly list: string;
  readonly out: string;
  readonly url: URL;
  readonly token: string;
  /** Hears which part of the list has been sent, 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/** What lets every byte pass and hears of it. */
const hearing = (hear: (chunk: Buffer) => void) =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hear(chunk);
      done(null, chunk);
    },
  });

async function take(answer: IncomingMessage, out: string): Promise<string> {
  if (answer.statusCode !== 200)
    throw new Error(`The receiver answered ${String(answer.statusCode)}:\n${await text(answer)}`);
  const sum = createHash('sha256');
  const part = `${out}.part`;
  try {
    await pipeline(
      answer,
      hearing((chunk) => sum.update(chunk)),
      createWriteStream(part, {mode: 0o600}),
    );
    await rename(part, out);
  } finally {
    await rm(part, {force: true});
  }
  return sum.digest('hex');
}

/**
 * Sends a list to the receiver and keeps what comes back while it is still sent. The file is there only once it is whole.
 *
 * `fetch` would not read an answer before the whole list has been sent, and both would wait for ever.
 *
 * @returns SHA-256 of what came back, hexadecimal; the ledger's event `export.made` says the same.
 */
export async function sendList({list, out, url, token, onProgress}: Sending): Promise<string> {
  const {size} = await stat(list);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': /\.(jsonl|ndjson)$/i.test(list) ? 'application/x-ndjson' : 'text/csv',
    'content-length': size,
  };
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const outgoing = send(url, {method: 'POST', headers});
  const taken = new Promise<string>((resolve, reject) => {
    outgoing.once('error', reject);
    outgoing.once('response', (answer) => {
      take(answer, out).then(resolve, reject);
    });
  });
  let sent = 0;
  const progress = hearing((chunk) => {
    sent += chunk.length;
    onProgress(sent / size);
  });
  // A receiver that refuses the list may hang up before all of it was sent: its answer says more than that it did.
  pipeline(createReadStream(list), progress, outgoing).catch(() => undefined);
  try {
    return await taken;
  } finally {
    outgoing.destroy();
  }
}
