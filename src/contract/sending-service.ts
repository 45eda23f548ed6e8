/** A sending service that is told who must not be written to, and what waits for it. */
export interface SendingService {
  readonly id: 'sendgrid' | 'mailgun';
  /** What it is still to be told. */
  readonly pending: number;
  /** What it did not take, and was given up. */
  readonly dead: number;
  /** HTTP status that it answered last to what still waits or was given up; absent where it did not. */
  readonly status?: number;
}

/** Answer of `GET /v1/services`. */
export interface SendingServices {
  readonly v: 1;
  readonly services: readonly SendingService[];
}
