import * as z from 'zod/mini';
import {
  newServiceToken,
  serviceTokenOrder,
  serviceTokens,
} from '../../../src/contract/schemas/staff.ts';
import type {AppContext} from '../http/app-context.ts';
import {ProblemError} from '../http/problem-error.ts';
import {problemAnswers} from '../http/problem-answers.ts';
import type {TypedApp} from '../http/typed-app.ts';
import {SERVICE_ACTS} from '../../../src/core/service-acts.ts';
import type {Act} from '../../../src/contract/staff.ts';
import {listServiceTokens, makeServiceToken, revokeServiceToken} from './service-tokens.ts';

const who = z.string().check(z.minLength(1), z.maxLength(300));
const security = [{bearer: []}];
const limited = {rateLimit: {max: 60, timeWindow: 60_000}};
const CHANGES = [
  'RECEIVER_TOKEN_NEEDED',
  'RECEIVER_ACT_NOT_ALLOWED',
  'RECEIVER_OWN_PAGE_NEEDED',
  'RECEIVER_TOO_MANY',
] as const;
const BODY = [
  'RECEIVER_BODY_MALFORMED',
  'RECEIVER_BODY_INVALID',
  'RECEIVER_BODY_TOO_LARGE',
  'RECEIVER_MEDIA_TYPE',
] as const;

/** @throws {ProblemError} for what no machine may do. */
function requireServiceActs(acts: readonly Act[]): void {
  const wrong = acts.find((act) => !SERVICE_ACTS.includes(act));
  if (wrong === undefined) return;
  const message = `${wrong} needs a person who signs in.`;
  const remedy = `Choose among ${SERVICE_ACTS.join(', ')}.`;
  throw new ProblemError('RECEIVER_BODY_INVALID', {fields: [{field: 'acts', message, remedy}]});
}

/** Service tokens, and ending people's sessions: for admins. */
export function tokenRoutes(app: TypedApp, {engine: {db}, staff, now}: AppContext): void {
  const onRequest = staff.requireAct('tokens');
  app.get(
    '/v1/staff/tokens',
    {
      onRequest,
      schema: {
        summary: 'Service tokens, without their secrets',
        security,
        response: {
          200: serviceTokens,
          ...problemAnswers('RECEIVER_TOKEN_NEEDED', 'RECEIVER_ACT_NOT_ALLOWED'),
        },
      },
    },
    async () => ({v: 1 as const, tokens: await listServiceTokens(db)}),
  );
  app.post(
    '/v1/staff/tokens',
    {
      onRequest,
      bodyLimit: 1024,
      config: limited,
      schema: {
        summary: 'Make a service token',
        description: 'Its secret is told in this answer and never again.',
        security,
        body: serviceTokenOrder,
        response: {201: newServiceToken, ...problemAnswers(...CHANGES, ...BODY)},
      },
    },
    async (request, reply) => {
      const {acts, ...order} = request.body;
      requireServiceActs(acts);
      const unique = [...new Set(acts)];
      const made = await makeServiceToken(
        db,
        {...order, acts: unique},
        staff.of(request).who,
        now(),
      );
      await staff.trail.note(request, {
        act: 'tokens',
        object: `made ${made.id}: ${unique.join(' ')}`,
        count: 1,
      });
      reply.code(201);
      return {v: 1 as const, ...made};
    },
  );
  app.post(
    '/v1/staff/tokens/:id/revoke',
    {
      onRequest,
      bodyLimit: 1,
      config: limited,
      schema: {
        summary: 'Revoke a service token',
        description: 'Without a body.',
        security,
        params: z.strictObject({id: z.uuidv4()}),
        response: {
          200: serviceTokens,
          ...problemAnswers(...CHANGES, 'RECEIVER_NOT_FOUND', 'RECEIVER_BODY_TOO_LARGE'),
        },
      },
    },
    async (request) => {
      const {id} = request.params;
      if (!(await revokeServiceToken(db, id, now()))) throw new ProblemError('RECEIVER_NOT_FOUND');
      await staff.trail.note(request, {act: 'tokens', object: `revoked ${id}`, count: 1});
      return {v: 1 as const, tokens: await listServiceTokens(db)};
    },
  );
  app.post(
    '/v1/staff/sessions/end',
    {
      onRequest,
      bodyLimit: 1024,
      config: limited,
      schema: {
        summary: 'End all sessions of a person, as when roles are taken from them',
        security,
        body: z.strictObject({who}),
        response: {
          200: z.strictObject({v: z.literal(1), ended: z.int()}),
          ...problemAnswers(...CHANGES, ...BODY),
        },
      },
    },
    async (request) => {
      const ended = await staff.sessions.endAll(request.body.who);
      await staff.trail.note(request, {
        act: 'sessions-ended',
        object: request.body.who,
        count: ended,
      });
      return {v: 1 as const, ended};
    },
  );
}
