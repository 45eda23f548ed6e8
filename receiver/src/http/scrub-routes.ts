import {Readable} from 'node:stream';
import type {FastifyRequest} from 'fastify';
import * as z from 'zod/mini';
import type {MarketingChannel} from '../../../src/contract/permission.ts';
import {marketingChannel} from '../../../src/contract/schemas/marketing.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {customerMatch} from '../scrub/customer-match.ts';
import {LIST_REMEDIES, ListError} from '../scrub/list-error.ts';
import type {ListReader} from '../scrub/list-reader.ts';
import {readCsv} from '../scrub/read-csv.ts';
import {readJsonl} from '../scrub/read-jsonl.ts';
import {scrubList, type ScrubOptions} from '../scrub/scrub-list.ts';
import {logAtEnd} from '../staff/log-at-end.ts';
import {logExport} from '../staff/log-export.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers, textAnswer} from './problem-answers.ts';
import {readStated, stated} from './read-stated.ts';
import {requirePeppers} from './require-peppers.ts';
import type {TypedApp} from './typed-app.ts';

const READERS: Readonly<Record<string, ListReader>> = {
  'text/csv': readCsv,
  'application/x-ndjson': readJsonl,
};
const TYPES = Object.keys(READERS);
/** No limit in memory: a list is never held. */
const MOST_BYTES = 4 * 1024 ** 3;

const one = `(?:${marketingChannel.options.join('|')})`;
const channels = z.string().check(z.regex(new RegExp(`^${one}(?:,${one})*$`)));

/** What is wrong with a list as the caller is told. */
function asProblem(error: unknown): unknown {
  if (!(error instanceof ListError)) return error;
  const [message, remedy] = LIST_REMEDIES[error.fault];
  return new ProblemError('RECEIVER_LIST_INVALID', {fields: [{field: 'body', message, remedy}]});
}

/** The parts, once the first of them is there: until then what is wrong can still be answered. */
async function begun(parts: AsyncGenerator<string>): Promise<AsyncGenerator<string>> {
  const first = await parts.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* parts;
  })();
}

/** `POST /v1/marketing/scrub` and `/v1/marketing/customer-match`: a list of contacts comes back, while it still comes in. */
export function scrubRoutes(app: TypedApp, context: AppContext): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(TYPES, (_request, body, parsed) => {
      parsed(null, body);
    });
    addRoutes(scope, context);
    done();
  });
}

const PROBLEMS = problemAnswers(
  'RECEIVER_TOKEN_NEEDED',
  'RECEIVER_ACT_NOT_ALLOWED',
  'RECEIVER_OWN_PAGE_NEEDED',
  'RECEIVER_QUERY_INVALID',
  'RECEIVER_LIST_INVALID',
  'RECEIVER_BODY_TOO_LARGE',
  'RECEIVER_MEDIA_TYPE',
  'RECEIVER_PEPPER_MISSING',
);
const typeOf = ({headers}: FastifyRequest): string =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

type Shared = Omit<ScrubOptions, 'channels' | 'stated'>;

function addRoutes(app: TypedApp, context: AppContext): void {
  const {engine, addresses, staff, now} = context;
  const shared = {
    onRequest: staff.requireAct('scrub'),
    bodyLimit: MOST_BYTES,
    config: {isStreamed: true},
  };

  /** The answer, begun and logged. @param what Which export it is. @param object On what. */
  async function answer(
    request: FastifyRequest,
    what: string,
    object: string,
    write: (list: Readable, options: Shared) => AsyncGenerator<string>,
  ): Promise<Readable> {
    const read = READERS[typeOf(request)];
    if (!read) throw new ProblemError('RECEIVER_MEDIA_TYPE');
    await requirePeppers(engine, addresses);
    await staff.trail.note(request, {act: 'scrub', object: `begun ${what} ${object}`.trim()});
    let rows = 0;
    const parts = write(request.body as Readable, {
      db: engine.db,
      addresses,
      now: wholeSeconds(now()),
      read,
      onProgress: (gone) => (rows = gone),
    });
    const log = (sha256: string) =>
      logExport(context, request, {act: 'scrub', what, object, rows, file: {sha256}});
    const logged = await begun(logAtEnd(parts, log)).catch((error: unknown) => {
      throw asProblem(error);
    });
    return Readable.from(logged, {objectMode: false});
  }

  app.post(
    '/v1/marketing/scrub',
    {
      ...shared,
      schema: {
        summary: 'A list of contacts, with what marketing may do behind every row',
        description:
          'CSV as Excel writes it, headed in Swedish or English, or JSON lines. The same rows come back, while the list still comes in, with allowed_, because_, since_ and proof_ for each channel.',
        security: [{bearer: []}],
        consumes: TYPES,
        querystring: z.strictObject({channels, ...stated}),
        response: {200: textAnswer('The list.', 'text/csv'), ...PROBLEMS},
      },
    },
    async (request, reply) => {
      const circumstances = readStated(request.query);
      const asked = [...new Set(request.query.channels.split(','))] as MarketingChannel[];
      const list = await answer(request, 'scrub', asked.join(' '), (source, options) =>
        scrubList(source, {...options, channels: asked, stated: circumstances}),
      );
      reply.type(`${typeOf(request)}; charset=utf-8`);
      return reply.send(list as unknown as string);
    },
  );

  app.post(
    '/v1/marketing/customer-match',
    {
      ...shared,
      schema: {
        summary: 'A list of contacts as Google Customer Match takes it',
        description:
          'Hashed, and only of customers who said yes to personalised advertising in a browser that is linked to them, and who objected on no channel. Nobody else is in it.',
        security: [{bearer: []}],
        consumes: TYPES,
        querystring: z.strictObject({}),
        response: {200: textAnswer('The list.', 'text/csv'), ...PROBLEMS},
      },
    },
    async (request, reply) => {
      const list = await answer(request, 'customer-match', '', customerMatch);
      reply.type('text/csv; charset=utf-8');
      return reply.send(list as unknown as string);
    },
  );
}
