import * as z from 'zod/mini';
import {marketingChannel, permission} from '../../../src/contract/schemas/marketing.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {readPermissions} from '../marketing/read-permission.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers} from './problem-answers.ts';
import {readQuestion} from './read-question.ts';
import {readStated, stated} from './read-stated.ts';
import {requirePeppers} from './require-peppers.ts';
import type {TypedApp} from './typed-app.ts';

const question = {
  channel: marketingChannel,
  address: z.exactOptional(z.string().check(z.maxLength(500))),
  customer: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(255))),
  topic: z.exactOptional(z.literal('newsletter')),
};

/** `GET /v1/marketing/permission`: may we reach this address, or this customer, on a channel? */
export function permissionRoute(app: TypedApp, {engine, addresses, staff, now}: AppContext): void {
  app.get(
    '/v1/marketing/permission',
    {
      onRequest: staff.requireAct('permission'),
      schema: {
        summary: 'Whether marketing may use a channel',
        description:
          'By address or by customer number. Ask by both where both are known: one no is enough. What only you know of the person and the message you state; the answer gives it back.',
        security: [{bearer: []}],
        querystring: z.strictObject({...question, ...stated}),
        response: {
          200: permission,
          ...problemAnswers(
            'RECEIVER_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
            'RECEIVER_PEPPER_MISSING',
          ),
        },
      },
    },
    async (request) => {
      const {query} = request;
      const asked = readQuestion({...query, circumstances: readStated(query)}, addresses);
      await requirePeppers(engine, addresses);
      const [answer] = await readPermissions(engine.db, [asked], wholeSeconds(now()));
      if (!answer) throw new Error('A question got no answer.');
      await staff.trail.note(request, {act: 'permission', object: query.channel, count: 1});
      return answer;
    },
  );
}
