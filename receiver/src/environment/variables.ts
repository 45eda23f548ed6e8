import {resolve} from 'node:path';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import type {WebhookEndpoint} from '../../../src/contract/webhook.ts';
import {isInboundKey} from '../inbound/read-inbound-keys.ts';
import type {SourceId} from '../inbound/inbound-source.ts';
import {listOf, matching, urlOf, whole, type Variable} from './variable.ts';
import {parseKeys} from './parse-keys.ts';
import {parseWitnesses} from './parse-witnesses.ts';
import {parseRoleMap} from './parse-role-map.ts';

const TOKEN = matching(/^\S{16,}$/);
const TOKEN_MUST = 'must have at least 16 characters and no blanks';

function parseTrust(text: string): boolean | string | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[\da-f]*[.:][\da-f:./, ]+$/i.test(text) ? text : undefined;
}

const parseYes = (text: string): boolean | undefined =>
  text === 'yes' || text === 'no' ? text === 'yes' : undefined;

/** Without TLS codes, tokens and keys could be read on the way. */
function parseGuarded(text: string): string | undefined {
  const url = URL.parse(text);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal) ? text : undefined;
}

/** What is in it is checked when the receiver opens. */
function parseNews(text: string): readonly SubprocessorNews[] | undefined {
  try {
    const news: unknown = JSON.parse(text);
    return Array.isArray(news) ? (news as SubprocessorNews[]) : undefined;
  } catch {
    return undefined;
  }
}

/** What is in it is checked when the receiver opens. */
function parseWebhooks(text: string): readonly WebhookEndpoint[] | undefined {
  try {
    const webhooks: unknown = JSON.parse(text);
    return Array.isArray(webhooks) ? (webhooks as WebhookEndpoint[]) : undefined;
  } catch {
    return undefined;
  }
}

const keysOf = (source: SourceId) => listOf((key) => isInboundKey(source, key));

const asVariables = <Table extends Readonly<Record<string, Variable<unknown>>>>(table: Table) =>
  table;

