import type {FastifyInstance} from 'fastify';
import type {AppContext} from '../http/app-context.ts';
import {answerInHtml} from '../pages/answer-in-html.ts';
import {pageLanguage} from '../pages/page-language.ts';
import {sendPage} from '../pages/send-page.ts';
import {readRequestNumber} from './create-request-number.ts';
import {readHistory} from './read-history.ts';
import {noRequestPage, requestPage} from './request-page.ts';

/** Far more than a person opens. */
const OPENINGS_PER_MINUTE = 30;

/** `/r/{number}/{token}`, where letters on requests lead: how it stands, with history and reasons (R53, R54). */
export function addRequestPages(
  app: FastifyInstance,
  {engine, requestTokens, onError}: AppContext,
): void {
  void app.register((scope, _options, done) => {
    answerInHtml(scope, onError, '../../');
    scope.get<{Params: {number: string; token: string}}>(
      '/r/:number/:token',
      {
        schema: {hide: true},
        config: {rateLimit: {max: OPENINGS_PER_MINUTE, timeWindow: 60_000}},
      },
      async ({params, headers}, reply) => {
        const lang = pageLanguage(headers['accept-language'] ?? 'sv');
        const number = readRequestNumber(params.number);
        const request = requestTokens.opens(number, params.token)
          ? await readHistory(engine.db, number)
          : undefined;
        return request
          ? sendPage(reply, requestPage(request, lang))
          : sendPage(reply, noRequestPage(lang), 404);
      },
    );
    done();
  });
}
