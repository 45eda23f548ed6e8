import {createHash} from 'node:crypto';
import {Readable} from 'node:stream';
import * as z from 'zod/mini';
import {channel} from '../../../src/contract/schemas/text.ts';
import {ledgerSize, readSuppressions} from '../marketing/read-suppressions.ts';
import type {SuppressionRange} from '../marketing/suppression-row.ts';
import {writeSuppressions, type SuppressionFormat} from '../marketing/write-suppressions.ts';
import {logAtEnd} from '../staff/log-at-end.ts';
import {logExport} from '../staff/log-export.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

const index = z.string().check(z.regex(/^\d{1,15}$/));
const query = z.strictObject({
  channel,
  format: z.enum(['csv', 'jsonl']),
  after: z.exactOptional(index),
  until: z.exactOptional(index),
});
type Query = z.infer<typeof query>;

const TYPES: Readonly<Record<SuppressionFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
};
const PROBLEMS = problemAnswers(
  'RECEIVER_TOKEN_NEEDED',
  'RECEIVER_ACT_NOT_ALLOWED',
  'RECEIVER_QUERY_INVALID',
);
const count = z.int().check(z.minimum(0));
const sidecar = z.strictObject({
  v: z.literal(1),
  channel,
  format: z.enum(['csv', 'jsonl']),
  after: count,
  until: count,
  rows: count,
  sha256: z.string(),
});

/** `GET /v1/marketing/suppressions`: who must not be written to, whole or what changed; and the sidecar that a file is checked by. */
export function suppressionsRoutes(app: TypedApp, context: AppContext): void {
  const {db} = context.engine;
  const {staff} = context;
  const onRequest = staff.requireAct('suppression');
  const security = [{bearer: []}];

  /** @throws {ProblemError} for a range that the ledger does not have. */
  async function rangeOf({channel: on, after = '0', until}: Query): Promise<SuppressionRange> {
    const size = await ledgerSize(db);
    const range = {channel: on, after: Number(after), until: Number(until ?? size)};
    if (range.after <= range.until && range.until <= size) return range;
    const field = range.until > size ? 'until' : 'after';
    const message = `Lies beyond ${String(Math.min(size, range.until))}.`;
    const remedy = 'Send what the header consent-until of the file before said.';
    throw new ProblemError('RECEIVER_QUERY_INVALID', {fields: [{field, message, remedy}]});
  }

  app.get(
    '/v1/marketing/suppressions',
    {
      onRequest,
      schema: {
        summary: 'The suppression list of a channel, or what changed of it',
        description:
          'References, each with its status. The header consent-until says up to which index of the ledger it reaches: send it as after for what changes from there on.',
        security,
        querystring: query,
        response: {200: textAnswer('The list.', 'text/csv'), ...PROBLEMS},
      },
    },
    async (request, reply) => {
      const range = await rangeOf(request.query);
      const {format} = request.query;
      const object = `${range.channel} ${String(range.after)}-${String(range.until)}`;
      await staff.trail.note(request, {act: 'suppression', object: `begun ${object}`});
      let rows = 0;
      const parts = writeSuppressions(readSuppressions(db, range), format, (more) => {
        rows += more;
      });
      const logged = logAtEnd(parts, (sha256) =>
        logExport(context, request, {
          act: 'suppression',
          what: 'suppressions',
          object,
          rows,
          file: {sha256},
        }),
      );
      reply.type(TYPES[format]).header('consent-until', String(range.until));
      return reply.send(Readable.from(logged, {objectMode: false}) as unknown as string);
    },
  );

  app.get(
    '/v1/marketing/suppressions/sidecar',
    {
      onRequest,
      schema: {
        summary: 'Row count and SHA-256 of a suppression list',
        description:
          'Of exactly the file that the same query gets; name its until, for the list grows.',
        security,
        querystring: query,
        response: {200: sidecar, ...PROBLEMS},
      },
    },
    async (request) => {
      const range = await rangeOf(request.query);
      const {format} = request.query;
      const sum = createHash('sha256');
      let rows = 0;
      const parts = writeSuppressions(readSuppressions(db, range), format, (more) => {
        rows += more;
      });
      for await (const part of parts) sum.update(part);
      await staff.trail.note(request, {
        act: 'suppression',
        object: `sidecar ${range.channel}`,
        count: rows,
      });
      return {v: 1 as const, format, ...range, rows, sha256: sum.digest('hex')};
    },
  );
}
