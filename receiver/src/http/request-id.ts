import {randomUUID} from 'node:crypto';
import type {IncomingMessage} from 'node:http';

/** The trace that a request belongs to (W3C Trace Context, `traceparent`), or else 32 random figures of its own. */
export function requestId({headers: {traceparent}}: IncomingMessage): string {
  const [, trace] =
    /^[\da-f]{2}-((?!0{32})[\da-f]{32})-[\da-f]{16}-[\da-f]{2}/.exec(String(traceparent)) ?? [];
  return trace ?? randomUUID().replaceAll('-', '');
}
