import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {AppContext} from '../http/app-context.ts';
import {ProblemError} from '../http/problem-error.ts';
import {acceptForms} from '../pages/accept-forms.ts';
import {answerInHtml} from '../pages/answer-in-html.ts';
import {pageLanguage} from '../pages/page-language.ts';
import {sendPage} from '../pages/send-page.ts';
import {confirmationPage, STATUS} from './confirmation-page.ts';

const preferred = ({headers}: FastifyRequest) => pageLanguage(headers['accept-language'] ?? 'sv');

/**
 * `/c/{token}`, where the links of messages lead: looking changes nothing, so that no scanner of links confirms anything; pressing acts.
 *
 * The token is the permission; there is no session that another site's form could borrow.
 */
export function addConfirmationPages(
  app: FastifyInstance,
  {confirmations, deliveriesPerMinute, isDraining, onError}: AppContext,
): void {
  void app.register((scope, _options, done) => {
    acceptForms(scope);
    answerInHtml(scope, onError, '../');
    const options = {
      schema: {hide: true},
      config: {rateLimit: {max: deliveriesPerMinute, timeWindow: 60_000}},
    };
    scope.get<{Params: {token: string}}>('/c/:token', options, async (request, reply) => {
      const found = await confirmations.find(request.params.token);
      return sendPage(reply, confirmationPage(found, preferred(request)), STATUS[found.state]);
    });
    scope.post<{Params: {token: string}}>('/c/:token', options, async (request, reply) => {
      if (isDraining()) throw new ProblemError('RECEIVER_DRAINING', {retryAfter: 5});
      const found = await confirmations.confirm(request.params.token);
      return sendPage(reply, confirmationPage(found, preferred(request)), STATUS[found.state]);
    });
    done();
  });
}
