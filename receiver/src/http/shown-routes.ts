import * as z from 'zod/mini';
import {sha256Hex} from '../../../src/contract/schemas/text.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const params = z.strictObject({sha256: sha256Hex});
const FOR_EVER = 'public, max-age=31536000, immutable';

/** What was shown when decisions were taken, by the hash that stands in each record (R51). */
export function shownRoutes(app: TypedApp, {engine: {db}}: AppContext): void {
  app.get(
    '/v1/manifests/:sha256',
    {
      schema: {
        summary: 'A manifest in canonical JSON',
        params,
        response: {
          200: textAnswer('The bytes that the hash is of', 'application/json'),
          ...problemAnswers('RECEIVER_NOT_FOUND'),
        },
      },
    },
    async ({params: {sha256}}, reply) => {
      const row = await db
        .selectFrom('manifest')
        .select('json')
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      if (!row) throw new ProblemError('RECEIVER_NOT_FOUND');
      return reply.header('cache-control', FOR_EVER).type('application/json').send(row.json);
    },
  );
  app.get(
    '/v1/notices/:sha256',
    {
      schema: {
        summary: 'A privacy notice, to the letter',
        params,
        response: {
          200: textAnswer('The bytes that the hash is of', 'text/plain'),
          ...problemAnswers('RECEIVER_NOT_FOUND'),
        },
      },
    },
    async ({params: {sha256}}, reply) => {
      const row = await db
        .selectFrom('notice')
        .select('text')
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      if (!row) throw new ProblemError('RECEIVER_NOT_FOUND');
      return reply
        .header('cache-control', FOR_EVER)
        .type('text/plain; charset=utf-8')
        .send(row.text);
    },
  );
}
