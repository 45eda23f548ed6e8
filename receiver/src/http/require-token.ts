import {hash, timingSafeEqual} from 'node:crypto';
import type {onRequestHookHandler} from 'fastify';
import {ProblemError} from './problem-error.ts';

const CODES = {
  marketing: 'RECEIVER_TOKEN_NEEDED',
  metrics: 'RECEIVER_TOKEN_NEEDED',
  desk: 'RECEIVER_DESK_TOKEN_NEEDED',
  audit: 'RECEIVER_AUDIT_TOKEN_NEEDED',
} as const;

/**
 * Lets only those in who know the token.
 *
 * Whether it is missing or wrong, the answer is the same, and takes the same time whatever part of it is right.
 *
 * @param realm Whom the token is for, as `WWW-Authenticate` names it.
 */
export function requireToken(
  token: string,
  realm: keyof typeof CODES = 'marketing',
): onRequestHookHandler {
  const expected = hash('sha256', token, 'buffer');
  return (request, reply, done) => {
    const [, given = ''] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
    if (timingSafeEqual(hash('sha256', given, 'buffer'), expected)) {
      done();
      return;
    }
    reply.header('www-authenticate', `Bearer realm="${realm}"`);
    done(new ProblemError(CODES[realm]));
  };
}
