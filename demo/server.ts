import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AddressInfo} from 'node:net';
import type {FastifyInstance} from 'fastify';
import type {Manifest} from '../src/contract/manifest.ts';
import type {WebhookEndpoint} from '../src/contract/webhook.ts';
import {openReceiver} from '../receiver/src/open-receiver.ts';
import {collectCspReports} from './csp-reports.ts';
import {mailboxRoute} from './mailbox-route.ts';
import {pageRoutes} from './page-routes.ts';
import {layout, type Page, type Tags} from './pages/layout.ts';
import {openPortalKey} from './portal/portal-key.ts';
import {portalRoutes} from './portal/portal-routes.ts';
import {guardPages, type ScriptRule} from './security-headers.ts';
import {serveFiles} from './serve-files.ts';
import {subprocessors} from './subprocessors.ts';

export interface DemoOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the ledger and the keys are kept. */
  readonly dataDirectory: string;
  /** PostgreSQL; the embedded engine where absent. */
  readonly databaseUrl?: string | undefined;
  /** The Google tag that the pages carry. Default `G-MOBIPLUS01`. */
  readonly tagId?: string | undefined;
  /** What the console and the marketing API ask for. Default: a random one, new at each start. */
  readonly marketingToken?: string | undefined;
  /** Whom the receiver tells of what comes. Default: nobody. */
  readonly webhooks?: readonly WebhookEndpoint[] | undefined;
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** The built SDK. Default: the repository's `dist`. */
  readonly dist?: string | undefined;
  /** Which scripts the pages' Content Security Policy lets run. Default `nonce`: what CSP 3 calls strict, which names no host to get round by. */
  readonly policy?: ScriptRule | undefined;
}

export interface Demo {
  readonly app: FastifyInstance;
  /** Address of the start page, without a closing slash. */
  readonly url: string;
  /** Address of the console, with the token in its fragment. */
  readonly consoleUrl: string;
  /** A link that signs in to the console, once and within ten minutes. */
  readonly signInUrl: string;
  /** Address of the mailbox that stands in for everybody's. */
  readonly mailboxUrl: string;
  readonly marketingToken: string;
  /** Lets running requests end, then closes what is still connected. What is kept stays. */
  close(): Promise<void>;
}

interface ReleaseFile {
  readonly sdk: string;
  readonly manifest: Manifest;
  readonly files: Readonly<Record<string, string>>;
}

async function readRelease(dist: string): Promise<ReleaseFile> {
  try {
    return JSON.parse(await readFile(`${dist}/release.json`, 'utf8')) as ReleaseFile;
  } catch (cause) {
    throw new Error(`${dist}/release.json cannot be read. Build the SDK first: npm run build`, {
      cause,
    });
  }
}

const GOOGLE_TAG = new URL('public/assets/google-tag.js', import.meta.url);

const NOTICE = new URL('../src/notice/personuppgiftspolicy.sv.txt', import.meta.url);

const MILLISECONDS_TO_END = 1500;

/** A small MobiPlus site that carries the script tag, with the receiver and its console behind it. */
export async function createDemo({
  port,
  dataDirectory,
  databaseUrl,
  tagId = 'G-MOBIPLUS01',
  marketingToken = randomBytes(24).toString('base64url'),
  webhooks,
  host = '127.0.0.1',
  dist = fileURLToPath(new URL('../dist', import.meta.url)),
  policy = 'nonce',
}: DemoOptions): Promise<Demo> {
  const {manifest, files} = await readRelease(dist);
  const key = await openPortalKey(dataDirectory);
  let url = '';
  const receiver = await openReceiver({
    databaseUrl,
    dataDirectory,
    marketingToken,
    portal: {
      issuer: () => `${url}/portal`,
      audience: 'mobiplus-consent',
      jwks: {keys: [key.publicJwk]},
    },
    subprocessors,
    webhooks,
    mailbox: true,
    consoleDirectory: join(dist, 'console'),
    publicUrl: () => url,
  });
  const {app, mailbox} = receiver;
  const slot = randomBytes(16).toString('base64url');
  const tags: Tags = {
    tagId,
    nonce: policy === 'nonce' ? slot : undefined,
    // What Google hands out to be pasted stands inline, where the policy lets it.
    starter: policy === 'self' ? undefined : await readFile(GOOGLE_TAG, 'utf8'),
  };
  const render = (page: Page) => layout(page, tags);

  const notice = await readFile(NOTICE, 'utf8');
  await receiver.publishRelease(manifest, files, notice);
  guardPages(app, {rule: policy, slot, inline: tags.starter === undefined ? [] : [tags.starter]});
  serveFiles(app, dist);
  collectCspReports(app);
  if (mailbox) mailboxRoute(app, {mailbox, render});
  portalRoutes(app, {key, issuer: () => `${url}/portal`, render});
  pageRoutes(app, {render, notice, nonce: tags.nonce});
  await app.listen({port, host}).catch(async (error: unknown) => {
    await receiver.close();
    throw error;
  });
  url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const signIn = await receiver.makeSignInLink({
    name: 'Demo',
    roles: ['marketing', 'privacy', 'admin'],
  });

  return {
    app,
    url,
    mailboxUrl: `${url}/demo/brevlada`,
    signInUrl: `${url}${signIn}`,
    consoleUrl: `${url}/console/#token=${marketingToken}`,
    marketingToken,
    async close() {
      const cut = setTimeout(() => {
        app.server.closeAllConnections();
      }, MILLISECONDS_TO_END);
      app.server.closeIdleConnections();
      await receiver.close();
      clearTimeout(cut);
    },
  };
}
