import type {MessageChannel} from './message.ts';

/** What an address confirms: yes again to marketing, a rights request, or that an objection is to be undone. */
export type ConfirmationKind = 'objection.withdrawn' | 'rights.requested' | 'objection.made';

/** What is asked of an address. */
export interface ConfirmationRequest {
  /** The record that waits for it. */
  readonly recordId: string;
  readonly kind: ConfirmationKind;
  readonly channel: MessageChannel;
  /** Plain and normalised: an e-mail address, or a telephone number in E.164. */
  readonly address: string;
  /** BCP 47, of the page on which the record was made. */
  readonly lang: string;
  /** Whatever the act needs beside; JSON. */
  readonly payload?: unknown;
}

/** The same as the act gets it. */
export interface Confirmation extends ConfirmationRequest {
  /** UTC, whole seconds; when it was asked. */
  readonly at: string;
}
