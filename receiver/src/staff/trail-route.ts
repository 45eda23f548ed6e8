import * as z from 'zod/mini';
import {trail, trailAct, trailCursor} from '../../../src/contract/schemas/staff.ts';
import {dateOnly} from '../../../src/contract/schemas/text.ts';
import type {AppContext} from '../http/app-context.ts';
import {problemAnswers} from '../http/problem-answers.ts';
import type {TypedApp} from '../http/typed-app.ts';
import {readTrail} from './trail.ts';

const who = z.string().check(z.minLength(1), z.maxLength(300));

/** `GET /v1/staff/trail`: who did what. */
export function trailRoute(app: TypedApp, {engine: {db}, staff}: AppContext): void {
  app.get(
    '/v1/staff/trail',
    {
      onRequest: staff.requireAct('trail'),
      schema: {
        summary: 'Who did what, the latest first',
        description: 'Days are in UTC, both included.',
        security: [{bearer: []}],
        querystring: z.strictObject({
          from: z.exactOptional(dateOnly),
          to: z.exactOptional(dateOnly),
          who: z.exactOptional(who),
          act: z.exactOptional(trailAct),
          cursor: z.exactOptional(trailCursor),
        }),
        response: {
          200: trail,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
          ),
        },
      },
    },
    ({query}) => readTrail(db, query),
  );
}
