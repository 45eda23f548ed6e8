import {openMail} from './open-mail.ts';
import {openMessages, type Messages} from './open-messages.ts';
import {openSms} from './open-sms.ts';

/** The settings of both channels, as the environment gives them. */
export interface MessageSettings {
  readonly smtpUrl?: string | undefined;
  readonly mailFrom?: string | undefined;
  readonly smsWebhookUrl?: string | undefined;
  readonly smsWebhookSecret?: string | undefined;
  readonly smsFrom?: string | undefined;
}

/**
 * Opens what the settings describe.
 *
 * @returns undefined where neither channel is set up.
 * @throws {TypeError} when a channel is set up by half.
 */
export function messagesFrom(settings: MessageSettings): Messages | undefined {
  const {smtpUrl, mailFrom: from, smsWebhookUrl: url, smsWebhookSecret: secret} = settings;
  const {smsFrom} = settings;
  if ((smtpUrl === undefined) !== (from === undefined))
    throw new TypeError('SMTP_URL and MAIL_FROM belong together: set both, or neither');
  const ofSms = [url, secret, smsFrom].filter((one) => one !== undefined).length;
  if (ofSms > 0 && ofSms < 3)
    throw new TypeError(
      'SMS_WEBHOOK_URL, SMS_WEBHOOK_SECRET and SMS_FROM belong together: set all, or none',
    );
  const mail = smtpUrl && from ? openMail({smtpUrl, from}) : undefined;
  const sms = url && secret && smsFrom ? openSms({url, secret, from: smsFrom}) : undefined;
  return mail || sms ? openMessages({mail, sms}) : undefined;
}
