import * as z from 'zod/mini';
import type {SendingServices} from '../../../src/contract/sending-service.ts';
import {readServices} from '../outbound/read-services.ts';
import {replayService} from '../outbound/replay-service.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const count = z.int().check(z.minimum(0));
const standings: z.ZodMiniType<SendingServices, SendingServices> = z.strictObject({
  v: z.literal(1),
  services: z.array(
    z.strictObject({
      id: z.enum(['sendgrid', 'mailgun']),
      pending: count,
      dead: count,
      status: z.exactOptional(z.int()),
    }),
  ),
});

/** `/v1/services`: which sending services are told who must not be written to, and what they did not take, for staff. */
export function servicesRoutes(
  app: TypedApp,
  {engine: {db}, staff, services, now}: AppContext,
): void {
  const onRequest = staff.requireAct('webhooks');
  const security = [{bearer: []}];
  app.get(
    '/v1/services',
    {
      onRequest,
      schema: {
        summary: 'The sending services that are told of objections, and what waits for them',
        security,
        response: {
          200: standings,
          ...problemAnswers('RECEIVER_DESK_TOKEN_NEEDED', 'RECEIVER_ACT_NOT_ALLOWED'),
        },
      },
    },
    async () => ({v: 1 as const, services: [...(await readServices(db, services.ids))]}),
  );
  app.post(
    '/v1/services/:service/replay',
    {
      onRequest,
      schema: {
        summary: 'Tell a sending service again of all that was given up',
        security,
        params: z.strictObject({service: z.string().check(z.maxLength(20))}),
        response: {
          200: z.strictObject({v: z.literal(1), replayed: z.number()}),
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
      const {service} = request.params;
      if (!services.ids.some((id) => id === service)) throw new ProblemError('RECEIVER_NOT_FOUND');
      const replayed = await replayService(db, service, now());
      await staff.trail.note(request, {
        act: 'webhooks',
        object: `replay ${service}`,
        count: replayed,
      });
      void services.wake();
      return {v: 1 as const, replayed};
    },
  );
}
