import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import {readProviderRoles} from './read-provider-roles.ts';
import type {Person} from './open-sessions.ts';
import type {Role} from './roles.ts';

/** The identity provider that staff sign in at (OpenID Connect Core 1.0). */
export interface ProviderOptions {
  /** As its discovery document names it; https, but for localhost. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which has PKCE alone. */
  readonly clientSecret?: string | undefined;
  /** The claim that holds groups or roles, or the path to it. Default `roles`. */
  readonly rolesClaim?: string | undefined;
  /** Which group stands for which role. Default: groups are called as the roles are. */
  readonly roleMap?: ReadonlyMap<string, Role> | undefined;
}

/** What the provider's answer must match. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Provider {
  /** @returns Where the browser is to go, and what its return must match. */
  readonly begin: (callback: URL) => Promise<{readonly url: URL; readonly expected: Expected}>;
  /**
   * Trades the code that the browser came back with.
   *
   * @param current The callback's address as it was asked for, with its query.
   * @throws {Error} for an answer that does not match, or that the provider does not stand by.
   */
  readonly finish: (current: URL, expected: Expected) => Promise<Person>;
}

/** By code with PKCE, state and nonce (RFC 9700 §2.1.1). What the provider says of itself is fetched at the first sign-in. */
export function createProvider(options: ProviderOptions): Provider {
  const {clientId, clientSecret, rolesClaim = 'roles', roleMap} = options;
  const issuer = new URL(options.issuer);
  let discovered: Promise<Configuration> | undefined;

  function discover(): Promise<Configuration> {
    discovered ??= discovery(
      issuer,
      clientId,
      undefined,
      clientSecret === undefined ? None() : ClientSecretBasic(clientSecret),
      // Marked as deprecated only to stand out; the environment allows http on localhost alone.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      {execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : []},
    ).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  }

  return {
    async begin(callback) {
      const configuration = await discover();
      const expected = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: callback.href,
        scope: 'openid profile',
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await calculatePKCECodeChallenge(expected.verifier),
        code_challenge_method: 'S256',
      });
      return {url, expected};
    },
    async finish(current, {state, nonce, verifier}) {
      const configuration = await discover();
      const tokens = await authorizationCodeGrant(configuration, current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The provider gave no ID token');
      const {sub} = claims;
      const said = readProviderRoles(claims, rolesClaim, roleMap);
      const more =
        said === undefined || claims['name'] === undefined
          ? await tellMore(configuration, tokens.access_token, sub)
          : {};
      const told: Readonly<Record<string, unknown>> = {...more, ...claims};
      const roles = said ?? readProviderRoles(more, rolesClaim, roleMap) ?? [];
      const called = [told['name'], told['preferred_username'], sub].find(
        (one) => typeof one === 'string' && one !== '',
      );
      return {who: `oidc:${sub}`, name: String(called).slice(0, 200), by: 'oidc', roles};
    },
  };
}

/** Not every provider puts all into its ID token. */
async function tellMore(configuration: Configuration, token: string, sub: string) {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return fetchUserInfo(configuration, token, sub);
}
