import {createTransport} from 'nodemailer';
import type {Message} from '../confirmation/message.ts';
import {letterHtml} from './letter-html.ts';

export interface MailOptions {
  /** Such as `smtps://user:password@mail.example.se`. */
  readonly smtpUrl: string;
  /** Who sends, such as `MobiPlus <integritet@mobiplus.se>`. */
  readonly from: string;
  /** How long a silent server is waited for, in milliseconds. Default 15 000. */
  readonly timeoutMs?: number | undefined;
}

/** Sends letters. */
export interface Mail {
  /** Resolves when the server has taken the letter. @throws {Error} without any address in it when it has not. */
  readonly send: (message: Message) => Promise<void>;
  readonly close: () => void;
}

/** What of a failed letter may be told: SMTP's codes. What the server says beside may name the address. */
function tell(error: unknown): Error {
  const {code, command, responseCode} = error as Record<string, string | number | undefined>;
  const facts = [code, command, responseCode].filter((fact) => fact !== undefined);
  return new Error(`The mail server did not take the letter: ${facts.join(' ') || 'no answer'}`);
}

/** Opens the way to a mail server. Each letter has a connection of its own, so that none waits for another's. */
export function openMail({smtpUrl, from, timeoutMs = 15_000}: MailOptions): Mail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send(message) {
      const {id, to, subject, text, lang} = message;
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from,
          // As an object it is one address, whatever is in it.
          to: {name: '', address: to},
          subject,
          text,
          html: letterHtml(message),
          headers: {'Auto-Submitted': 'auto-generated', 'Content-Language': lang},
        });
      } catch (error) {
        throw tell(error);
      }
    },
    close() {
      transport.close();
    },
  };
}
