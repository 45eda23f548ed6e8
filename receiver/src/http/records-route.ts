import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import {delivery, deliveryAnswer} from '../../../src/contract/schemas/delivery.ts';
import {prepareSubmission} from '../ledger/prepare-submission.ts';
import type {Taken} from '../ledger/open-intake.ts';
import type {AppContext} from './app-context.ts';
import {checkRecords} from './check-records.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const BODY_LIMIT = 64 * 1024;

/** `POST /v1/records`: takes decisions into the ledger. What it answers for is on the disk. */
export function recordsRoute(
  app: TypedApp,
  {intake, addresses, deliveriesPerMinute, isDraining, onError}: AppContext,
): void {
  app.post(
    '/v1/records',
    {
      bodyLimit: BODY_LIMIT,
      config: {rateLimit: {max: deliveriesPerMinute, timeWindow: 60_000}},
      schema: {
        summary: 'Log decisions',
        description: 'All records of a delivery are logged, or none. Repeating one is harmless.',
        body: delivery,
        response: {
          200: {
            description: 'Logged, with receipts',
            content: {'application/json': {schema: deliveryAnswer}},
          },
          202: {
            description: 'Logged; receipts follow',
            content: {'application/json': {schema: deliveryAnswer}},
          },
          ...problemAnswers(400, 409, 413, 415, 422, 429, 503),
        },
      },
      onRequest: (_request, _reply, done) => {
        done(isDraining() ? new ProblemError('RECEIVER_DRAINING', {retryAfter: 5}) : undefined);
      },
    },
    async ({body: {records}}, reply) => {
      const fields = checkRecords(records);
      if (fields.length > 0) throw new ProblemError('RECEIVER_BODY_INVALID', {fields});
      const submissions = records.map((record) => prepareSubmission(record, addresses));

      let taken: Taken;
      try {
        taken = await intake.take(submissions);
      } catch (error) {
        onError(error);
        throw new ProblemError('RECEIVER_STORE_UNAVAILABLE', {retryAfter: 5});
      }
      if (!('receipts' in taken))
        throw new ProblemError('RECEIVER_ID_TAKEN', {
          fields: taken.conflicts.map((place) => ({
            field: `records[${String(place)}].id`,
            message: 'Stands for a record with other content.',
            remedy: 'Leave this record out; give a new decision a new id.',
          })),
        });

      const {receipts} = taken;
      const results = records.map(({id}) => ({id, receipt: receipts.get(id) ?? null}));
      const answer: DeliveryAnswer = {v: 1, results};
      return reply.code(results.every(({receipt}) => receipt) ? 200 : 202).send(answer);
    },
  );
}
