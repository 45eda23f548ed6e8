import type {Message} from '../confirmation/message.ts';
import {signWebhook} from './sign-webhook.ts';

/** Whoever delivers text messages. */
export interface SmsProvider {
  /** Resolves when it has the message. @throws {Error} without any number in it when it has not. */
  readonly send: (message: Message) => Promise<void>;
}

export interface SmsOptions {
  /** Where text messages are posted. */
  readonly url: string;
  /** `whsec_` and base64, known to the other side. */
  readonly secret: string;
  /** What the telephone shows as sender: a number, or up to 11 letters and figures. */
  readonly from: string;
  /** How long an answer is waited for, in milliseconds. Default 15 000. */
  readonly timeoutMs?: number | undefined;
}

/** A provider behind a webhook: one signed POST a message; only 2xx counts as handed over. */
export const openSms = ({url, secret, from, timeoutMs = 15_000}: SmsOptions): SmsProvider => ({
  async send({id, to, text, lang}) {
    const body = JSON.stringify({v: 1, id, to, from, text, lang});
    const status = await fetch(url, {
      method: 'POST',
      body,
      headers: {'content-type': 'application/json', ...signWebhook(secret, id, body, Date.now())},
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).then(
      async (response) => {
        await response.body?.cancel();
        return response.ok ? undefined : `status ${String(response.status)}`;
      },
      (error: unknown) => (error as Error).name,
    );
    if (status !== undefined)
      throw new Error(`The SMS webhook did not take the message: ${status}`);
  },
});
