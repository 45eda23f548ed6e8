/** A message that a receiver in development kept instead of sending it. */
export interface MailboxMessage {
  /** The same at every attempt. */
  readonly id: string;
  /** When it came, RFC 3339 in UTC. */
  readonly at: string;
  readonly channel: 'email' | 'sms';
  /** An e-mail address, or a telephone number in E.164. */
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  /** Plain text, with the link in it. */
  readonly text: string;
  /** The page where it is confirmed. */
  readonly link: string;
  readonly lang: 'sv' | 'en';
}

/** Answer of `GET /v1/mailbox`. */
export interface MailboxAnswer {
  readonly v: 1;
  /** The newest first, at most 100. */
  readonly messages: readonly MailboxMessage[];
}
