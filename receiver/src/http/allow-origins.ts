import type {FastifyInstance} from 'fastify';

const headersFor = (url: string): string =>
  /\/v1\/(identity$|records$|subjects\/)/.test(url)
    ? 'Authorization, Content-Type'
    : 'Content-Type';

/**
 * Lets pages of other origins call, but only those listed; without a list, only the receiver's own origin.
 *
 * Authorization is among the headers allowed for the portal's tokens and browsers' own only: marketing's answers are not for other origins' pages.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    reply.header('vary', 'Origin');
    const {origin} = request.headers;
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS') {
      reply.header('access-control-expose-headers', 'Retry-After');
      return;
    }
    await reply
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', headersFor(request.url))
      .header('access-control-max-age', '7200')
      .code(204)
      .send();
  });
  app.options('/v1/*', {schema: {hide: true}}, (_request, reply) => {
    reply.callNotFound();
  });
}
