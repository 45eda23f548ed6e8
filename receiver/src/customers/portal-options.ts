import type {JSONWebKeySet} from 'jose';

/** The customer portal that vouches for customers. Its keys come by one of `jwksUrl` and `jwks`. */
export interface PortalOptions {
  /** What its tokens name as `iss`; a function where it is known late. */
  readonly issuer: string | (() => string);
  /** What its tokens name as `aud`. Default `mobiplus-consent`. */
  readonly audience?: string | undefined;
  /** Where its public keys are. */
  readonly jwksUrl?: string | undefined;
  /** Its public keys, or what gives them. */
  readonly jwks?: JSONWebKeySet | (() => JSONWebKeySet | Promise<JSONWebKeySet>) | undefined;
}
