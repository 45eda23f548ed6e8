import * as z from 'zod/mini';
import {browserRef} from '../../../src/contract/schemas/access.ts';
import {subjectExport, subjectState} from '../../../src/contract/schemas/subject.ts';
import {exportBrowser, readSubject} from '../subjects/read-subject.ts';
import type {AppContext} from './app-context.ts';
import {bearerOf} from './bearer-of.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** Far more than a person asks. */
const READS_PER_MINUTE = 30;

/**
 * `GET /v1/subjects/{ref}` and its export: what is on record of a browser, for whoever holds its access token.
 *
 * A wrong token and an unknown browser are answered alike.
 */
export function subjectsRoute(app: TypedApp, {engine, access, now}: AppContext): void {
  const params = z.strictObject({ref: browserRef});
  const config = {rateLimit: {max: READS_PER_MINUTE, timeWindow: 60_000}};
  const shown = {params, security: [{bearer: []}]};
  const open = (ref: string, authorization: string | undefined): string => {
    if (!access.opens(ref, bearerOf(authorization))) throw new ProblemError('RECEIVER_NOT_FOUND');
    return ref;
  };
  const found = <State>(state: State | undefined): State => {
    if (state === undefined) throw new ProblemError('RECEIVER_NOT_FOUND');
    return state;
  };
  app.get(
    '/v1/subjects/:ref',
    {
      config,
      schema: {
        ...shown,
        summary: 'What is on record of a browser',
        response: {
          200: subjectState,
          ...problemAnswers('RECEIVER_NOT_FOUND', 'RECEIVER_QUERY_INVALID', 'RECEIVER_TOO_MANY'),
        },
      },
    },
    async ({params: {ref}, headers: {authorization}}) =>
      found(await readSubject(engine.db, open(ref, authorization))),
  );
  app.get(
    '/v1/subjects/:ref/export',
    {
      config,
      schema: {
        ...shown,
        summary: 'All that is held on a browser, with receipts',
        response: {
          200: subjectExport,
          ...problemAnswers('RECEIVER_NOT_FOUND', 'RECEIVER_QUERY_INVALID', 'RECEIVER_TOO_MANY'),
        },
      },
    },
    async ({params: {ref}, headers: {authorization}}) =>
      found(await exportBrowser(engine.db, open(ref, authorization), now())),
  );
}
