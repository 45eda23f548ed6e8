import type {FastifyInstance} from 'fastify';
import type {PlainPage} from './layout.ts';
import {languageOf} from './page-language.ts';
import {problemPage, troubleOf} from './problem-page.ts';
import {sendPage} from './send-page.ts';

/**
 * Answers a scope's errors as pages.
 *
 * @param onError Hears of failures that are the receiver's own. @param root From its pages to the receiver's root.
 */
export function answerInHtml(
  scope: FastifyInstance,
  onError: (error: unknown) => void,
  root: PlainPage['root'],
): void {
  scope.setErrorHandler((error: {statusCode?: number; retryAfter?: number}, request, reply) => {
    const {statusCode = 500, retryAfter} = error;
    if (statusCode === 500) onError(error);
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    const lang = languageOf(request.query);
    return sendPage(reply, problemPage(lang, troubleOf(statusCode), root), statusCode);
  });
}
