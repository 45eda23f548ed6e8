import type {SignedInBy, TrailAct, TrailOutcome} from '../../../src/contract/staff.ts';

/** What is kept of those who work with the receiver. Of secrets, their SHA-256 alone. */
export interface StaffTables {
  staff_session: {
    hash: string;
    who: string;
    name: string;
    /** JSON list of roles. */
    roles: string;
    signed_in_by: SignedInBy;
    /** Milliseconds since 1970-01-01 UTC, like the next two. */
    at: number;
    seen_at: number;
    ends_at: number;
  };
  /** Sign-ins that went to the identity provider and have not come back: what the answer must match, good for one answer. */
  staff_sign_in: {
    hash: string;
    state: string;
    nonce: string;
    verifier: string;
    /** Milliseconds since 1970-01-01 UTC. */
    ends_at: number;
  };
  /** One-time links to sign in by; a link goes as it is used. */
  staff_link: {hash: string; name: string; roles: string; ends_at: number};
  staff_token: {
    id: string;
    hash: string;
    name: string;
    /** JSON list of acts. */
    acts: string;
    made_by: string;
    /** UTC. */
    at: string;
    expires_at: string;
    /** The last day it was used, YYYY-MM-DD. */
    last_used: string | null;
    revoked_at: string | null;
  };
  /** Who did what. Nothing of it changes, and nothing goes before its time. */
  staff_trail: {
    id: string;
    /** UTC, with milliseconds. */
    at: string;
    who: string;
    name: string;
    signed_in_by: SignedInBy;
    act: TrailAct;
    /** On what: a request's number, a reference, a channel; never an address. */
    object: string;
    count: number;
    outcome: TrailOutcome;
  };
}
