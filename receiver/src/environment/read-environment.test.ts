import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {EnvironmentError, readEnvironment, type Environment} from './read-environment.ts';
import {makeLedgerKey} from '../ledger/ledger-key.ts';
import {createSendgrid} from '../testing/sign-inbound.ts';
import type {Variable} from './variable.ts';
import {variables} from './variables.ts';

const MARKETING_TOKEN = 'a-token-for-marketing';

test('needs a token and nothing else', () => {
  const {host, port, options} = readEnvironment({MARKETING_TOKEN, PEPPER: ''});
  assert.deepEqual([host, port, options.dataDirectory], ['127.0.0.1', 8080, 'data']);
  assert.equal(options.databaseUrl, undefined);
  assert.equal(options.pepper, undefined);
  assert.equal(options.trustProxy, false);
});

test('reads what is set', () => {
  const {host, port, options} = readEnvironment({
    MARKETING_TOKEN,
    HOST: '::',
    PORT: '0',
    DATA: '/var/lib/consent',
    DATABASE_URL: 'postgresql://consent@db/consent',
    LEDGER_ORIGIN: 'consent.mobiplus.se/log1',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    PORTAL_ISSUER: 'https://kund.mobiplus.se',
    PORTAL_JWKS_URL: 'https://kund.mobiplus.se/jwks.json',
    SUBPROCESSORS: '[{"id": "a"}]',
    ALLOWED_ORIGINS: 'https://www.mobiplus.se, https://kund.example.se:8443',
  });
  assert.deepEqual([host, port, options.dataDirectory], ['::', 0, '/var/lib/consent']);
  assert.equal(options.origin, 'consent.mobiplus.se/log1');
  assert.equal(options.trustProxy, '10.0.0.0/8, ::1');
  assert.deepEqual(options.portal, {
    issuer: 'https://kund.mobiplus.se',
    jwksUrl: 'https://kund.mobiplus.se/jwks.json',
  });
  assert.deepEqual(options.subprocessors, [{id: 'a'}]);
  assert.deepEqual(options.allowedOrigins, [
    'https://www.mobiplus.se',
    'https://kund.example.se:8443',
  ]);
});

test('reads where staff sign in, and for how long', () => {
  const PUBLIC_URL = 'https://consent.example';
  const OIDC = {OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'consent'};
  const {options} = readEnvironment({
    MARKETING_TOKEN,
    PUBLIC_URL,
    ...OIDC,
    OIDC_ROLE_MAP: 'cn=dpo=privacy, web=marketing',
    SESSION_IDLE_MINUTES: '15',
  });
  assert.deepEqual(options.staffProvider, {
    issuer: 'https://login.example',
    clientId: 'consent',
    clientSecret: undefined,
    rolesClaim: 'roles',
    roleMap: new Map([
      ['cn=dpo', 'privacy'],
      ['web', 'marketing'],
    ]),
  });
  assert.deepEqual(options.sessions, {idleMinutes: 15, hours: 8});
  const refuse = (more: Environment, message: RegExp) => {
    assert.throws(() => readEnvironment({MARKETING_TOKEN, PUBLIC_URL, ...OIDC, ...more}), message);
  };
  refuse({PUBLIC_URL: ''}, /PUBLIC_URL is missing: the identity provider/);
  refuse({OIDC_CLIENT_ID: ''}, /OIDC_ISSUER and OIDC_CLIENT_ID belong together/);
  refuse({OIDC_ISSUER: 'http://login.example'}, /OIDC_ISSUER must be/);
  for (const map of ['web', 'web=king', '=admin', 'web=admin,web=privacy'])
    refuse({OIDC_ROLE_MAP: map}, /OIDC_ROLE_MAP must be/);
});

