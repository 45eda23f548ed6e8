import * as z from 'zod/mini';
import {
  deliveryState,
  webhookDeliveries,
  webhookId,
  webhookList,
} from '../../../src/contract/schemas/webhook.ts';
import {readDeliveries} from '../webhooks/read-deliveries.ts';
import {readStandings} from '../webhooks/read-standings.ts';
import {replayDelivery, replayEndpoint} from '../webhooks/replay.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const replayed = z.strictObject({v: z.literal(1), replayed: z.number()});

/** `/v1/webhooks`: who is told what, and whether it was taken, for staff (R56). */
export function webhooksRoutes(
  app: TypedApp,
  {engine: {db}, staff, webhooks, now}: AppContext,
): void {
  const onRequest = staff.requireAct('webhooks');
  const security = [{bearer: []}];

  app.get(
    '/v1/webhooks',
    {
      onRequest,
      schema: {
        summary: 'The webhooks, without their secrets',
        security,
        response: {
          200: webhookList,
          ...problemAnswers('RECEIVER_DESK_TOKEN_NEEDED', 'RECEIVER_ACT_NOT_ALLOWED'),
        },
      },
    },
    async () => ({v: 1 as const, webhooks: await readStandings(db, webhooks)}),
  );
  app.get(
    '/v1/webhooks/deliveries',
    {
      onRequest,
      schema: {
        summary: 'What webhooks were told, the oldest first',
        security,
        querystring: z.strictObject({
          endpoint: z.exactOptional(webhookId),
          state: z.exactOptional(deliveryState),
          after: z.exactOptional(z.string().check(z.regex(/^[-\d]{10}T[:\d]{8}Z [-a-f\d]{36}$/))),
        }),
        response: {
          200: webhookDeliveries,
          ...problemAnswers(
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
          ),
        },
      },
    },
    ({query}) => readDeliveries(db, query),
  );
  app.post(
    '/v1/webhooks/deliveries/:id/replay',
    {
      onRequest,
      schema: {
        summary: 'Send one delivery again, under the same id',
        security,
        params: z.strictObject({id: z.string().check(z.maxLength(40))}),
        response: {
          200: replayed,
          ...problemAnswers(
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_NOT_FOUND',
          ),
        },
      },
    },
    async (request) => {
      const {id} = request.params;
      if (!(await replayDelivery(db, id, now()))) throw new ProblemError('RECEIVER_NOT_FOUND');
      await staff.trail.note(request, {act: 'webhooks', object: `replay ${id}`, count: 1});
      return {v: 1 as const, replayed: 1};
    },
  );
  app.post(
    '/v1/webhooks/:endpoint/replay',
    {
      onRequest,
      schema: {
        summary: 'Send again all that was given up for one webhook, and take it for there again',
        security,
        params: z.strictObject({endpoint: z.string().check(z.maxLength(64))}),
        response: {
          200: replayed,
          ...problemAnswers(
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_NOT_FOUND',
          ),
        },
      },
    },
    async (request) => {
      const {endpoint} = request.params;
      if (!webhooks.some(({id}) => id === endpoint)) throw new ProblemError('RECEIVER_NOT_FOUND');
      const replayed = await replayEndpoint(db, endpoint, now());
      await staff.trail.note(request, {
        act: 'webhooks',
        object: `replay ${endpoint}`,
        count: replayed,
      });
      return {v: 1 as const, replayed};
    },
  );
}
