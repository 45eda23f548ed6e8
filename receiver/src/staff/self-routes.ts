import * as z from 'zod/mini';
import {me, signInWays} from '../../../src/contract/schemas/staff.ts';
import type {AppContext} from '../http/app-context.ts';
import {problemAnswers} from '../http/problem-answers.ts';
import type {TypedApp} from '../http/typed-app.ts';

const security = [{bearer: []}];

/** Who is signed in, where one can sign in, and signing out. */
export function selfRoutes(app: TypedApp, {staff, provider}: AppContext): void {
  app.get(
    '/v1/staff/me',
    {
      onRequest: staff.requireAct(),
      schema: {
        summary: 'Who is signed in, and what they may do',
        security,
        response: {200: me, ...problemAnswers('RECEIVER_SIGN_IN_NEEDED')},
      },
    },
    (request) => ({v: 1 as const, ...staff.of(request)}),
  );
  app.get(
    '/v1/staff/sign-in',
    {
      schema: {
        summary: 'Where staff can sign in',
        response: {200: signInWays, ...problemAnswers()},
      },
    },
    () => ({v: 1 as const, ...(provider && {oidc: 'console/sign-in' as const})}),
  );
  app.post(
    '/console/sign-out',
    {
      onRequest: staff.requireAct(),
      bodyLimit: 1,
      schema: {
        summary: 'End the session',
        description: 'Without a body. The identity provider’s own session goes on.',
        response: {
          204: z.void(),
          ...problemAnswers(
            'RECEIVER_SIGN_IN_NEEDED',
            'RECEIVER_OWN_PAGE_NEEDED',
            'RECEIVER_BODY_TOO_LARGE',
          ),
        },
      },
    },
    async (request, reply) => {
      const secret = staff.cookie.read(request);
      if (secret !== undefined) await staff.sessions.end(secret);
      await staff.trail.note(request, {act: 'sign-out'});
      reply.header('set-cookie', staff.cookie.write(request, '', 0));
      await reply.code(204).send();
    },
  );
}
