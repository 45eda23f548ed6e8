import * as z from 'zod/mini';
import {deskRequests, requestHistory, requestUpdate} from '../../../src/contract/schemas/desk.ts';
import {requestStatus, right} from '../../../src/contract/schemas/rights.ts';
import {tryAgain} from '../database/try-again.ts';
import {readRequestNumber} from '../rights/create-request-number.ts';
import {readHistory} from '../rights/read-history.ts';
import {readRequests} from '../rights/read-requests.ts';
import {updateRequest} from '../rights/update-request.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const params = z.strictObject({number: z.string().check(z.maxLength(40))});

/** `/v1/desk/requests`: rights requests for the staff who answer them (R53, R54). */
export function deskRoutes(
  app: TypedApp,
  {engine, staff, openSealed, letters, place, now}: AppContext,
): void {
  const onRequest = staff.requireAct('desk');
  const security = [{bearer: []}];
  const read = async (number: string) => {
    const history = await readHistory(engine.db, number, openSealed);
    if (!history) throw new ProblemError('RECEIVER_NOT_FOUND');
    return history;
  };

  app.get(
    '/v1/desk/requests',
    {
      onRequest,
      schema: {
        summary: 'Rights requests, what is due first at the top',
        description: 'Without a status, those that are still open.',
        security,
        querystring: z.strictObject({
          status: z.exactOptional(requestStatus),
          right: z.exactOptional(right),
          after: z.exactOptional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d MP[-0-9A-Z]{15}$/))),
        }),
        response: {
          200: deskRequests,
          ...problemAnswers(
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_QUERY_INVALID',
          ),
        },
      },
    },
    async (request) => {
      const page = await readRequests(engine.db, request.query);
      await staff.trail.note(request, {act: 'desk', object: 'list', count: page.requests.length});
      return page;
    },
  );
  app.get(
    '/v1/desk/requests/:number',
    {
      onRequest,
      schema: {
        summary: 'One rights request and its history',
        security,
        params,
        response: {
          200: requestHistory,
          ...problemAnswers(
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_NOT_FOUND',
          ),
        },
      },
    },
    async (request) => {
      const number = readRequestNumber(request.params.number);
      const history = await read(number);
      await staff.trail.note(request, {act: 'desk', object: number, count: 1});
      return history;
    },
  );
  app.post(
    '/v1/desk/requests/:number/updates',
    {
      onRequest,
      bodyLimit: 1024,
      schema: {
        summary: 'Change how a rights request stands',
        security,
        params,
        body: requestUpdate,
        response: {
          200: requestHistory,
          ...problemAnswers(
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_NOT_FOUND',
            'RECEIVER_UPDATE_IMPOSSIBLE',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_BODY_TOO_LARGE',
          ),
        },
      },
    },
    async (request) => {
      const {body} = request;
      const number = readRequestNumber(request.params.number);
      const outcome = await tryAgain(engine, () =>
        engine.db.transaction().execute((trx) => updateRequest(trx, number, body, now(), letters)),
      );
      if (outcome === 'unknown') throw new ProblemError('RECEIVER_NOT_FOUND');
      if (outcome !== 'done') {
        const {because, ...field} = outcome;
        throw new ProblemError(
          because === 'now' ? 'RECEIVER_UPDATE_IMPOSSIBLE' : 'RECEIVER_BODY_INVALID',
          {fields: [field]},
        );
      }
      await place();
      void letters.wake();
      await staff.trail.note(request, {act: 'desk', object: `${number} ${body.to}`, count: 1});
      return read(number);
    },
  );
}
