import * as z from 'zod/mini';
import {address as addressSchema} from '../../../src/contract/schemas/address.ts';
import {channel} from '../../../src/contract/schemas/text.ts';
import {exportSubject} from '../export/export-subject.ts';
import {refsOfPerson} from '../subjects/refs-of-person.ts';
import type {AppContext} from './app-context.ts';
import {checkAddress} from './check-address.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import {requireToken} from './require-token.ts';
import type {TypedApp} from './typed-app.ts';

const ref = z.string().check(z.maxLength(80), z.regex(/^[vca]_[\w.-]+$/));
const customer = z.string().check(z.minLength(1), z.maxLength(255));

/** By a reference, a customer number, or an address: the latter two in a body alone, since paths end in logs. */
const person = z.union([
  z.strictObject({ref}),
  z.strictObject({customer}),
  z.strictObject({channel, address: addressSchema}),
]);

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
        params: z.strictObject({ref}),
        response: {200: exported, ...problemAnswers(401, 404)},
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
        body: person,
        response: {200: exported, ...problemAnswers(400, 401, 415, 422)},
      },
    },
    ({body}) => {
      const fields = 'address' in body ? checkAddress(body.channel, body.address, 'address') : [];
      if (fields.length > 0) throw new ProblemError('RECEIVER_BODY_INVALID', {fields});
      return exportSubject(engine.db, refsOfPerson(body, addresses));
    },
  );
}
