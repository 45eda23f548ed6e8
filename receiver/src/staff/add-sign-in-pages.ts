import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {AppContext} from '../http/app-context.ts';
import {ProblemError} from '../http/problem-error.ts';
import {acceptForms} from '../pages/accept-forms.ts';
import {answerInHtml} from '../pages/answer-in-html.ts';
import {pageLanguage} from '../pages/page-language.ts';
import {sendPage} from '../pages/send-page.ts';
import {createProvider, type Provider} from './create-provider.ts';
import type {Person} from './open-sessions.ts';
import {secretCookie} from './session-cookie.ts';
import {linkPage, SIGN_IN_STATUS, signInProblem} from './sign-in-page.ts';
import {findSignInLink, spendSignInLink} from './sign-in-links.ts';
import {keepSignIn, SIGN_IN_SECONDS, takeSignIn} from './sign-ins.ts';
import {writeTrail} from './trail.ts';

/** Sign-ins that one address may begin or end in a minute. */
export const SIGN_INS_PER_MINUTE = 60;

const options = {
  schema: {hide: true},
  config: {rateLimit: {max: SIGN_INS_PER_MINUTE, timeWindow: 60_000}},
};

const preferred = ({headers}: FastifyRequest) => pageLanguage(headers['accept-language'] ?? 'sv');

const refuse = (request: FastifyRequest, reply: FastifyReply, why: keyof typeof SIGN_IN_STATUS) =>
  sendPage(reply, signInProblem(preferred(request), why), SIGN_IN_STATUS[why]);

/** Where staff sign in: `/console/sign-in` and `/console/callback` by their identity provider, `/s/{token}` by a one-time link. */
export function addSignInPages(app: FastifyInstance, context: AppContext): void {
  const {engine, staff, now, onError, provider, publicUrl} = context;
  void app.register((scope, _options, done) => {
    acceptForms(scope);
    answerInHtml(scope, onError, '../');
    addLinks(scope);
    if (provider && publicUrl) addProvider(scope, createProvider(provider), publicUrl);
    done();
  });

  /** A new session under a new secret; the one that the browser had ends. */
  async function enter(request: FastifyRequest, person: Person): Promise<string> {
    const before = staff.cookie.read(request);
    if (before !== undefined) await staff.sessions.end(before);
    await writeTrail(engine.db, person, {act: 'sign-in', object: person.roles.join(' ')}, now());
    const secret = await staff.sessions.begin(person);
    return staff.cookie.write(request, secret, staff.sessions.seconds);
  }

  function addLinks(scope: FastifyInstance): void {
    scope.get<{Params: {token: string}}>('/s/:token', options, async (request, reply) => {
      const person = await findSignInLink(engine.db, request.params.token, now());
      return person
        ? sendPage(reply, linkPage(preferred(request), person.name))
        : refuse(request, reply, 'spent');
    });
    scope.post<{Params: {token: string}}>('/s/:token', options, async (request, reply) => {
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin')
        throw new ProblemError('RECEIVER_CROSS_SITE');
      const person = await spendSignInLink(engine.db, request.params.token, now());
      if (!person) return refuse(request, reply, 'spent');
      reply.header('set-cookie', await enter(request, person));
      return reply.redirect('../console/', 303);
    });
  }

  function addProvider(scope: FastifyInstance, at: Provider, baseUrl: () => string): void {
    const pending = secretCookie('consent-staff-sign-in', baseUrl);
    const below = (path: string) => new URL(`${baseUrl().replace(/\/$/, '')}/console/${path}`);

    scope.get('/console/sign-in', options, async (request, reply) => {
      const begun = await at.begin(below('callback')).catch((error: unknown) => {
        onError(error);
      });
      if (!begun) return refuse(request, reply, 'away');
      const secret = await keepSignIn(engine.db, begun.expected, now());
      reply.header('set-cookie', pending.write(request, secret, SIGN_IN_SECONDS));
      return reply.redirect(begun.url.href, 303);
    });

    scope.get('/console/callback', options, async (request, reply) => {
      const secret = pending.read(request);
      const forget = pending.write(request, '', 0);
      reply.header('set-cookie', forget);
      const expected =
        secret === undefined ? undefined : await takeSignIn(engine.db, secret, now());
      if (!expected) return refuse(request, reply, 'failed');
      const current = below('callback');
      current.search = new URL(request.url, current).search;
      // What is wrong with an answer from outside is no failure of the receiver's, and may hold codes and tokens.
      const person = await at.finish(current, expected).catch(() => undefined);
      if (!person) return refuse(request, reply, 'failed');
      if (person.roles.length === 0) {
        await staff.sessions.endAll(person.who);
        await writeTrail(engine.db, person, {act: 'sign-in', outcome: 'refused'}, now());
        return refuse(request, reply, 'role');
      }
      reply.header('set-cookie', [forget, await enter(request, person)]);
      return reply.redirect(below('').href, 303);
    });
  }
}
