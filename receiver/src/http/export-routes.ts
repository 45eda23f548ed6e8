import * as z from 'zod/mini';
import {exportSubject} from '../export/export-subject.ts';
import type {AppContext} from './app-context.ts';
import {person, readPerson, subjectRef} from './person.ts';
import {problemAnswers} from './problem-answers.ts';
import {requireToken} from './require-token.ts';
import type {TypedApp} from './typed-app.ts';

/** All that is held on a subject, for the staff who answer it (GDPR 15, 20; R67). */
export function exportRoutes(app: TypedApp, {engine, addresses, deskToken}: AppContext): void {
  if (deskToken === undefined) return;
  const onRequest = requireToken(deskToken, 'desk');
  const security = [{bearer: []}];
  const exported = z.looseObject({schema: z.string()});
  app.get(
    '/v1/desk/subjects/:ref/export',
    {
      onRequest,
      schema: {
        summary: 'All that is held on a subject',
        security,
        params: z.strictObject({ref: subjectRef}),
        response: {
          200: exported,
          ...problemAnswers('RECEIVER_DESK_TOKEN_NEEDED', 'RECEIVER_NOT_FOUND'),
        },
      },
    },
    ({params}) => exportSubject(engine.db, [params.ref]),
  );
  app.post(
    '/v1/desk/export',
    {
      onRequest,
      bodyLimit: 4096,
      schema: {
        summary: 'All that is held on a person',
        security,
        body: z.union(person({})),
        response: {
          200: exported,
          ...problemAnswers(
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_BODY_TOO_LARGE',
          ),
        },
      },
    },
    ({body}) => exportSubject(engine.db, readPerson(body, addresses)),
  );
}
