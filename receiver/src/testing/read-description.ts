import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Description} from '../docs/description.ts';
import {openReceiver} from '../open-receiver.ts';

/** How a receiver with all its routes describes itself. */
export async function readDescription(): Promise<Description> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'consent-'));
  const {app, close} = await openReceiver({
    dataDirectory,
    marketingToken: 'a-token-for-marketing',
    metricsToken: 'a-token-for-metrics',
    portal: {issuer: 'https://portal.example', jwksUrl: 'https://portal.example/jwks.json'},
  });
  const description = (await app.inject('/openapi.json')).json<Description>();
  await close();
  rmSync(dataDirectory, {recursive: true});
  return description;
}
