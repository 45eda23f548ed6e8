/** What a visitor may ask for through the SDK, by its article in the GDPR. */
export type Right = 'A15' | 'A16' | 'A17' | 'A18' | 'A20';

/** Why processing is to be restricted (GDPR 18(1)) or data erased (GDPR 17(1)). */
export type Ground =
  | 'accuracy-contested'
  | 'unlawful'
  | 'needed-for-claim'
  | 'objection-pending'
  | 'no-longer-needed'
  | 'consent-withdrawn'
  | 'objection'
  | 'direct-marketing'
  | 'legal-obligation';

/** Where a request stands (law.md 6.2). */
export type RequestStatus =
  | 'needs-verification'
  | 'acknowledged'
  | 'in-progress'
  | 'extended'
  | 'fulfilled'
  | 'partly-fulfilled'
  | 'rejected'
  | 'revoked';

/** A rights request as the visitor files it (GDPR 12-20). */
export interface RightsRequest {
  readonly right: Right;
  /** Where the right asks for one: restriction and erasure. */
  readonly ground?: Ground;
  /** E-mail address for the answer; absent where a customer is signed in. Never part of the ledger. */
  readonly address?: string;
}

/** The same as the ledger keeps it. */
export interface LedgerRightsRequest extends Omit<RightsRequest, 'address'> {
  /** The request's number, such as `MP-7K3F-9Q2M-XD4T`: 60 random bits, so that who knows it may ask how it stands. */
  readonly request: string;
  readonly status: RequestStatus;
  /** The last day for an answer, YYYY-MM-DD, by Regulation 1182/71 (R53). */
  readonly dueBy: string;
  readonly addressRef?: string;
}

/** Answer of `GET /v1/requests/{number}`. */
export interface RequestState {
  readonly v: 1;
  readonly request: string;
  readonly right: Right;
  readonly status: RequestStatus;
  /** UTC. */
  readonly receivedAt: string;
  /** YYYY-MM-DD. */
  readonly dueBy: string;
}
