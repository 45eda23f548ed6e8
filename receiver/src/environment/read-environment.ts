import {readFileSync} from 'node:fs';
import type {MessageSettings} from '../messages/messages-from.ts';
import type {ReceiverOptions} from '../open-receiver.ts';
import {findContradictions} from './find-contradictions.ts';
import type {Variable} from './variable.ts';
import {variables, type Values} from './variables.ts';

/** How a receiver that runs alone is started. */
export interface Start {
  readonly host: string;
  readonly port: number;
  /** How long what is under way has to end, in milliseconds. */
  readonly shutdownMs: number;
  /** Names of the variables that were set. */
  readonly set: readonly string[];
  readonly options: ReceiverOptions;
  readonly messages: MessageSettings;
  /** The domain of the choice's cookie. */
  readonly cookieDomain: string | undefined;
  readonly auditToken: string | undefined;
  readonly deskToken: string | undefined;
  /** Peppers of before, the latest first. */
  readonly previousPeppers: readonly string[];
}

/** What is wrong with the environment, one sentence for each variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** @returns The text, where there is one; or the sentence that says why it cannot be had. */
function readText(
  environment: Environment,
  name: string,
  {isSecret}: Variable<unknown>,
): {readonly text?: string; readonly wrong?: string} {
  const text = environment[name];
  const file = isSecret && environment[`${name}_FILE`];
  if (!file) return text ? {text} : {};
  if (text) return {wrong: `${name} and ${name}_FILE are both set: set one of them.`};
  try {
    // Editors end a file with a line break; no secret does.
    const read = readFileSync(file, 'utf8').trimEnd();
    return read === '' ? {wrong: `${name}_FILE names a file that is empty.`} : {text: read};
  } catch {
    return {wrong: `${name}_FILE must be a file that can be read.`};
  }
}

/**
 * Reads the start from environment variables; an empty one counts as absent.
 *
 * @throws {EnvironmentError} that names every variable that is missing or wrong, and never its value (R7).
 */
export function readEnvironment(environment: Environment): Start {
  const wrong: string[] = [];
  const set: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable<unknown>>(variables)) {
    const read = readText(environment, name, variable);
    if (read.wrong !== undefined) wrong.push(read.wrong);
    else if (read.text !== undefined) {
      set.push(name);
      values[name] = variable.parse(read.text);
      if (values[name] === undefined) wrong.push(`${name} ${variable.must}.`);
    } else if (variable.missing !== undefined) wrong.push(`${name} ${variable.missing}.`);
    else if (variable.byDefault !== undefined) values[name] = variable.parse(variable.byDefault);
  }
  const known = values as unknown as Values;
  wrong.push(...findContradictions(known, set));
  if (wrong.length > 0) throw new EnvironmentError(wrong.join('\n'));
  return startOf(known, set);
}

function startOf(values: Values, set: readonly string[]): Start {
  const {PORTAL_ISSUER: issuer, PORTAL_JWKS_URL: jwksUrl} = values;
  return {
    host: values.HOST,
    port: values.PORT,
    shutdownMs: values.SHUTDOWN_MS,
    set,
    options: {
      dataDirectory: values.DATA,
      databaseUrl: values.DATABASE_URL,
      poolSize: values.POOL_SIZE,
      connectTimeoutMs: values.CONNECT_TIMEOUT_MS,
      databaseTimeoutMs: values.DATABASE_TIMEOUT_MS,
      migrate: values.MIGRATE,
      origin: values.LEDGER_ORIGIN,
      marketingToken: values.MARKETING_TOKEN,
      metricsToken: values.METRICS_TOKEN,
      witnesses: values.WITNESSES,
      ledgerKey: values.LEDGER_KEY,
      previousLedgerKeys: values.LEDGER_KEYS_PREVIOUS,
      pepper: values.PEPPER,
      trustProxy: values.TRUST_PROXY,
      portal: issuer && jwksUrl ? {issuer, jwksUrl} : undefined,
      subprocessors: values.SUBPROCESSORS,
      webhooks: values.WEBHOOKS,
      inbound: {
        sendgrid: values.INBOUND_SENDGRID_KEY,
        mailgun: values.INBOUND_MAILGUN_KEY,
        '46elks': values.INBOUND_46ELKS_SECRET,
        generic: values.INBOUND_GENERIC_SECRET,
      },
      services: servicesOf(values),
      stopReply: values.INBOUND_46ELKS_REPLY,
      allowedOrigins: values.ALLOWED_ORIGINS,
      deliveriesPerMinute: values.DELIVERIES_PER_MINUTE,
      consoleDirectory: values.CONSOLE,
      smallestCell: values.SMALLEST_CELL,
      receiptWaitMs: values.RECEIPT_WAIT_MS,
      basePath: values.BASE_PATH,
      publicUrl: values.PUBLIC_URL,
      staffProvider: providerOf(values),
      sessions: {idleMinutes: values.SESSION_IDLE_MINUTES, hours: values.SESSION_HOURS},
    },
    messages: messagesOf(values),
    cookieDomain: values.COOKIE_DOMAIN,
    auditToken: values.AUDIT_TOKEN,
    deskToken: values.DESK_TOKEN,
    previousPeppers: values.PEPPER_PREVIOUS ?? [],
  };
}

const providerOf = (values: Values): ReceiverOptions['staffProvider'] =>
  values.OIDC_ISSUER !== undefined && values.OIDC_CLIENT_ID !== undefined
    ? {
        issuer: values.OIDC_ISSUER,
        clientId: values.OIDC_CLIENT_ID,
        clientSecret: values.OIDC_CLIENT_SECRET,
        rolesClaim: values.OIDC_ROLES_CLAIM,
        roleMap: values.OIDC_ROLE_MAP,
      }
    : undefined;

const servicesOf = (values: Values): ReceiverOptions['services'] => ({
  sendgrid:
    values.ESP_SENDGRID_KEY === undefined
      ? undefined
      : {
          key: values.ESP_SENDGRID_KEY,
          url: values.ESP_SENDGRID_URL,
          group: values.ESP_SENDGRID_GROUP,
        },
  mailgun:
    values.ESP_MAILGUN_KEY === undefined || values.ESP_MAILGUN_DOMAIN === undefined
      ? undefined
      : {
          key: values.ESP_MAILGUN_KEY,
          domain: values.ESP_MAILGUN_DOMAIN,
          url: values.ESP_MAILGUN_URL,
        },
});

const messagesOf = (values: Values): MessageSettings => ({
  smtpUrl: values.SMTP_URL,
  mailFrom: values.MAIL_FROM,
  smsWebhookUrl: values.SMS_WEBHOOK_URL,
  smsWebhookSecret: values.SMS_WEBHOOK_SECRET,
  // It has a default, which alone sets nothing up.
  smsFrom: values.SMS_WEBHOOK_URL && values.SMS_FROM,
});
