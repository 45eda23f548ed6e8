import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Problem} from '../../src/contract/delivery.ts';
import {portalForm, portalSignedIn} from '../pages/portal.ts';
import type {Page} from '../pages/layout.ts';
import {issueToken} from './issue-token.ts';
import type {PortalKey} from './portal-key.ts';

const REMEDY = 'Skriv kundnumret med 4 till 10 siffror, utan mellanslag och bindestreck.';

const invalid = (message: string): Problem => ({
  type: 'about:blank',
  title: 'Bad Request',
  status: 400,
  detail: 'The customer number is not one.',
  code: 'PORTAL_CUSTOMER_INVALID',
  errors: [{field: 'customer', message, remedy: REMEDY}],
});

const text = (body: unknown, field: string): string | undefined => {
  const value = (body as Record<string, unknown> | null)?.[field];
  return typeof value === 'string' ? value.trim() : undefined;
};

const wantsJson = ({headers}: FastifyRequest): boolean =>
  headers.accept?.startsWith('application/json') ?? false;

/** The customer portal's stand-in: a form, a token, and the key to check it with. */
export function portalRoutes(
  app: FastifyInstance,
  {key, issuer, render}: {key: PortalKey; issuer: () => string; render: (page: Page) => string},
): void {
  app.get('/portal', (_, reply) =>
    reply.type('text/html; charset=utf-8').send(render(portalForm())),
  );

  app.get('/portal/jwks.json', (_, reply) =>
    reply.header('cache-control', 'public, max-age=300').send({keys: [key.publicJwk]}),
  );

  void app.register((scope, _, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      {parseAs: 'string', bodyLimit: 4096},
      (_request, body, parsed) => {
        parsed(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );
    scope.post('/portal/token', {bodyLimit: 4096}, answer);
    done();
  });

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const customer = text(request.body, 'customer') ?? '';
    const nonce = text(request.body, 'nonce');
    const wrong =
      customer === ''
        ? 'Fältet är tomt.'
        : /^\d{4,10}$/.test(customer)
          ? undefined
          : 'Det där är inget kundnummer.';
    reply.header('cache-control', 'no-store');
    if (wrong !== undefined) {
      reply.code(400);
      return wantsJson(request)
        ? reply.type('application/problem+json').send(invalid(wrong))
        : reply
            .type('text/html; charset=utf-8')
            .send(render(portalForm({given: customer, message: `${wrong} ${REMEDY}`})));
    }
    const issued = await issueToken(key, {
      issuer: issuer(),
      customer,
      nonce: nonce !== undefined && /^[\w-]{16,64}$/.test(nonce) ? nonce : undefined,
    });
    return wantsJson(request)
      ? reply.send(issued)
      : reply.type('text/html; charset=utf-8').send(render(portalSignedIn(issued)));
  }
}
