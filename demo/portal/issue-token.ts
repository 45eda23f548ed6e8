import {randomBytes, randomUUID} from 'node:crypto';
import {SignJWT} from 'jose';
import type {PortalKey} from './portal-key.ts';

/** What a portal token says of the customer who signed in. */
export interface PortalClaims {
  readonly iss: string;
  readonly aud: 'mobiplus-consent';
  /** Customer number. */
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  readonly nonce: string;
}

export interface PortalToken {
  readonly token: string;
  readonly claims: PortalClaims;
}

const SECONDS_VALID = 300;

/** A token that names a customer for five minutes. Signed `Ed25519`, as RFC 9864 names what used to be `EdDSA`. */
export async function issueToken(
  {privateKey, publicJwk}: PortalKey,
  {issuer, customer, nonce}: {issuer: string; customer: string; nonce?: string | undefined},
): Promise<PortalToken> {
  const iat = Math.floor(Date.now() / 1000);
  const claims: PortalClaims = {
    iss: issuer,
    aud: 'mobiplus-consent',
    sub: customer,
    iat,
    exp: iat + SECONDS_VALID,
    jti: randomUUID(),
    nonce: nonce ?? randomBytes(16).toString('base64url'),
  };
  const token = await new SignJWT({...claims})
    .setProtectedHeader({alg: 'Ed25519', typ: 'JWT', kid: publicJwk.kid})
    .sign(privateKey);
  return {token, claims};
}
