import {hash, timingSafeEqual} from 'node:crypto';
import type {onRequestHookHandler} from 'fastify';
import {bearerOf} from './bearer-of.ts';
import {ProblemError} from './problem-error.ts';

/**
 * Lets only those in who know the token: for machines that watch the receiver. Staff have `requireAct`.
 *
 * Whether it is missing or wrong, the answer is the same, and takes the same time whatever part of it is right.
 *
 * @param realm Whom the token is for, as `WWW-Authenticate` names it.
 */
export function requireToken(token: string, realm: string): onRequestHookHandler {
  const expected = hash('sha256', token, 'buffer');
  return (request, reply, done) => {
    const given = bearerOf(request.headers.authorization);
    if (timingSafeEqual(hash('sha256', given, 'buffer'), expected)) {
      done();
      return;
    }
    reply.header('www-authenticate', `Bearer realm="${realm}"`);
    done(new ProblemError('RECEIVER_TOKEN_NEEDED'));
  };
}
