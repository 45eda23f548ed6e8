import type {FastifyReply} from 'fastify';
import * as z from 'zod/mini';
import {receipt} from '../../../src/contract/schemas/receipt.ts';
import {isErased} from '../erasure/is-erased.ts';
import {readReceiptTexts} from '../ledger/read-receipts.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** A record that is committed and waits for its place. */
const pendingReceipt = z.strictObject({
  v: z.literal(1),
  id: z.uuidv4(),
  receipt: z.null(),
});

/** `GET /v1/receipts/{id}`: the receipt of one record, for whoever knows its id. */
export function receiptsRoute(app: TypedApp, {engine, vouch}: AppContext): void {
  app.get(
    '/v1/receipts/:id',
    {
      schema: {
        summary: 'Read a receipt',
        params: z.strictObject({id: z.uuidv4()}),
        response: {
          200: receipt,
          202: pendingReceipt,
          ...problemAnswers('RECEIVER_NOT_FOUND', 'RECEIVER_ERASED'),
        },
      },
    },
    async ({params: {id}}, reply) => {
      const found = (await readReceiptTexts(engine.db, [id], vouch)).get(id);
      if (found === undefined)
        throw new ProblemError(
          (await isErased(engine.db, id)) ? 'RECEIVER_ERASED' : 'RECEIVER_NOT_FOUND',
        );
      if (found)
        return (reply as FastifyReply)
          .code(200)
          .serializer(String)
          .type('application/json')
          .send(found);
      return reply.code(202).header('retry-after', 1).send({v: 1, id, receipt: null});
    },
  );
}
