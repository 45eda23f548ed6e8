import type {RequestState, RequestStatus} from './rights.ts';

/** Why a request is extended, or refused in whole or in part (GDPR 12(3)-(6), 15(4), 17(3), 20(4); dataskyddslagen 5 kap.). */
export type RequestReason =
  | 'complexity'
  | 'number-of-requests'
  | 'manifestly-unfounded'
  | 'excessive'
  | 'identity-not-proved'
  | 'rights-of-others'
  | 'legal-obligation'
  | 'legal-claims'
  | 'freedom-of-expression'
  | 'secrecy'
  | 'conditions-not-met'
  | 'not-our-data';

/** What staff do with a request. */
export interface RequestUpdate {
  readonly to: RequestStatus;
  /** With `extended`, `rejected` and `partly-fulfilled`, and only there. */
  readonly reason?: RequestReason;
  /** Months, with `extended` and only there. */
  readonly extendedBy?: 1 | 2;
}

/** What R54 wants told to whom something is refused. */
export interface AnswerText {
  readonly reason: string;
  readonly complaint: string;
  readonly remedy: string;
}

/** One step of a request. */
export interface RequestChange {
  readonly status: RequestStatus;
  /** UTC. */
  readonly at: string;
  readonly reason?: RequestReason;
  /** The new last day, where it was extended, YYYY-MM-DD. */
  readonly dueBy?: string;
  /** Where it was refused in whole or in part. */
  readonly answer?: {readonly sv: AnswerText; readonly en: AnswerText};
}

/** A request as staff see it in a list. Both dates by which a period may run are told: receipt, and when the identity was known. */
export interface DeskRequest extends RequestState {
  readonly verifiedAt?: string;
  readonly closedAt?: string;
}

/** A recipient of personal data that is told of a request. */
export interface RecipientTold {
  readonly name: string;
  /** From when on it is told, UTC. */
  readonly at: string;
  /** When it took it; absent while it has not. */
  readonly acknowledgedAt?: string;
}

/** A request with how it came to stand so, for staff and for whoever has its secret. */
export interface RequestHistory extends DeskRequest {
  readonly history: readonly RequestChange[];
  /** Whom the receiver has told that it was met, and since when; the person may ask (GDPR 19). Absent where it was nobody. */
  readonly recipients?: readonly RecipientTold[];
  /** Where it is to be answered, plain, for staff alone; absent before the address has confirmed it, after its end, and for customers. */
  readonly answerTo?: string;
}

/** Answer of `GET /v1/desk/requests`. */
export interface DeskRequests {
  readonly v: 1;
  readonly requests: readonly DeskRequest[];
  /** For the next page; absent on the last. */
  readonly next?: string;
}
