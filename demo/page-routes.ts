import type {FastifyInstance, FastifyReply} from 'fastify';
import type {Page} from './pages/layout.ts';
import {notFound} from './pages/not-found.ts';
import {privacy} from './pages/privacy.ts';
import {start} from './pages/start.ts';
import {startEn} from './pages/start-en.ts';
import {video} from './pages/video.ts';
import {webHosting} from './pages/web-hosting.ts';

const send = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(page);

/** The site's pages, the notice as plain text, and a friendly page for every address that leads nowhere. */
export function pageRoutes(
  app: FastifyInstance,
  {
    render,
    notice,
    nonce,
  }: {render: (page: Page) => string; notice: string; nonce: string | undefined},
): void {
  for (const page of [start, startEn, webHosting, privacy])
    app.get(page.path, (_, reply) => send(reply, render(page)));
  app.get('/en', (_, reply) => reply.redirect('/en/', 301));
  app.get('/video.html', (_, reply) => send(reply, video(nonce)));
  app.get('/personuppgiftspolicy.txt', (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(notice),
  );
  app.get('/*', (request, reply) => {
    if (/^\/(v1|\.well-known)\//.test(request.url)) reply.callNotFound();
    else void send(reply, render(notFound), 404);
  });
}
