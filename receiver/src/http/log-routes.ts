import {logDescription as logDescriptionSchema} from '../../../src/contract/schemas/log-description.ts';
import type {AppContext} from './app-context.ts';
import {textAnswer} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** What everyone may know of the ledger: who signs it, and how large it is. */
export function logRoutes(app: TypedApp, {engine, logDescription}: AppContext): void {
  app.get(
    '/.well-known/consent-log.json',
    {schema: {summary: 'Who signs the ledger', response: {200: logDescriptionSchema}}},
    () => logDescription,
  );
  app.get(
    '/checkpoint',
    {
      schema: {
        summary: 'The latest checkpoint (C2SP tlog-checkpoint)',
        response: {200: textAnswer('A signed note', 'text/plain')},
      },
    },
    async (_request, reply) => {
      const {note} = await engine.db
        .selectFrom('checkpoint')
        .select('note')
        .orderBy('size', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      return reply.type('text/plain; charset=utf-8').send(note);
    },
  );
}
