import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type {PortalOptions} from './portal-options.ts';

/** What a portal token vouches for. */
export interface Vouched {
  /** Customer number. */
  readonly customer: string;
  /** Id of the token, which is good once. */
  readonly jti: string;
  /** When it expires, milliseconds since 1970-01-01 UTC. */
  readonly expires: number;
}

/** Signatures that are taken: Ed25519 under both its names (RFC 9864), and ECDSA on P-256. */
const ALGORITHMS = ['Ed25519', 'EdDSA', 'ES256'];
const MOST_SECONDS = 300;
/** Clocks may differ by as much. */
const TOLERANCE_SECONDS = 5;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 255;

function keysOf({jwksUrl, jwks}: PortalOptions): JWTVerifyGetKey {
  if (jwksUrl !== undefined) return createRemoteJWKSet(new URL(jwksUrl));
  if (typeof jwks === 'function')
    return async (header, token) => createLocalJWKSet(await jwks())(header, token);
  if (jwks !== undefined) return createLocalJWKSet(jwks);
  throw new TypeError('The portal needs jwksUrl or jwks: without keys no token can be checked');
}

/** Whether the token is to blame, or the portal that could not be asked for its keys. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  error.code !== 'ERR_JWKS_TIMEOUT' &&
  error.code !== 'ERR_JWKS_INVALID' &&
  error.code !== 'ERR_JOSE_GENERIC';

/**
 * Checks tokens of the customer portal.
 *
 * @returns A function that resolves with what a token vouches for, undefined where it is not to be trusted, and rejects where
 * the portal's keys cannot be had.
 * @throws {TypeError} when the options name no keys.
 */
export function createTokenCheck(
  options: PortalOptions,
  now: () => number,
): (token: string) => Promise<Vouched | undefined> {
  const keys = keysOf(options);
  const {issuer, audience = 'mobiplus-consent'} = options;

  async function payloadOf(token: string): Promise<JWTPayload | undefined> {
    try {
      const {payload} = await jwtVerify(token, keys, {
        issuer: typeof issuer === 'function' ? issuer() : issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'iat', 'exp', 'jti', 'nonce'],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: new Date(now()),
      });
      return payload;
    } catch (error) {
      if (isTokensFault(error)) return undefined;
      throw error;
    }
  }

  return async (token) => {
    const {sub, jti, nonce, iat = Infinity, exp = Infinity} = (await payloadOf(token)) ?? {};
    const isShort = exp - iat <= MOST_SECONDS && iat <= now() / 1000 + TOLERANCE_SECONDS;
    if (!isShort || !isText(sub) || !isText(jti) || !isText(nonce)) return undefined;
    return {customer: sub, jti, expires: (exp + TOLERANCE_SECONDS) * 1000};
  };
}
