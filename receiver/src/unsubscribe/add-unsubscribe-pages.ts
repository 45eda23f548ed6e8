import type {FastifyInstance} from 'fastify';
import {hostname} from '../../../src/contract/schemas/text.ts';
import type {AppContext} from '../http/app-context.ts';
import {ProblemError} from '../http/problem-error.ts';
import {acceptForms, type FormFields} from '../pages/accept-forms.ts';
import {answerInHtml} from '../pages/answer-in-html.ts';
import {pageLanguage} from '../pages/page-language.ts';
import {problemPage} from '../pages/problem-page.ts';
import {readRelease} from '../pages/read-release.ts';
import {sendPage} from '../pages/send-page.ts';
import {acceptMultipart} from './accept-multipart.ts';
import type {Unsubscription} from './create-unsubscribe-tokens.ts';
import {unsubscribe} from './unsubscribe.ts';
import {unsubscribedPage, unsubscribePage} from './unsubscribe-page.ts';

/**
 * `/u/{token}`, where letters' List-Unsubscribe leads: looking changes nothing, so that no scanner of links unsubscribes anybody; a
 * mail program's POST acts at once, without cookie and redirect (RFC 8058 §3.1).
 *
 * There is no limit per sender: mail programs press for all their people from few addresses, and only what was sealed here acts.
 */
export function addUnsubscribePages(app: FastifyInstance, context: AppContext): void {
  const {engine, unsubscribeTokens, isDraining, onError} = context;
  function read(token: string): Unsubscription {
    const what = unsubscribeTokens.open(token);
    if (!what) throw new ProblemError('RECEIVER_NOT_FOUND');
    return what;
  }
  void app.register((scope, _options, done) => {
    acceptForms(scope);
    acceptMultipart(scope);
    answerInHtml(scope, onError, '../');
    const options = {schema: {hide: true}};
    scope.get<{Params: {token: string}}>('/u/:token', options, async (request, reply) => {
      const {topic} = read(request.params.token);
      const lang = pageLanguage(request.headers['accept-language'] ?? 'sv');
      return sendPage(reply, unsubscribePage(lang, topic));
    });
    scope.post<{Params: {token: string}; Body: FormFields | undefined}>(
      '/u/:token',
      options,
      async ({params, body, hostname: host, headers}, reply) => {
        if (isDraining()) throw new ProblemError('RECEIVER_DRAINING', {retryAfter: 5});
        const what = read(params.token);
        if (body?.get('List-Unsubscribe') !== 'One-Click')
          throw new ProblemError('RECEIVER_REQUEST_INVALID');
        const shown = body.get('page');
        const lang = pageLanguage(shown ?? headers['accept-language'] ?? 'sv');
        const release = await readRelease(engine.db);
        if (!release) return sendPage(reply, problemPage(lang, 'early', '../'), 503);
        const asked = hostname.safeParse(host.toLowerCase());
        const site = asked.success ? asked.data : 'localhost';
        await unsubscribe(context, what, {release, lang, site});
        if (shown !== null) return sendPage(reply, unsubscribedPage(lang));
        return reply.type('text/plain; charset=utf-8').serializer(String).send('');
      },
    );
    done();
  });
}
