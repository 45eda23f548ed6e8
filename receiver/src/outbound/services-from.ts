import {mailgunService, type MailgunOptions} from './mailgun-service.ts';
import {sendgridService, type SendgridOptions} from './sendgrid-service.ts';
import type {SuppressionService} from './suppression-service.ts';

/** The services that are told; without any nobody is, and no address is kept for it. */
export interface ServiceSettings {
  readonly sendgrid?: SendgridOptions | undefined;
  readonly mailgun?: MailgunOptions | undefined;
}

/** The services that the options name. */
export const servicesFrom = ({
  sendgrid,
  mailgun,
}: ServiceSettings): readonly SuppressionService[] => [
  ...(sendgrid ? [sendgridService(sendgrid)] : []),
  ...(mailgun ? [mailgunService(mailgun)] : []),
];
