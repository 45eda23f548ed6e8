import {mailboxAnswer} from '../../../src/contract/schemas/mailbox.ts';
import type {Mailbox} from '../messages/open-mailbox.ts';
import {problemAnswers} from './problem-answers.ts';
import {requireToken} from './require-token.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /v1/mailbox`: what a receiver in development kept instead of sending it. */
export function mailboxRoute(app: TypedApp, {messages}: Mailbox, marketingToken: string): void {
  app.get(
    '/v1/mailbox',
    {
      onRequest: requireToken(marketingToken),
      schema: {
        summary: 'Messages that were kept instead of sent',
        description: 'In development only: the last 100, the newest first. A restart forgets them.',
        security: [{bearer: []}],
        response: {200: mailboxAnswer, ...problemAnswers('RECEIVER_TOKEN_NEEDED')},
      },
    },
    () => ({v: 1 as const, messages: messages()}),
  );
}
