/** Services that keep a list of their own of whom they may not write to, as the ledger and the environment name them. */
export type ServiceId = 'sendgrid' | 'mailgun';

/** One request to a service. */
export interface ServiceRequest {
  readonly method: 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A sending service that is told who must not be written to. */
export interface SuppressionService {
  readonly id: ServiceId;
  /** Puts an address on the service's list. Doing it again changes nothing. */
  readonly stop: (address: string) => ServiceRequest;
  /** Takes it off. */
  readonly allow: (address: string) => ServiceRequest;
}
