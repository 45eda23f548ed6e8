import * as z from 'zod/mini';
import {identity} from '../../../src/contract/schemas/identity.ts';
import type {Vouched} from '../customers/create-token-check.ts';
import {identify} from '../customers/identify.ts';
import {customerRefs} from '../subjects/customer-refs.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** `POST /v1/identity`: takes the portal's word for a customer, and gives tickets for the customer's records. */
export function identityRoute(
  app: TypedApp,
  {engine, addresses, checkToken, deliveriesPerMinute, now, onError}: AppContext,
): void {
  if (!checkToken) return;
  app.post(
    '/v1/identity',
    {
      bodyLimit: 1024,
      config: {rateLimit: {max: deliveriesPerMinute, timeWindow: 60_000}},
      schema: {
        summary: 'Sign a customer in',
        description: 'The portal’s token goes in the Authorization header; it is good once.',
        security: [{bearer: []}],
        body: z.strictObject({}),
        response: {
          200: identity,
          ...problemAnswers(
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_PORTAL_TOKEN_INVALID',
            'RECEIVER_TOO_MANY',
            'RECEIVER_PORTAL_UNAVAILABLE',
          ),
        },
      },
    },
    async ({headers: {authorization = ''}}, reply) => {
      const [, token = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
      let vouched: Vouched | undefined;
      try {
        vouched = await checkToken(token);
      } catch (error) {
        onError(error);
        throw new ProblemError('RECEIVER_PORTAL_UNAVAILABLE', {retryAfter: 5});
      }
      const customer =
        vouched &&
        (await identify(engine, vouched, customerRefs(vouched.customer, addresses), now()));
      if (customer) return customer;
      reply.header('www-authenticate', 'Bearer realm="customer"');
      throw new ProblemError('RECEIVER_PORTAL_TOKEN_INVALID');
    },
  );
}
