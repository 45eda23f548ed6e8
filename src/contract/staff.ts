/** What staff are there for. */
export type Role = 'marketing' | 'privacy' | 'admin' | 'auditor';

/** What staff and their machines may be allowed to do. */
export type Act =
  | 'permission'
  | 'statistics'
  | 'scrub'
  | 'suppression'
  | 'desk'
  | 'export'
  | 'erasure'
  | 'news'
  | 'releases'
  | 'ledger'
  | 'webhooks'
  | 'mailbox'
  | 'trail'
  | 'tokens';

/** How somebody showed who they are: at the identity provider, by a one-time link, by a service token, or by a token of the environment. */
export type SignedInBy = 'oidc' | 'link' | 'token' | 'environment';

/** Answer of `GET /v1/staff/me`. */
export interface Me {
  readonly v: 1;
  /** `oidc:` and the provider's `sub`; `link:` and a name; `token:` and its id; `environment:` and which token. */
  readonly who: string;
  /** As people call them. */
  readonly name: string;
  readonly by: SignedInBy;
  /** Empty for service tokens, which have acts alone. */
  readonly roles: readonly Role[];
  readonly acts: readonly Act[];
}

/** Answer of `GET /v1/staff/sign-in`. */
export interface SignInWays {
  readonly v: 1;
  /** Where to send the browser, relative to the receiver's root; absent where no identity provider is set up. */
  readonly oidc?: 'console/sign-in';
}

/** What an admin says of a service token that is to be made. */
export interface ServiceTokenOrder {
  readonly name: string;
  readonly acts: readonly Act[];
  /** 1 to 365. */
  readonly expiresInDays: number;
}

/** A service token without its secret. Moments are UTC. */
export interface ServiceToken {
  readonly id: string;
  readonly name: string;
  readonly acts: readonly Act[];
  readonly madeBy: string;
  readonly at: string;
  readonly expiresAt: string;
  /** YYYY-MM-DD; null before its first use. */
  readonly lastUsed: string | null;
  readonly revokedAt: string | null;
}

/** Answer of `POST /v1/staff/tokens`: the one time that the secret is told. */
export interface NewServiceToken extends ServiceToken {
  readonly v: 1;
  readonly token: string;
}

export interface ServiceTokens {
  readonly v: 1;
  readonly tokens: readonly ServiceToken[];
}

/** What the trail says was done. */
export type TrailAct = Act | 'sign-in' | 'sign-out' | 'sessions-ended';

/** `refused`: the roles do not allow it. `failed`: it was tried in vain. */
export type TrailOutcome = 'done' | 'refused' | 'failed';

/** One thing that somebody did. */
export interface TrailEntry {
  readonly id: string;
  /** UTC, with milliseconds. */
  readonly at: string;
  readonly who: string;
  readonly name: string;
  readonly by: SignedInBy;
  readonly act: TrailAct;
  /** On what: a request's number, a reference, a channel; never an address. */
  readonly object: string;
  readonly count: number;
  readonly outcome: TrailOutcome;
}

/** Answer of `GET /v1/staff/trail`, the latest first. */
export interface Trail {
  readonly v: 1;
  readonly entries: readonly TrailEntry[];
  /** Cursor of the next page. */
  readonly next?: string;
}
