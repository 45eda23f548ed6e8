import * as z from 'zod/mini';
import type {FastifyReply} from 'fastify';
import {hostname} from '../../../src/contract/schemas/text.ts';
import type {RawRequest, SourceId} from '../inbound/inbound-source.ts';
import {sources} from '../inbound/sources.ts';
import {spendToken} from '../inbound/spend-token.ts';
import {takeEvents, type HeardEvents} from '../inbound/take-events.ts';
import {readRelease} from '../pages/read-release.ts';
import type {AppContext} from './app-context.ts';
import {ProblemError} from './problem-error.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** Services gather many events in one request. */
const BODY_LIMIT = 1024 * 1024;

const count = z.int().check(z.minimum(0));
const heard = z.strictObject({
  v: z.literal(1),
  taken: count,
  repeated: count,
  ignored: count,
  unreadable: z.array(count),
});

/** `POST /v1/marketing/inbound/{source}`: what sending services tell of unsubscribing, complaints and stops (R37, law.md 5.2). */
export function inboundRoute(app: TypedApp, context: AppContext): void {
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    // Signatures are over the very bytes.
    scope.addContentTypeParser('*', {parseAs: 'buffer'}, (_request, body, parsed) => {
      parsed(null, body);
    });
    addRoute(scope, context);
    done();
  });
}

/** @throws {ProblemError} for what the service did not send, or has used before. */
async function requireGenuine(
  id: SourceId,
  keys: readonly string[],
  request: RawRequest,
  reply: FastifyReply,
  {engine: {db}, now}: AppContext,
): Promise<void> {
  const {isGenuine, tokenOf, challenge} = sources[id];
  const isSigned = keys.some((key) => isGenuine(request, key, now()));
  if (isSigned && (!tokenOf || (await spendToken(db, id, tokenOf(request), request.body, now()))))
    return;
  if (challenge) reply.header('www-authenticate', challenge);
  throw new ProblemError('RECEIVER_SIGNATURE_INVALID');
}

function addRoute(app: TypedApp, context: AppContext): void {
  const {engine, inbound, stopReply, observer, now, isDraining, onError} = context;

  async function take(id: SourceId, body: Buffer, host: string): Promise<HeardEvents> {
    const events = sources[id].read(body, now());
    if (!events) throw new ProblemError('RECEIVER_BODY_MALFORMED');
    const release = await readRelease(engine.db);
    if (!release) throw new ProblemError('RECEIVER_RELEASE_NEEDED', {retryAfter: 300});
    const asked = hostname.safeParse(host.toLowerCase());
    const site = asked.success ? asked.data : 'localhost';
    try {
      return await takeEvents(context, events, {source: id, release, site, now: now()});
    } catch (error) {
      onError(error);
      throw new ProblemError('RECEIVER_STORE_UNAVAILABLE', {retryAfter: 5});
    }
  }

  app.post(
    '/v1/marketing/inbound/:source',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'What a sending service tells of unsubscribing, complaints and stops',
        description:
          'The body is as the service writes it, signed as it signs. Each event is logged as an objection, once; unreadable holds the places of those that could not be. For 46elks the answer is the text that is sent back.',
        params: z.strictObject({source: z.string().check(z.maxLength(20))}),
        response: {
          200: {
            description: 'Taken into the ledger',
            content: {
              'application/json': {schema: heard},
              'text/plain': {schema: z.string()},
            },
          },
          ...problemAnswers(
            'RECEIVER_NOT_FOUND',
            'RECEIVER_SIGNATURE_INVALID',
            'RECEIVER_BODY_MALFORMED',
            'RECEIVER_BODY_TOO_LARGE',
            'RECEIVER_RELEASE_NEEDED',
            'RECEIVER_DRAINING',
            'RECEIVER_STORE_UNAVAILABLE',
          ),
        },
      },
      onRequest: (_request, _reply, done) => {
        done(isDraining() ? new ProblemError('RECEIVER_DRAINING', {retryAfter: 5}) : undefined);
      },
    },
    async ({params, headers, query, body: sent, hostname: host}, reply) => {
      const id = params.source as SourceId;
      const keys = Object.hasOwn(inbound, id) ? (inbound[id] ?? []) : [];
      if (keys.length === 0) throw new ProblemError('RECEIVER_NOT_FOUND');
      const body = Buffer.isBuffer(sent) ? sent : Buffer.alloc(0);
      const request = {headers, query: query as RawRequest['query'], body};
      await requireGenuine(id, keys, request, reply, context);
      const {taken, repeated, ignored, unreadable} = await take(id, body, host);
      for (const [outcome, events] of Object.entries({taken, repeated, ignored}))
        observer.heard(id, outcome, events);
      observer.heard(id, 'unreadable', unreadable.length);
      if (!sources[id].repliesInText)
        return {v: 1 as const, taken, repeated, ignored, unreadable: [...unreadable]};
      const text = taken + repeated > 0 ? stopReply : '';
      return reply.type('text/plain; charset=utf-8').serializer(String).send(text);
    },
  );
}
