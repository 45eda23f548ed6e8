import * as z from 'zod/mini';
import {takeCosignature, type CosignatureRefusal} from '../ledger/take-cosignature.ts';
import type {AppContext} from './app-context.ts';
import type {ErrorCode} from './errors.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import {ProblemError} from './problem-error.ts';
import type {TypedApp} from './typed-app.ts';

const BODY_LIMIT = 16 * 1024;
/** Cosignatures that one IP address may send in a minute: a witness signs now and then. */
const PER_MINUTE = 60;

const CODES: Readonly<Record<CosignatureRefusal, ErrorCode>> = {
  'checkpoint-unknown': 'RECEIVER_CHECKPOINT_UNKNOWN',
  'witness-unknown': 'RECEIVER_WITNESS_UNKNOWN',
  invalid: 'RECEIVER_COSIGNATURE_INVALID',
  older: 'RECEIVER_COSIGNATURE_OLD',
};

/** `POST /v1/cosignatures`: takes a checkpoint that a witness has cosigned. It needs no token: the signature says who sends it. */
export function cosignaturesRoute(app: TypedApp, context: AppContext): void {
  const {engine, witnesses, now} = context;
  void app.register((api, _options, done) => {
    // Pages may not send text: their rule stays theirs.
    api.addContentTypeParser('text/plain', {parseAs: 'string'}, (_request, body, parsed) => {
      parsed(null, body);
    });
    (api as TypedApp).post(
      '/v1/cosignatures',
      {
        bodyLimit: BODY_LIMIT,
        config: {rateLimit: {max: PER_MINUTE, timeWindow: 60_000}},
        schema: {
          summary: 'Take a checkpoint that a witness has cosigned (C2SP tlog-cosignature)',
          description:
            'As text/plain: a checkpoint of this ledger with cosignature/v1 lines. A repeat is harmless.',
          consumes: ['text/plain'],
          body: z.string(),
          response: {
            200: textAnswer('The checkpoint with all its cosignatures', 'text/plain'),
            ...problemAnswers(
              'RECEIVER_CHECKPOINT_UNKNOWN',
              'RECEIVER_WITNESS_UNKNOWN',
              'RECEIVER_COSIGNATURE_INVALID',
              'RECEIVER_COSIGNATURE_OLD',
              'RECEIVER_BODY_INVALID',
              'RECEIVER_BODY_MALFORMED',
              'RECEIVER_BODY_TOO_LARGE',
              'RECEIVER_MEDIA_TYPE',
              'RECEIVER_TOO_MANY',
            ),
          },
        },
      },
      async ({body}, reply) => {
        const taken = await takeCosignature(engine.db, witnesses, body, now());
        if ('refused' in taken) throw new ProblemError(CODES[taken.refused]);
        return reply.type('text/plain; charset=utf-8').send(taken.note);
      },
    );
    done();
  });
}
