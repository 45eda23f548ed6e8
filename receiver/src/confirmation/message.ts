/** How a message reaches an address. */
export type MessageChannel = 'email' | 'sms';

/** A message that asks an address to confirm, or tells it what happened. There is no advertising in it (R46). */
export interface Message {
  /** The same at every attempt, so that a repeat can be told. */
  readonly id: string;
  readonly channel: MessageChannel;
  /** An e-mail address, or a telephone number in E.164. */
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  /** Plain text, with the link in it. */
  readonly text: string;
  /** BCP 47: `sv` or `en`. */
  readonly lang: 'sv' | 'en';
  /** The page where it is confirmed. */
  readonly link: string;
}

/** Hands a message over to whoever delivers it; when it rejects, it is asked again later. It must settle: closing waits for it. */
export interface SendMessage {
  (message: Message): Promise<void>;
  /** Which channels it reaches. Default: both. */
  readonly channels?: readonly MessageChannel[] | undefined;
}
