import {generateKeyPairSync} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {exportJWK} from 'jose';
import Provider from 'oidc-provider';

export const CLIENT_ID = 'consent';
export const CLIENT_SECRET = 'a-secret-between-the-two';

/** An identity provider on a port of its own, at which whoever comes is signed in at once. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Begins to answer. @param redirectUri The receiver's callback. */
  readonly serve: (redirectUri: string) => Promise<void>;
  /** Who comes next, and the groups they are in. */
  signsIn: {sub: string; name: string; groups: readonly string[]};
  readonly close: () => Promise<void>;
}

/** Listens on a free port; it answers once it knows whom it serves. @param inIdToken Whether the ID token holds all claims. */
export async function openIdentityProvider(inIdToken = false): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
  const jwk = await exportJWK(privateKey);
  const self: IdentityProvider = {
    issuer,
    signsIn: {sub: 'kim', name: 'Kim Ek', groups: ['admin']},
    async serve(redirectUri) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT_ID,
            client_secret: CLIENT_SECRET,
            redirect_uris: [redirectUri],
          },
        ],
        jwks: {keys: [{...jwk, kty: 'RSA', use: 'sig', kid: 'one'}]},
        cookies: {keys: ['a-key-for-the-tests']},
        claims: {openid: ['sub'], profile: ['name', 'groups']},
        conformIdTokenClaims: !inIdToken,
        features: {devInteractions: {enabled: false}},
        pkce: {required: () => true},
        ttl: {Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60},
        interactions: {url: (_ctx, {uid}) => `/enter/${uid}`},
        findAccount: (_ctx, sub) => {
          const {name, groups} = self.signsIn;
          return {accountId: sub, claims: () => ({sub, name, groups: [...groups]})};
        },
        async loadExistingGrant({oidc: {provider: at, client, session}}) {
          const grant = new at.Grant({
            clientId: client?.clientId ?? '',
            accountId: session?.accountId ?? '',
          });
          grant.addOIDCScope('openid profile');
          await grant.save();
          return grant;
        },
      });
      const answer = provider.callback();
      server.on('request', (request, response) => {
        if (!request.url?.startsWith('/enter/')) void answer(request, response);
        else
          void provider.interactionFinished(request, response, {
            login: {accountId: self.signsIn.sub},
          });
      });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return self;
}