test('reads which sending services are heard and told; all are off by default', () => {
  const off = readEnvironment({MARKETING_TOKEN}).options;
  assert.deepEqual(off.services, {sendgrid: undefined, mailgun: undefined});
  assert.ok(Object.values(off.inbound ?? {}).every((keys) => keys === undefined));
  const {key} = createSendgrid();
  const whsec = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const {options} = readEnvironment({
    MARKETING_TOKEN,
    INBOUND_SENDGRID_KEY: `${key}, ${createSendgrid().key}`,
    INBOUND_MAILGUN_KEY: 'm'.repeat(16),
    INBOUND_46ELKS_SECRET: 'e'.repeat(16),
    INBOUND_46ELKS_REPLY: 'Du får inga fler.',
    INBOUND_GENERIC_SECRET: whsec,
    ESP_SENDGRID_KEY: 'SG.key-of-sendgrid',
    ESP_SENDGRID_GROUP: '4711',
    ESP_MAILGUN_KEY: 'key-of-mailgun',
    ESP_MAILGUN_DOMAIN: 'nyheter.mobiplus.se',
    ESP_MAILGUN_URL: 'https://api.mailgun.net',
  });
  assert.deepEqual([options.inbound?.sendgrid?.[0], options.inbound?.sendgrid?.length], [key, 2]);
  assert.deepEqual(options.inbound?.generic, [whsec]);
  assert.equal(options.stopReply, 'Du får inga fler.');
  // S34: in the EU, unless somebody says otherwise.
  assert.deepEqual(options.services?.sendgrid, {
    key: 'SG.key-of-sendgrid',
    url: 'https://api.eu.sendgrid.com',
    group: 4711,
  });
  assert.deepEqual(options.services.mailgun, {
    key: 'key-of-mailgun',
    domain: 'nyheter.mobiplus.se',
    url: 'https://api.mailgun.net',
  });
  for (const [more, message] of [
    [{INBOUND_SENDGRID_KEY: 'nonsense'}, /INBOUND_SENDGRID_KEY must be the public key/],
    [{INBOUND_46ELKS_SECRET: 'short'}, /INBOUND_46ELKS_SECRET must have/],
    [{ESP_MAILGUN_KEY: 'key-of-mailgun'}, /ESP_MAILGUN_KEY and ESP_MAILGUN_DOMAIN belong together/],
    [{ESP_SENDGRID_URL: 'http://api.sendgrid.com'}, /ESP_SENDGRID_URL must be/],
  ] as const)
    assert.throws(() => readEnvironment({MARKETING_TOKEN, ...more}), message);
});

test('reads how it runs: limits, paths, messages and tokens', () => {
  const start = readEnvironment({
    MARKETING_TOKEN,
    POOL_SIZE: '20',
    CONNECT_TIMEOUT_MS: '500',
    DATABASE_TIMEOUT_MS: '1000',
    DELIVERIES_PER_MINUTE: '60',
    RECEIPT_WAIT_MS: '0',
    SHUTDOWN_MS: '100',
    BASE_PATH: '/consent',
    PUBLIC_URL: 'https://www.mobiplus.se/consent/',
    METRICS_TOKEN: 'a-token-for-metrics',
    DESK_TOKEN: 'a-token-for-the-desk',
    AUDIT_TOKEN: 'a-token-for-the-auditor',
    COOKIE_DOMAIN: 'mobiplus.se',
    SMTP_URL: 'smtps://consent:hush@mail.example:465',
    MAIL_FROM: 'MobiPlus <noreply@mobiplus.se>',
    SMS_WEBHOOK_URL: 'https://sms.example/send',
    SMS_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
  });
  const {options} = start;
  assert.deepEqual(
    [options.poolSize, options.connectTimeoutMs, options.databaseTimeoutMs],
    [20, 500, 1000],
  );
  assert.deepEqual([options.deliveriesPerMinute, options.receiptWaitMs], [60, 0]);
  assert.deepEqual(
    [options.basePath, options.publicUrl],
    ['/consent', 'https://www.mobiplus.se/consent/'],
  );
  assert.equal(start.shutdownMs, 100);
  assert.deepEqual(
    [options.metricsToken, start.deskToken, start.auditToken],
    ['a-token-for-metrics', 'a-token-for-the-desk', 'a-token-for-the-auditor'],
  );
  assert.deepEqual(start.messages, {
    smtpUrl: 'smtps://consent:hush@mail.example:465',
    mailFrom: 'MobiPlus <noreply@mobiplus.se>',
    smsWebhookUrl: 'https://sms.example/send',
    smsWebhookSecret: 'a-secret-of-the-webhook',
    smsFrom: 'MobiPlus',
  });
});

test('reads keys and peppers of which there may be several', () => {
  const pems = [makeLedgerKey(), makeLedgerKey()];
  const environment = {
    MARKETING_TOKEN,
    LEDGER_KEYS_PREVIOUS: pems.join(''),
    PEPPER_PREVIOUS: `${'a'.repeat(32)}, ${'b'.repeat(32)}`,
  };
  const {options, previousPeppers} = readEnvironment(environment);
  assert.deepEqual(
    options.previousLedgerKeys,
    pems.map((pem) => pem.trim()),
  );
  const onOneLine = pems.join('').replaceAll('\n', '\\n');
  const read = readEnvironment({MARKETING_TOKEN, LEDGER_KEYS_PREVIOUS: onOneLine});
  assert.equal(read.options.previousLedgerKeys?.length, 2);
  assert.deepEqual(previousPeppers, ['a'.repeat(32), 'b'.repeat(32)]);
});

