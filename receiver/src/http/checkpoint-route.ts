import type {AppContext} from './app-context.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /checkpoint`: how large the ledger is, signed. */
export function checkpointRoute(app: TypedApp, {engine}: AppContext): void {
  app.get(
    '/checkpoint',
    {
      schema: {
        summary: 'The latest checkpoint (C2SP tlog-checkpoint)',
        response: {200: textAnswer('A signed note', 'text/plain'), ...problemAnswers()},
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
