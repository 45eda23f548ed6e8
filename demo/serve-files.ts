import {fileURLToPath} from 'node:url';
import fastifyStatic from '@fastify/static';
import type {FastifyInstance} from 'fastify';

const assets = fileURLToPath(new URL('public/assets', import.meta.url));

/** The site's own files, and the SDK. Files whose names carry their hash never change; the others are asked about each time. */
export function serveFiles(app: FastifyInstance, dist: string): void {
  const common = {decorateReply: false, preCompressed: true, suppressWarning: true};
  void app.register(fastifyStatic, {...common, root: assets, prefix: '/assets/'});
  void app.register(fastifyStatic, {root: dist, serve: false, preCompressed: true});
  for (const file of ['mobiplus-consent.js', 'mobiplus-consent-vendors.js'])
    app.get(`/${file}`, (_, reply) =>
      reply.header('cache-control', 'no-cache').sendFile(file, {cacheControl: false}),
    );
  void app.register(fastifyStatic, {
    ...common,
    root: `${dist}/mobiplus-consent`,
    prefix: '/mobiplus-consent/',
    immutable: true,
    maxAge: '1y',
  });
}
