import * as z from 'zod/mini';
import {statistics} from '../../../src/contract/schemas/marketing.ts';
import {dateOnly} from '../../../src/contract/schemas/text.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {readStatistics} from '../statistics/read-statistics.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
const MOST_DAYS = 400;

const dayText = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** `GET /v1/statistics`: how many said what, by day. */
export function statisticsRoute(app: TypedApp, {engine, staff, now}: AppContext): void {
  app.get(
    '/v1/statistics',
    {
      onRequest: staff.requireAct('statistics'),
      schema: {
        summary: 'Counts by day',
        description: 'By Sweden’s days, both included; by default the last 30, at most 400.',
        security: [{bearer: []}],
        querystring: z.strictObject({
          from: z.exactOptional(dateOnly),
          to: z.exactOptional(dateOnly),
        }),
        response: {
          200: statistics,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
          ),
        },
      },
    },
    ({query}) => {
      const to = query.to ?? swedishDay(now());
      const from = query.from ?? dayText(Date.parse(to) - (DEFAULT_DAYS - 1) * DAY_MS);
      const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
      if (days < 1 || days > MOST_DAYS)
        throw new ProblemError('RECEIVER_QUERY_INVALID', {
          fields: [
            {
              field: 'from',
              message: days < 1 ? 'Lies after to.' : 'Lies too far before to.',
              remedy: `Ask for 1 to ${String(MOST_DAYS)} days.`,
            },
          ],
        });
      return readStatistics(engine.db, from, to);
    },
  );
}
