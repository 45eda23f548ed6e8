import assert from 'node:assert/strict';
import {generateKeyPairSync, randomUUID, type KeyObject} from 'node:crypto';
import {exportJWK, SignJWT, type JSONWebKeySet, type JWTPayload} from 'jose';
import type {Identity} from '../../../src/contract/identity.ts';
import {identity} from '../../../src/contract/schemas/identity.ts';
import type {Voucher} from '../../../src/core/compose-act.ts';
import type {TestReceiver} from './open-test-receiver.ts';

export const ISSUER = 'https://portal.example';

/** A customer portal for tests. */
export interface TestPortal {
  readonly jwks: JSONWebKeySet;
  /** A token for a customer. @param claims What differs from a good one; undefined leaves a claim out. */
  readonly token: (
    customer: string,
    options?: {
      claims?: {readonly [name: string]: unknown};
      now?: number;
      alg?: string;
      key?: KeyObject;
    },
  ) => Promise<string>;
}

/** Makes a portal with a key of its own. */
export async function createTestPortal(alg: 'Ed25519' | 'ES256' = 'Ed25519'): Promise<TestPortal> {
  const {publicKey, privateKey} =
    alg === 'Ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', {namedCurve: 'P-256'});
  return {
    jwks: {keys: [{...(await exportJWK(publicKey)), kid: 'test'}]},
    token(customer, {claims = {}, now = Date.now(), alg: name = alg, key = privateKey} = {}) {
      const iat = Math.floor(now / 1000);
      const payload: JWTPayload = {
        iss: ISSUER,
        aud: 'mobiplus-consent',
        sub: customer,
        iat,
        exp: iat + 300,
        jti: randomUUID(),
        nonce: randomUUID(),
        ...claims,
      };
      return new SignJWT(payload).setProtectedHeader({alg: name, kid: 'test'}).sign(key);
    },
  };
}

/** Shows a token to a receiver. */
export const showToken = (receiver: TestReceiver, token: string) =>
  receiver.app.inject({
    method: 'POST',
    url: '/v1/identity',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    payload: {},
  });

/** Signs a customer in, who must be let in. */
export async function signIn(receiver: TestReceiver, token: string): Promise<Identity> {
  const response = await showToken(receiver, token);
  assert.equal(response.statusCode, 200, response.body);
  return identity.parse(response.json());
}

/** Takes one ticket after another, as the SDK does. */
export function voucherOf({customer, tickets}: Identity): () => Voucher {
  let spent = 0;
  return () => {
    const ticket = tickets[spent++];
    assert.ok(ticket, 'All tickets are spent');
    return {customer, ...ticket};
  };
}
