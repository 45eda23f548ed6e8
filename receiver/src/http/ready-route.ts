import {setTimeout as wait} from 'node:timers/promises';
import * as z from 'zod/mini';
import type {Engine} from '../database/engine.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const PATIENCE_MS = 2000;

/** Changes nothing, but only a database that takes writes takes it: no standby, no file that is read-only. */
const canWrite = ({db}: Engine): Promise<unknown> =>
  db.deleteFrom('portal_jti').where('hash', '=', '').execute();

async function inTime(check: Promise<unknown>): Promise<void> {
  const stop = new AbortController();
  const late = wait(PATIENCE_MS, undefined, {signal: stop.signal}).then(() => {
    throw new Error('The database does not answer in time');
  });
  await Promise.race([check, late]).finally(() => {
    stop.abort();
    late.catch(() => undefined);
  });
}

/** `GET /readyz`: whether this receiver takes decisions now. Its tables are up to date, or it would not be open. */
export function readyRoute(app: TypedApp, {engine, isDraining, onError}: AppContext): void {
  app.get(
    '/readyz',
    {
      schema: {
        summary: 'Whether decisions are taken',
        description: 'For balancers and monitors: 503 while it shuts down or cannot write.',
        response: {
          200: z.strictObject({v: z.literal(1), status: z.literal('ready')}),
          ...problemAnswers('RECEIVER_DRAINING', 'RECEIVER_STORE_UNAVAILABLE'),
        },
      },
    },
    async (_request, reply) => {
      if (isDraining()) throw new ProblemError('RECEIVER_DRAINING', {retryAfter: 5});
      try {
        await inTime(canWrite(engine));
      } catch (error) {
        onError(error);
        throw new ProblemError('RECEIVER_STORE_UNAVAILABLE', {retryAfter: 5});
      }
      return reply.send({v: 1, status: 'ready'});
    },
  );
}
