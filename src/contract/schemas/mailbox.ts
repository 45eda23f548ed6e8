import * as z from 'zod/mini';
import type {MailboxAnswer} from '../mailbox.ts';

/** Answer of `GET /v1/mailbox`. */
export const mailboxAnswer: z.ZodMiniType<MailboxAnswer, MailboxAnswer> = z.strictObject({
  v: z.literal(1),
  messages: z
    .array(
      z.strictObject({
        id: z.uuid(),
        at: z.iso.datetime(),
        channel: z.enum(['email', 'sms']),
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        link: z.url(),
        lang: z.enum(['sv', 'en']),
      }),
    )
    .check(z.maxLength(100)),
});
