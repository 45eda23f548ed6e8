import {sql} from 'kysely';
import * as z from 'zod/mini';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /healthz`: whether this receiver can take decisions now. */
export function healthRoute(app: TypedApp, {engine, isDraining, onError}: AppContext): void {
  app.get(
    '/healthz',
    {
      schema: {
        summary: 'Whether decisions are taken',
        response: {
          200: z.strictObject({v: z.literal(1), status: z.literal('ok')}),
          ...problemAnswers(503),
        },
      },
    },
    async (_request, reply) => {
      if (isDraining()) throw new ProblemError('RECEIVER_DRAINING', {retryAfter: 5});
      try {
        await sql`select 1`.execute(engine.db);
      } catch (error) {
        onError(error);
        throw new ProblemError('RECEIVER_STORE_UNAVAILABLE', {retryAfter: 5});
      }
      return reply.send({v: 1, status: 'ok'});
    },
  );
}
