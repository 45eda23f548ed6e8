import {randomInt} from 'node:crypto';
import * as z from 'zod/mini';
import {shownCount} from '../../../src/contract/schemas/rates.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {createGroupCommit} from '../ledger/create-group-commit.ts';
import {countRates} from '../statistics/count-rates.ts';
import type {RateEvent} from '../statistics/rates-of.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** Counting rows that receivers spread over; apart from those of answers, so that neither waits for the other. */
const SHARDS = {first: 16, count: 16};
const BODY_LIMIT = 1024;

/** `POST /v1/shown`: counts that the question was shown, or closed without an answer. Nothing says by whom or when within the day. */
export function shownCountRoute(
  app: TypedApp,
  {engine: {db}, deliveriesPerMinute, now, onError}: AppContext,
): void {
  const shard = SHARDS.first + randomInt(SHARDS.count);
  const add = createGroupCommit(
    async (events: readonly RateEvent[]) => {
      await db.transaction().execute((trx) => countRates(trx, events, shard));
      return events;
    },
    () => 1,
    {group: 500, waiting: 20_000},
  );
  app.post(
    '/v1/shown',
    {
      bodyLimit: BODY_LIMIT,
      config: {rateLimit: {max: deliveriesPerMinute, timeWindow: 60_000}},
      schema: {
        summary: 'Count that the question was shown, or closed without an answer',
        description: 'Without any identifier: see docs/metrics.md.',
        body: shownCount,
        response: {
          204: z.void(),
          ...problemAnswers(
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_TOO_MANY',
            'RECEIVER_STORE_UNAVAILABLE',
          ),
        },
      },
    },
    async ({body: {v: _v, ...count}}, reply) => {
      try {
        await add({day: swedishDay(now()), ...count});
      } catch (error) {
        onError(error);
        throw new ProblemError('RECEIVER_STORE_UNAVAILABLE', {retryAfter: 5});
      }
      await reply.code(204).send();
    },
  );
}