test('takes secrets from files, and says which of them cannot be read', (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'consent-'));
  t.after(() => rmSync(directory, {recursive: true}));
  const file = join(directory, 'token');
  writeFileSync(file, `${MARKETING_TOKEN}\n`);
  const {options, set} = readEnvironment({MARKETING_TOKEN_FILE: file});
  assert.equal(options.marketingToken, MARKETING_TOKEN);
  assert.deepEqual(set, ['MARKETING_TOKEN']);
  const refuses = (environment: Environment, sentence: RegExp) =>
    assert.throws(() => readEnvironment(environment), sentence);
  refuses({MARKETING_TOKEN, MARKETING_TOKEN_FILE: file}, /^EnvironmentError: .*both set/);
  refuses({MARKETING_TOKEN, PEPPER_FILE: join(directory, 'none')}, /PEPPER_FILE must be a file/);
  writeFileSync(file, '');
  refuses({MARKETING_TOKEN_FILE: file}, /MARKETING_TOKEN_FILE names a file that is empty/);
});

test('R7: tells all that is wrong at once, and no value', () => {
  const values = {PORT: 'eighty', PEPPER: 'hush', SMTP_URL: 'hush', POOL_SIZE: '0'};
  assert.throws(
    () => readEnvironment(values),
    ({message}: Error) => {
      for (const name of [...Object.keys(values), 'MARKETING_TOKEN'])
        assert.match(message, new RegExp(`^${name} `, 'm'));
      assert.doesNotMatch(message, /hush|eighty/);
      return true;
    },
  );
});

test('refuses what is wrong together', () => {
  const rows: readonly (readonly [Environment, string])[] = [
    [{PORTAL_ISSUER: 'a'}, 'PORTAL_ISSUER and PORTAL_JWKS_URL belong together'],
    [{MAIL_FROM: 'a@b.se'}, 'SMTP_URL and MAIL_FROM belong together'],
    [{SMS_WEBHOOK_SECRET: 's'.repeat(16)}, 'SMS_WEBHOOK_URL and SMS_WEBHOOK_SECRET belong'],
    [{SMTP_URL: 'smtp://m', MAIL_FROM: 'a@b.se'}, 'PUBLIC_URL is missing'],
    [{AUDIT_TOKEN: MARKETING_TOKEN}, 'AUDIT_TOKEN must differ from MARKETING_TOKEN'],
    [{BASE_PATH: '/a', PUBLIC_URL: 'https://b.se/'}, 'PUBLIC_URL must end with BASE_PATH'],
  ];
  for (const [environment, sentence] of rows)
    assert.throws(
      () => readEnvironment({MARKETING_TOKEN, ...environment}),
      ({message}: Error) => message.includes(sentence),
      sentence,
    );
});

test('every variable has a default that it takes itself', () => {
  for (const [name, {byDefault, parse}] of Object.entries<Variable<unknown>>(variables))
    if (byDefault !== undefined) assert.notEqual(parse(byDefault), undefined, name);
});

test('refuses what it cannot use', () => {
  const rows = [
    ['PORT', '-1'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'file:consent.db'],
    ['LEDGER_ORIGIN', 'a+b'],
    ['LEDGER_KEY', 'abc'],
    ['PEPPER', 'short'],
    ['PEPPER_PREVIOUS', `${'a'.repeat(32)},short`],
    ['LEDGER_KEYS_PREVIOUS', 'abc'],
    ['LEDGER_KEYS_PREVIOUS', `${makeLedgerKey()}abc`],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '1'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://www.mobiplus.se/'],
    ['PORTAL_ISSUER', 'https://kund.mobiplus.se'],
    ['PORTAL_ISSUER', 'a b'],
    ['PORTAL_JWKS_URL', 'jwks.json'],
    ['SUBPROCESSORS', '{}'],
    ['SUBPROCESSORS', '[{]'],
    ['HOST', 'a b'],
    ['MIGRATE', 'false'],
    ['BASE_PATH', 'consent'],
    ['BASE_PATH', '/consent/'],
    ['PUBLIC_URL', 'www.mobiplus.se'],
    ['POOL_SIZE', '0'],
    ['POOL_SIZE', '1e2'],
    ['CONNECT_TIMEOUT_MS', '-1'],
    ['DATABASE_TIMEOUT_MS', '0'],
    ['DELIVERIES_PER_MINUTE', 'many'],
    ['RECEIPT_WAIT_MS', '60001'],
    ['SHUTDOWN_MS', '1.5'],
    ['METRICS_TOKEN', 'short'],
    ['DESK_TOKEN', 'with a blank in it'],
    ['AUDIT_TOKEN', 'short'],
    ['WITNESSES', 'dso.example/w1'],
    ['WITNESSES', 'w+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'MobiPlus'],
    ['SMS_WEBHOOK_URL', 'sms'],
    ['SMS_WEBHOOK_SECRET', 'short'],
    ['SMS_FROM', 'a name that is long'],
    ['MARKETING_TOKEN', 'short'],
    ['MARKETING_TOKEN', ''],
  ] as const;
  for (const [name, value] of rows)
    assert.throws(
      () => readEnvironment({MARKETING_TOKEN, [name]: value}),
      (error) =>
        error instanceof EnvironmentError && new RegExp(`^${name} `, 'm').test(error.message),
      `${name}=${value}`,
    );
});
