import {existsSync} from 'node:fs';
import {join} from 'node:path';
import fastifyStatic from '@fastify/static';
import type {FastifyInstance} from 'fastify';

/** Its own scripts and sheets, and the receiver that serves it; Lit's templates are the only markup made from text. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  // Names stay the same from release to release: each is asked about anew.
  'cache-control': 'no-cache',
};

/**
 * `GET /console/`: the console's files. They tell nothing by themselves: each of its rooms asks the receiver, which asks who is there.
 *
 * @param directory The built console, absolute. @throws {Error} where it is not there.
 */
export function addConsole(app: FastifyInstance, directory: string): void {
  if (!existsSync(join(directory, 'index.html')))
    throw new Error(`${directory} holds no console. Build it first: npm run build`);
  void app.register(fastifyStatic, {
    root: directory,
    prefix: '/console',
    redirect: true,
    decorateReply: false,
    preCompressed: true,
    suppressWarning: true,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.headers(HEADERS);
    },
    schemaHide: true,
  });
}
