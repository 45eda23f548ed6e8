import {mailboxAnswer} from '../../../src/contract/schemas/mailbox.ts';
import type {Mailbox} from '../messages/open-mailbox.ts';
import type {StaffDesk} from '../staff/open-staff.ts';
import {problemAnswers} from './problem-answers.ts';
import type {TypedApp} from './typed-app.ts';

/** `GET /v1/mailbox`: what a receiver in development kept instead of sending it. */
export function mailboxRoute(app: TypedApp, {messages}: Mailbox, staff: StaffDesk): void {
  app.get(
    '/v1/mailbox',
    {
      onRequest: staff.requireAct('mailbox'),
      schema: {
        summary: 'Messages that were kept instead of sent',
        description: 'In development only: the last 100, the newest first. A restart forgets them.',
        security: [{bearer: []}],
        response: {
          200: mailboxAnswer,
          ...problemAnswers('RECEIVER_TOKEN_NEEDED', 'RECEIVER_ACT_NOT_ALLOWED'),
        },
      },
    },
    () => ({v: 1 as const, messages: messages()}),
  );
}
