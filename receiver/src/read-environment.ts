import type {SubprocessorNews} from '../../src/contract/subprocessor.ts';
import type {ReceiverOptions} from './open-receiver.ts';

/** How a receiver that runs alone is started. */
export interface Start {
  readonly host: string;
  readonly port: number;
  readonly options: ReceiverOptions;
}

/** What is wrong with the environment, one sentence for each variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** By variable: what it must look like, and the sentence that says so. */
const RULES: Readonly<Record<string, readonly [RegExp, string]>> = {
  PORT: [
    /^([0-5]?\d{1,4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/,
    'must be a port number, such as 8080',
  ],
  DATABASE_URL: [/^postgres(ql)?:\/\/\S+$/, 'must be a PostgreSQL URL, such as postgres://…'],
  LEDGER_ORIGIN: [
    /^[^+\s]{1,200}$/,
    'must be a name without blanks and plus signs, such as consent.mobiplus.se/log1',
  ],
  MARKETING_TOKEN: [/^\S{16,}$/, 'must have at least 16 characters and no blanks'],
  LEDGER_KEY: [/^-----BEGIN PRIVATE KEY-----[^]+$/, 'must be an Ed25519 key in PKCS #8 PEM'],
  PEPPER: [/^[^]{32,}$/, 'must have at least 32 characters'],
  TRUST_PROXY: [
    /^(true|false|[\da-f]*[.:][\da-f:./, ]+)$/i,
    'must be true, or the proxies’ addresses with commas between, such as 10.0.0.0/8',
  ],
  PORTAL_ISSUER: [/^\S+$/, 'must be what the portal’s tokens name as iss'],
  PORTAL_JWKS_URL: [/^https?:\/\/\S+$/, 'must be the URL of the portal’s public keys'],
  SUBPROCESSORS: [
    /^\s*\[[^]*\]\s*$/,
    'must be a JSON list of news, as GET /v1/subprocessors answers it',
  ],
  ALLOWED_ORIGINS: [
    /^https?:\/\/[^\s/,]+(\s*,\s*https?:\/\/[^\s/,]+)*$/,
    'must be origins with commas between, such as https://www.mobiplus.se',
  ],
};

function trustProxyOf(text: string | undefined): boolean | string {
  if (text === undefined || text === 'false') return false;
  return text === 'true' ? true : text;
}

/** What is in it is checked when the receiver opens. */
function parseNews(text: string | undefined): readonly SubprocessorNews[] | undefined | 'broken' {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as SubprocessorNews[]);
  } catch {
    return 'broken';
  }
}

/**
 * Reads the start from environment variables; an empty one counts as absent.
 *
 * @throws {EnvironmentError} that names every variable that is missing or wrong, and never its value.
 */
export function readEnvironment(environment: Environment): Start {
  const read = (name: string) => environment[name] || undefined;
  const wrong = Object.entries(RULES).flatMap(([name, [rule, sentence]]) => {
    const value = read(name);
    return value === undefined || rule.test(value) ? [] : [`${name} ${sentence}.`];
  });
  const marketingToken = read('MARKETING_TOKEN');
  if (marketingToken === undefined)
    wrong.push(
      'MARKETING_TOKEN is missing: what marketing must send to read, 16 characters or more.',
    );
  const issuer = read('PORTAL_ISSUER');
  const jwksUrl = read('PORTAL_JWKS_URL');
  if ((issuer === undefined) !== (jwksUrl === undefined))
    wrong.push('PORTAL_ISSUER and PORTAL_JWKS_URL belong together: set both, or neither.');
  const subprocessors = parseNews(read('SUBPROCESSORS'));
  if (subprocessors === 'broken') wrong.push('SUBPROCESSORS is not JSON.');
  if (wrong.length > 0 || subprocessors === 'broken' || marketingToken === undefined)
    throw new EnvironmentError(wrong.join('\n'));
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: Number(read('PORT') ?? 8080),
    options: {
      dataDirectory: read('DATA') ?? 'data',
      databaseUrl: read('DATABASE_URL'),
      origin: read('LEDGER_ORIGIN'),
      marketingToken,
      ledgerKey: read('LEDGER_KEY'),
      pepper: read('PEPPER'),
      trustProxy: trustProxyOf(read('TRUST_PROXY')),
      portal: issuer && jwksUrl ? {issuer, jwksUrl} : undefined,
      subprocessors,
      allowedOrigins: read('ALLOWED_ORIGINS')?.split(/\s*,\s*/),
    },
  };
}
