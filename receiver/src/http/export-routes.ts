import type {FastifyRequest} from 'fastify';
import * as z from 'zod/mini';
import {exportSubject, type SubjectExport} from '../export/export-subject.ts';
import {logExport} from '../staff/log-export.ts';
import type {AppContext} from './app-context.ts';
import {person, readPerson, subjectRef} from './person.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** All that is held on a subject, for the staff who answer it (GDPR 15, 20; R67). */
export function exportRoutes(app: TypedApp, context: AppContext): void {
  const {engine, addresses, staff} = context;
  const onRequest = staff.requireAct('export');
  const security = [{bearer: []}];
  const exported = z.looseObject({schema: z.string()});
  async function hand(request: FastifyRequest, refs: readonly string[]): Promise<SubjectExport> {
    const all = await exportSubject(engine.db, refs);
    await logExport(context, request, {
      act: 'export',
      what: 'subject',
      object: refs[0] ?? '',
      rows: all.consent_records.length,
      file: JSON.stringify(all),
    });
    return all;
  }
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
          ...problemAnswers(
            'RECEIVER_DESK_TOKEN_NEEDED',
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_NOT_FOUND',
          ),
        },
      },
    },
    (request) => hand(request, [request.params.ref]),
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
            'RECEIVER_ACT_NOT_ALLOWED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_BODY_TOO_LARGE',
          ),
        },
      },
    },
    (request) => hand(request, readPerson(request.body, addresses)),
  );
}
