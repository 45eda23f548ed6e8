import * as z from 'zod/mini';
import {requestHistory} from '../../../src/contract/schemas/desk.ts';
import {requestNumber, requestState} from '../../../src/contract/schemas/rights.ts';
import {readRequestNumber} from '../rights/create-request-number.ts';
import {readHistory} from '../rights/read-history.ts';
import {readRequest} from '../rights/read-request.ts';
import type {AppContext} from './app-context.ts';
import {bearerOf} from './bearer-of.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** Far more than a person types, far too few to guess one number of 60 bits. */
const LOOKUPS_PER_MINUTE = 30;

/** `GET /v1/requests/{number}`: how a rights request stands, for whoever knows its number (R53). */
export function requestsRoute(app: TypedApp, {engine, requestTokens}: AppContext): void {
  app.get(
    '/v1/requests/:number',
    {
      config: {rateLimit: {max: LOOKUPS_PER_MINUTE, timeWindow: 60_000}},
      schema: {
        summary: 'How a rights request stands',
        description:
          'With the token from a letter as bearer token, also its history, with reasons (R54).',
        security: [{}, {bearer: []}],
        params: z.strictObject({number: z.string().check(z.maxLength(40))}),
        response: {
          200: z.union([requestState, requestHistory]),
          ...problemAnswers('RECEIVER_NOT_FOUND', 'RECEIVER_TOO_MANY'),
        },
      },
    },
    async ({params, headers}) => {
      const number = readRequestNumber(params.number);
      const isOpened = requestTokens.opens(number, bearerOf(headers.authorization));
      const state = requestNumber.safeParse(number).success
        ? await (isOpened ? readHistory : readRequest)(engine.db, number)
        : undefined;
      if (!state) throw new ProblemError('RECEIVER_NOT_FOUND');
      return state;
    },
  );
}
