import assert from 'node:assert/strict';
import {test} from 'node:test';
import {EnvironmentError, readEnvironment} from './read-environment.ts';

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

test('refuses what it cannot use', () => {
  const rows = [
    ['PORT', '-1'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'file:consent.db'],
    ['LEDGER_ORIGIN', 'a+b'],
    ['LEDGER_KEY', 'abc'],
    ['PEPPER', 'short'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '1'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://www.mobiplus.se/'],
    ['PORTAL_ISSUER', 'https://kund.mobiplus.se'],
    ['PORTAL_ISSUER', 'a b'],
    ['PORTAL_JWKS_URL', 'jwks.json'],
    ['SUBPROCESSORS', '{}'],
    ['SUBPROCESSORS', '[{]'],
    ['MARKETING_TOKEN', 'short'],
    ['MARKETING_TOKEN', ''],
  ] as const;
  for (const [name, value] of rows)
    assert.throws(
      () => readEnvironment({MARKETING_TOKEN, [name]: value}),
      (error) => error instanceof EnvironmentError && error.message.startsWith(name),
      `${name}=${value}`,
    );
});
