import type {Socket} from 'node:net';
import type {FastifyInstance, FastifyReply} from 'fastify';
import type {Observer} from '../operations/observer.ts';
import type {ErrorCode} from './errors.ts';
import {ProblemError} from './problem-error.ts';

/** Fastify's own errors, in our words. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'RECEIVER_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'RECEIVER_BODY_TOO_LARGE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'RECEIVER_BODY_MALFORMED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'RECEIVER_BODY_MALFORMED',
};

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const {code = '', statusCode = 500} = error as {code?: string; statusCode?: number};
  const known = CODES[code];
  if (known) return new ProblemError(known);
  // A body that the JSON parser refuses is a SyntaxError with a status; nothing else of ours is.
  if (error instanceof SyntaxError && statusCode === 400)
    return new ProblemError('RECEIVER_BODY_MALFORMED');
  return new ProblemError(
    statusCode >= 400 && statusCode < 500 ? 'RECEIVER_REQUEST_INVALID' : 'RECEIVER_FAILED',
  );
}

/** Sends an error as a problem document; nothing of the receiver's inside goes with it. */
export function sendProblem(reply: FastifyReply, error: unknown): FastifyReply {
  const answer = problemOf(error);
  if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter);
  return reply
    .code(answer.statusCode)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(answer.problem);
}

/** Answers what is not even HTTP, and hangs up. */
export function answerGarbage(_error: Error, socket: Socket): void {
  const body = JSON.stringify(new ProblemError('RECEIVER_REQUEST_INVALID').problem);
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

/**
 * Answers every error of the app as a problem document.
 *
 * @param onError Hears of failures that are the receiver's own. @param refused Hears of all problems.
 */
export function answerErrors(
  app: FastifyInstance,
  onError: (error: unknown) => void,
  refused: Observer['refused'],
): void {
  app.setErrorHandler((error, {routeOptions}, reply) => {
    const {code} = problemOf(error);
    refused(routeOptions.url ?? '(none)', code);
    if (code === 'RECEIVER_FAILED') onError(error);
    return sendProblem(reply, error);
  });
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, new ProblemError('RECEIVER_NOT_FOUND')),
  );
}
