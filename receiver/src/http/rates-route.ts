import * as z from 'zod/mini';
import {breakdown, rates} from '../../../src/contract/schemas/rates.ts';
import {dateOnly, hostname} from '../../../src/contract/schemas/text.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {finishedMonths, lastDayOf} from '../statistics/finished-months.ts';
import {readRates} from '../statistics/read-rates.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const YEAR_MS = 366 * 86_400_000;

/** `GET /v1/rates`: how many of those asked said what, a month and a site at a time, with small numbers withheld. */
export function ratesRoute(app: TypedApp, {engine, staff, smallestCell, now}: AppContext): void {
  app.get(
    '/v1/rates',
    {
      onRequest: staff.requireAct('statistics'),
      schema: {
        summary: 'Rates by month, broken down by one thing',
        description:
          'Whole calendar months between both days (Sweden’s, both included) that are over; by default those of the last year. Small counts are null.',
        security: [{bearer: []}],
        querystring: z.strictObject({
          from: z.exactOptional(dateOnly),
          to: z.exactOptional(dateOnly),
          site: z.exactOptional(hostname),
          by: breakdown,
        }),
        response: {
          200: rates,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
          ),
        },
      },
    },
    async (request) => {
      const {from: asked, to: until, site, by} = request.query;
      const today = swedishDay(now());
      const to = until ?? today;
      const from =
        asked ?? new Date(Date.parse(to) - YEAR_MS).toISOString().slice(0, 8).concat('01');
      const months = finishedMonths(from, to, today);
      if (!months)
        throw new ProblemError('RECEIVER_QUERY_INVALID', {
          fields: [
            {
              field: 'from',
              message: 'No whole month that is over lies from there to to.',
              remedy: 'Ask from the first day of a month to the last day of one that is over.',
            },
          ],
        });
      const tables = await readRates(engine.db, {...months, by, site, smallest: smallestCell});
      const object = ['rates by', by, site, months.first, months.last].filter(Boolean).join(' ');
      await staff.trail.note(request, {act: 'statistics', object, count: tables.length});
      return {
        v: 1 as const,
        from: `${months.first}-01`,
        to: lastDayOf(months.last),
        by,
        smallest: smallestCell,
        tables,
      };
    },
  );
}
