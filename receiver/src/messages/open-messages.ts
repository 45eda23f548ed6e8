import type {SendMessage} from '../confirmation/message.ts';
import type {Mail} from './open-mail.ts';
import type {SmsProvider} from './open-sms.ts';

/** The ways out; each may be absent. */
export interface Ways {
  readonly mail?: Mail | undefined;
  readonly sms?: SmsProvider | undefined;
}

/** What sends messages, and how it is let go of. */
export interface Messages {
  readonly sendMessage: SendMessage;
  readonly close: () => void;
}

/** One way out for both channels; `channels` says which of them lead anywhere. */
export function openMessages({mail, sms}: Ways): Messages {
  const ways = {email: mail, sms};
  const channels = (['email', 'sms'] as const).filter((channel) => ways[channel]);
  const send = async (message: Parameters<SendMessage>[0]): Promise<void> => {
    const way = ways[message.channel];
    if (!way) throw new Error(`Nothing is set up that sends by ${message.channel}`);
    await way.send(message);
  };
  return {
    sendMessage: Object.assign(send, {channels}),
    close() {
      mail?.close();
    },
  };
}