/** Every environment variable that the receiver reads, in the order in which they are documented. */
export const variables = asVariables({
  HOST: {
    parse: matching(/^[\w.:-]+$/),
    must: 'must be a host name or an IP address, such as 0.0.0.0',
    what: 'Where it listens.',
    byDefault: '127.0.0.1',
  },
  PORT: {
    parse: whole(0, 65_535),
    must: 'must be a port number, such as 8080',
    what: 'The port it listens on; 0 for any that is free.',
    byDefault: '8080',
  },
  BASE_PATH: {
    parse: matching(/^(\/[\w.~-]+)+$/),
    must: 'must be a path with a slash before and none after, such as /consent',
    what: 'The path that all routes lie under. `/.well-known/` is answered at the root too.',
  },
  PUBLIC_URL: {
    parse: urlOf('https:', 'http:'),
    must: 'must be a URL, such as https://www.mobiplus.se/consent',
    what: 'Where visitors reach the receiver, with the base path: links in messages lead below it.',
  },
  TRUST_PROXY: {
    parse: parseTrust,
    must: 'must be true, or the proxies’ addresses with commas between, such as 10.0.0.0/8',
    what: 'Whose `X-Forwarded-For` counts. Behind a proxy it is needed, or all visitors are one sender.',
    byDefault: 'false',
  },
  ALLOWED_ORIGINS: {
    parse: listOf(/^https?:\/\/[^\s/,]+$/),
    must: 'must be origins with commas between, such as https://www.mobiplus.se',
    what: 'Other origins whose pages may deliver.',
  },
  COOKIE_DOMAIN: {
    parse: matching(/^([a-z\d-]+\.)+[a-z]{2,}$/i),
    must: 'must be a domain, such as mobiplus.se',
    what: 'The domain that cookies are set for.',
  },
  DATA: {
    parse: (text) => text,
    must: 'must be a directory',
    what: 'Directory of the database (without `DATABASE_URL`), and of key and pepper where these are not given.',
    byDefault: 'data',
  },
  DATABASE_URL: {
    parse: matching(/^postgres(ql)?:\/\/\S+$/),
    must: 'must be a PostgreSQL URL, such as postgres://…',
    what: 'PostgreSQL 15 or newer. Without it the data lie in SQLite in `DATA`.',
    isSecret: true,
  },
  POOL_SIZE: {
    parse: whole(1, 500),
    must: 'must be a whole number from 1 to 500',
    what: 'Connections to PostgreSQL at once.',
    byDefault: '8',
  },
  CONNECT_TIMEOUT_MS: {
    parse: whole(1, 600_000),
    must: 'must be milliseconds from 1 to 600000',
    what: 'How long a connection to PostgreSQL may take.',
    byDefault: '10000',
  },
  DATABASE_TIMEOUT_MS: {
    parse: whole(1, 600_000),
    must: 'must be milliseconds from 1 to 600000',
    what: 'How long one statement in PostgreSQL may take.',
    byDefault: '30000',
  },
  CONSOLE: {
    parse: (text) => resolve(text),
    must: 'must be a directory',
    what: 'The built console, which `/console/` serves. Without it: `dist/console` beside the receiver, where it was built.',
  },
  MIGRATE: {
    parse: parseYes,
    must: 'must be yes or no',
    what: 'Whether it brings the tables up to date and makes room in them. With no their owner must, by `receiver/src/database/migrate.ts`.',
    byDefault: 'yes',
  },
  LEDGER_ORIGIN: {
    parse: matching(/^[^+\s]{1,200}$/),
    must: 'must be a name without blanks and plus signs, such as consent.mobiplus.se/log1',
    what: 'The ledger’s name. It never changes.',
    byDefault: 'localhost/consent',
  },
  LEDGER_KEY: {
    parse: matching(/^-----BEGIN PRIVATE KEY-----[^]+$/),
    must: 'must be an Ed25519 key in PKCS #8 PEM',
    what: 'Signs the ledger. Without it: `ledger-key.pem` in `DATA`, made at the first start.',
    isSecret: true,
  },
  LEDGER_KEYS_PREVIOUS: {
    parse: parseKeys,
    must: 'must be Ed25519 keys in PKCS #8 PEM, one after another',
    what: 'Keys that signed the ledger before, the latest first; they go on signing beside `LEDGER_KEY`. Without it: `ledger-key.1.pem` and so on in `DATA`.',
    isSecret: true,
  },
  PEPPER: {
    parse: matching(/^[^]{32,}$/),
    must: 'must have at least 32 characters',
    what: 'What addresses are hashed with. Without it: `pepper` in `DATA`, made at the first start.',
    isSecret: true,
  },
  PEPPER_PREVIOUS: {
    parse: listOf(/^[^]{32,}$/),
    must: 'must be peppers with commas between, each with at least 32 characters',
    what: 'What addresses were hashed with before, the latest first.',
    isSecret: true,
  },
  MARKETING_TOKEN: {
    parse: TOKEN,
    must: TOKEN_MUST,
    what: 'What marketing’s systems must send: it opens what the role `marketing` may.',
    missing: 'is missing: what marketing must send to read, 16 characters or more',
    isSecret: true,
  },
  DESK_TOKEN: {
    parse: TOKEN,
    must: TOKEN_MUST,
    what: 'Opens what the role `privacy` may, as the desk for rights requests. It differs from all other tokens.',
    isSecret: true,
  },
  AUDIT_TOKEN: {
    parse: TOKEN,
    must: TOKEN_MUST,
    what: 'Opens what the role `auditor` may. It differs from all other tokens.',
    isSecret: true,
  },
  WITNESSES: {
    parse: parseWitnesses,
    must: 'must be verifier keys of witnesses (name+id+key of type 4) with commas between',
    what: 'Whose cosignatures of checkpoints are taken (C2SP tlog-cosignature).',
  },
  METRICS_TOKEN: {
    parse: TOKEN,
    must: TOKEN_MUST,
    what: 'What must be sent to read `/metrics`; without it there are no metrics.',
    isSecret: true,
  },
  OIDC_ISSUER: {
    parse: parseGuarded,
    must: 'must be the URL of an identity provider: https, or http on localhost',
    what: 'Where staff sign in (OpenID Connect), together with `OIDC_CLIENT_ID` and `PUBLIC_URL`; without it by one-time links. See [staff](staff.md).',
  },
  OIDC_CLIENT_ID: {
    parse: matching(/^[!-~]{1,255}$/),
    must: 'must be the id that the identity provider knows the receiver by',
    what: 'What the identity provider calls the receiver.',
  },
  OIDC_CLIENT_SECRET: {
    parse: matching(/^[!-~]{8,}$/),
    must: 'must have at least 8 characters and no blanks',
    what: 'What proves to the identity provider that it is the receiver. Without it: PKCE alone, as a public client.',
    isSecret: true,
  },
  OIDC_ROLES_CLAIM: {
    parse: matching(/^\S{1,200}$/),
    must: 'must be the name of a claim, or the path to it, such as realm_access.roles',
    what: 'The claim that says which groups or roles somebody has.',
    byDefault: 'roles',
  },
  OIDC_ROLE_MAP: {
    parse: parseRoleMap,
    must: 'must be groups and roles with commas between, such as consent-dpo=privacy,consent-web=marketing',
    what: 'Which of the provider’s groups stands for which role. Without it: groups are called `marketing`, `privacy`, `admin` and `auditor`.',
  },
  SESSION_IDLE_MINUTES: {
    parse: whole(1, 1440),
    must: 'must be minutes from 1 to 1440',
    what: 'How long a session of staff holds without any request.',
    byDefault: '30',
  },
  SESSION_HOURS: {
    parse: whole(1, 168),
    must: 'must be hours from 1 to 168',
    what: 'How long a session of staff holds at the longest.',
    byDefault: '8',
  },
  PORTAL_ISSUER: {
    parse: matching(/^\S+$/),
    must: 'must be what the portal’s tokens name as iss',
    what: 'The customer portal, together with `PORTAL_JWKS_URL`; without them nobody can sign in.',
  },
  PORTAL_JWKS_URL: {
    parse: matching(/^https?:\/\/\S+$/),
    must: 'must be the URL of the portal’s public keys',
    what: 'Where the portal’s public keys are.',
  },
  SUBPROCESSORS: {
    parse: parseNews,
    must: 'must be a JSON list of news, as GET /v1/subprocessors answers it',
    what: 'News of sub-processors, JSON.',
  },
  WEBHOOKS: {
    parse: parseWebhooks,
    must: 'must be a JSON list of webhooks, as docs/webhooks.md describes it',
    what: 'Who is told by webhook what the ledger says, JSON.',
    isSecret: true,
  },
  INBOUND_SENDGRID_KEY: {
    parse: keysOf('sendgrid'),
    must: 'must be the public key that SendGrid shows; while it changes, both with a comma between',
    what: 'Takes unsubscribes and complaints from SendGrid. See [sending services](marketing-services.md).',
    isSecret: true,
  },
  INBOUND_MAILGUN_KEY: {
    parse: keysOf('mailgun'),
    must: 'must be the HTTP webhook signing key; while it changes, both with a comma between',
    what: 'Takes unsubscribes and complaints from Mailgun.',
    isSecret: true,
  },
  INBOUND_46ELKS_SECRET: {
    parse: keysOf('46elks'),
    must: 'must have at least 16 characters and no blanks; while it changes, both with a comma between',
    what: 'Takes STOPP by text message from 46elks.',
    isSecret: true,
  },
  INBOUND_46ELKS_REPLY: {
    parse: matching(/^[^]{1,160}$/),
    must: 'must be a text of at most 160 characters',
    what: 'What is written back to who sent STOPP. Without it: nothing.',
  },
  INBOUND_GENERIC_SECRET: {
    parse: keysOf('generic'),
    must: 'must be whsec_ and 24 bytes or more in base64; while it changes, both with a comma between',
    what: 'Takes unsubscribes, complaints and stops from any other service.',
    isSecret: true,
  },
  ESP_SENDGRID_KEY: {
    parse: matching(/^[!-~]{8,}$/),
    must: 'must have at least 8 characters and no blanks',
    what: 'The API key by which SendGrid is told who must not be written to; without it, it is not told.',
    isSecret: true,
  },
  ESP_SENDGRID_GROUP: {
    parse: whole(1, 999_999_999),
    must: 'must be the number of an unsubscribe group',
    what: 'The unsubscribe group that marketing is sent under. Without it the address gets no letter of any kind.',
  },
  ESP_SENDGRID_URL: {
    parse: parseGuarded,
    must: 'must be a URL: https, or http on localhost',
    what: 'Where SendGrid’s API is; outside the EU https://api.sendgrid.com.',
    byDefault: 'https://api.eu.sendgrid.com',
  },
  ESP_MAILGUN_KEY: {
    parse: matching(/^[!-~]{8,}$/),
    must: 'must have at least 8 characters and no blanks',
    what: 'The API key by which Mailgun is told who must not be written to, together with `ESP_MAILGUN_DOMAIN`; without it, it is not told.',
    isSecret: true,
  },
  ESP_MAILGUN_DOMAIN: {
    parse: matching(/^([a-z\d-]+\.)+[a-z]{2,}$/i),
    must: 'must be a domain, such as nyheter.mobiplus.se',
    what: 'The domain that marketing is sent from by Mailgun.',
  },
  ESP_MAILGUN_URL: {
    parse: parseGuarded,
    must: 'must be a URL: https, or http on localhost',
    what: 'Where Mailgun’s API is; outside the EU https://api.mailgun.net.',
    byDefault: 'https://api.eu.mailgun.net',
  },
  DELIVERIES_PER_MINUTE: {
    parse: whole(1, 1_000_000),
    must: 'must be a whole number from 1 to 1000000',
    what: 'Deliveries that one IP address may send in a minute, to each process.',
    byDefault: '600',
  },
  SMALLEST_CELL: {
    parse: whole(5, 1000),
    must: 'must be a whole number from 5 to 1000',
    what: 'Counts below it are withheld from `GET /v1/rates`.',
    byDefault: '10',
  },
  RECEIPT_WAIT_MS: {
    parse: whole(0, 60_000),
    must: 'must be milliseconds from 0 to 60000',
    what: 'How long an answer waits for its receipts.',
    byDefault: '2000',
  },
  SHUTDOWN_MS: {
    parse: whole(0, 600_000),
    must: 'must be milliseconds from 0 to 600000',
    what: 'How long what is under way has at SIGTERM before the process ends all the same.',
    byDefault: '30000',
  },
  SMTP_URL: {
    parse: urlOf('smtp:', 'smtps:'),
    must: 'must be the URL of a mail server, such as smtps://user:password@mail.example:465',
    what: 'The mail server that messages go through, together with `MAIL_FROM`.',
    isSecret: true,
  },
  MAIL_FROM: {
    parse: matching(/^[^\r\n<>]*<?[^\s@<>]+@[^\s@<>]+>?$/),
    must: 'must be an address, such as MobiPlus <noreply@mobiplus.se>',
    what: 'Whom mail comes from.',
  },
  SMS_WEBHOOK_URL: {
    parse: urlOf('https:', 'http:'),
    must: 'must be a URL',
    what: 'Where text messages are handed over, together with `SMS_WEBHOOK_SECRET`.',
  },
  SMS_WEBHOOK_SECRET: {
    parse: TOKEN,
    must: TOKEN_MUST,
    what: 'What proves to that place that they come from here.',
    isSecret: true,
  },
  SMS_FROM: {
    parse: matching(/^(\+\d{5,15}|[a-z\d ]{1,11})$/i),
    must: 'must be a telephone number with +, or at most 11 letters and figures',
    what: 'Whom text messages come from.',
    byDefault: 'MobiPlus',
  },
});

type Table = typeof variables;

/** The values, by name; what is absent and has no default is undefined. */
export type Values = {
  readonly [Name in keyof Table]:
    | Exclude<ReturnType<Table[Name]['parse']>, undefined>
    | (Table[Name] extends {byDefault: string} | {missing: string} ? never : undefined);
};
