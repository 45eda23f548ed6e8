import type {FastifyReply} from 'fastify';
import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {delivery, deliveryAnswer} from '../../../src/contract/schemas/delivery.ts';
import type {Engine} from '../database/engine.ts';
import {prepareSubmission, type Submission} from '../ledger/prepare-submission.ts';
import type {Refused, Taken} from '../ledger/open-intake.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import type {AppContext} from './app-context.ts';
import {bearerOf} from './bearer-of.ts';
import {giveAccess} from './give-access.ts';
import {checkLinks} from './check-links.ts';
import {checkNews, type NewsError} from './check-news.ts';
import {checkRecords} from './check-records.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const BODY_LIMIT = 64 * 1024;

/** `POST /v1/records`: takes decisions into the ledger. What it answers for is on the disk. */
export function recordsRoute(
  app: TypedApp,
  {
    engine,
    intake,
    addresses,
    access,
    allow,
    tellNews,
    deliveriesPerMinute,
    now,
    isDraining,
    onError,
  }: AppContext,
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
          ...problemAnswers(
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_MEDIA_TYPE',
            'RECEIVER_BODY_INVALID',
            'RECEIVER_ID_TAKEN',
            'RECEIVER_TICKET_INVALID',
            'RECEIVER_TOO_MANY',
            'RECEIVER_DRAINING',
            'RECEIVER_STORE_UNAVAILABLE',
          ),
        },
      },
      onRequest: (_request, _reply, done) => {
        done(isDraining() ? new ProblemError('RECEIVER_DRAINING', {retryAfter: 5}) : undefined);
      },
    },
    async ({body: {records, device}, headers, ip}, reply) => {
      const fields = [...checkRecords(records), ...checkLinks(records, access)];
      if (fields.length > 0) throw new ProblemError('RECEIVER_BODY_INVALID', {fields});
      // Few answer news, and nobody else waits for it to be looked up.
      const news = records.some(({subprocessor}) => subprocessor) ? await tellNews() : [];
      await refuseAnswers(checkNews(records, news, swedishDay(now())), engine);
      // W3C Global Privacy Control: any other value is no signal.
      const secGpc = headers['sec-gpc'] === '1';
      const submissions = records.map((record) =>
        allow({...prepareSubmission(record, addresses, secGpc), device}, ip),
      );

      let taken: Taken;
      try {
        taken = await intake.take(submissions);
      } catch (error) {
        onError(error);
        throw new ProblemError('RECEIVER_STORE_UNAVAILABLE', {retryAfter: 5});
      }
      if (!('receipts' in taken)) throw refusal(taken, submissions);

      const {receipts} = taken;
      const isWhole = records.every(({id}) => receipts.get(id));
      const answer = answerOf(
        records,
        receipts,
        giveAccess(records, receipts, bearerOf(headers.authorization), access),
      );
      // Written already, receipts and all.
      const written: FastifyReply = reply.code(isWhole ? 200 : 202).serializer(String);
      return written.type('application/json; charset=utf-8').send(answer);
    },
  );
}

/** JSON of a `DeliveryAnswer`, made of the receipts' own. */
function answerOf(
  records: readonly DecisionRecord[],
  receipts: ReadonlyMap<string, string | null>,
  access: DeliveryAnswer['access'],
): string {
  const results = records.map(({id}) => `{"id":"${id}","receipt":${receipts.get(id) ?? 'null'}}`);
  const members = [
    '"v":1',
    `"results":[${results.join(',')}]`,
    ...(access ? [`"access":${JSON.stringify(access)}`] : []),
  ];
  return `{${members.join(',')}}`;
}

const name = (places: readonly number[], member: string, message: string, remedy: string) =>
  places.map((place) => ({field: `records[${String(place)}].${member}`, message, remedy}));

const refusal = (
  {conflicts, unvouched}: Refused,
  submissions: readonly Submission[],
): ProblemError =>
  conflicts.length > 0
    ? new ProblemError('RECEIVER_ID_TAKEN', {
        fields: name(
          conflicts,
          'id',
          'Stands for a record with other content.',
          'Leave this record out; give a new decision a new id.',
        ),
      })
    : new ProblemError('RECEIVER_TICKET_INVALID', {
        fields: unvouched.flatMap((place) =>
          name(
            [place],
            'ticket',
            'Is missing, spent, expired, or for another customer or order number.',
            remedyOf(submissions[place]),
          ),
        ),
      });

/** An objection by address needs no customer; all else cannot be told from anybody's. */
function remedyOf(submission: Submission | undefined): string {
  if (submission?.byAddress)
    return `Its addresses are blocked from now on, as record ${submission.byAddress.record.id}. Sign the customer in anew and object again to block the customer too.`;
  return submission?.record.type === 'objection.made'
    ? 'Sign the customer in anew and object again: without any address nobody can tell whom it stops.'
    : 'Sign the customer in anew.';
}

/** An answer that was taken in time may be repeated later. @throws {ProblemError} for all others. */
async function refuseAnswers(errors: readonly NewsError[], {db}: Engine): Promise<void> {
  if (errors.length === 0) return;
  const known = await db
    .selectFrom('leaf')
    .select('record_id')
    .where(
      'record_id',
      'in',
      errors.map(({recordId}) => recordId),
    )
    .execute();
  const fields = errors
    .filter(({recordId}) => !known.some((row) => row.record_id === recordId))
    .map(({field, message, remedy}) => ({field, message, remedy}));
  if (fields.length > 0) throw new ProblemError('RECEIVER_BODY_INVALID', {fields});
}
