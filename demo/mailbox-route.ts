import type {FastifyInstance} from 'fastify';
import type {Mailbox} from '../receiver/src/messages/open-mailbox.ts';
import type {Page} from './pages/layout.ts';
import {mailboxPage} from './pages/mailbox.ts';

/** `GET /demo/brevlada`: every message that was sent, to anyone. */
export function mailboxRoute(
  app: FastifyInstance,
  {mailbox, render}: {mailbox: Mailbox; render: (page: Page) => string},
): void {
  app.get('/demo/brevlada', (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(render(mailboxPage(mailbox.messages()))),
  );
}
