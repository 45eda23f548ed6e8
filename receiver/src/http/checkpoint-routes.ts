import * as z from 'zod/mini';
import {checkpointList} from '../../../src/contract/schemas/audit.ts';
import {readCheckpoints, readLatestCheckpoint} from '../ledger/read-checkpoints.ts';
import type {AppContext} from './app-context.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** Checkpoints that one answer lists. */
const MOST = 1000;

/**
 * What the ledger has signed, with what witnesses have signed beneath it.
 *
 * For everyone: it tells how large the ledger was when, and nothing of what it holds; and two histories are found out
 * only where anybody can compare.
 */
export function checkpointRoutes(app: TypedApp, {engine: {db}}: AppContext): void {
  app.get(
    '/checkpoint',
    {
      schema: {
        summary: 'The latest checkpoint (C2SP tlog-checkpoint)',
        description: 'With the lines of the witnesses that have cosigned it.',
        response: {200: textAnswer('A signed note', 'text/plain'), ...problemAnswers()},
      },
    },
    async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send((await readLatestCheckpoint(db)).note),
  );
  app.get(
    '/v1/checkpoints',
    {
      schema: {
        summary: 'Checkpoints by size, with their cosignatures',
        description: `Those above \`after\`, at most ${String(MOST)}, the smallest first; an empty list is the end.`,
        querystring: z.strictObject({
          after: z.exactOptional(z.string().check(z.regex(/^\d{1,15}$/))),
        }),
        response: {200: checkpointList, ...problemAnswers('RECEIVER_QUERY_INVALID')},
      },
    },
    async ({query: {after = '-1'}}) => ({
      v: 1 as const,
      checkpoints: await readCheckpoints(db, Number(after), MOST),
    }),
  );
}
