import type {FastifyInstance} from 'fastify';
import type {AppContext} from '../http/app-context.ts';
import type {PlainPage} from '../pages/layout.ts';
import {sendPage} from '../pages/send-page.ts';
import type {Description} from './description.ts';
import {docsPage} from './docs-page.ts';

/** `GET /docs`: the API as people read it, made once, from the description that programs read. */
export function addDocs(app: FastifyInstance, {publicUrl, basePath}: AppContext): void {
  let page: PlainPage | undefined;
  app.get('/docs', {schema: {hide: true}}, async (_request, reply) => {
    const receiver = publicUrl?.().replace(/\/$/, '') ?? `http://127.0.0.1:8080${basePath}`;
    page ??= docsPage(app.swagger() as object as Description, receiver);
    return sendPage(reply, page);
  });
}
