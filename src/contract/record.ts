import type {Channel} from './channel.ts';
import type {PurposeId} from './purpose.ts';

/** What happened, in the words of the Data Privacy Vocabulary. */
export type RecordType =
  'consent.given' | 'consent.refused' | 'consent.withdrawn' | 'consent.mixed' | 'objection.made';

/** Whose record it is, without saying who that is. */
export interface Subject {
  /**
   * `v_`: random, per browser, made only when something is consented to.
   * `o_`: one-off, for refusals and anonymous objections, never kept on the device.
   */
  readonly ref: string;
  readonly level: 'anonymous' | 'browser';
  readonly actor: 'self' | 'user-agent';
}

/** On which text the decision was taken. */
export interface NoticeShown {
  /** SHA-256 of MobiPlus's notice, hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the canonical manifest, hexadecimal. */
  readonly manifest: string;
  /** BCP 47. */
  readonly lang: string;
  readonly layer: 'banner' | 'preferences' | 'notice' | 'objection' | 'page';
  /** UTC, whole seconds; absent where nothing was shown, as for a call from the page's own script. */
  readonly shownAt?: string;
}

export type Method =
  | 'button-accept-all'
  | 'button-reject-all'
  | 'button-save'
  | 'button-withdraw-all'
  | 'button-object'
  | 'api';

/** How the decision was taken. */
export interface Interface {
  readonly method: Method;
  /** Version and build of the SDK, such as `0.1.0+3f9c0a1b2c3d`. */
  readonly sdk: string;
}

/** One purpose's place in the decision. The vector is always full: what was not granted is said too. */
export interface PurposeDecision {
  readonly purpose: PurposeId;
  readonly status: 'given' | 'refused' | 'withdrawn';
  /** GDPR 6(1)(a), for what is given. */
  readonly basis?: 'A6-1-a';
  /** ISO 8601 duration, for what is given or refused. */
  readonly validFor?: string;
}

/** An objection to direct marketing (GDPR 21(2)) as the visitor makes it. */
export interface Objection {
  readonly channel: Channel;
  readonly status: 'active';
  /** Whom it binds, such as `group:mobiplus`. */
  readonly scope: string;
  /** The plain address. It travels to the receiver and is never part of the ledger. */
  readonly address: string;
}

/** The same as the ledger keeps it. */
export interface LedgerObjection extends Omit<Objection, 'address'> {
  /** `a_`, a key id, `.`, and a keyed hash of the normalised address. */
  readonly addressRef: string;
  /** The date by which the channel stops, YYYY-MM-DD (R38). */
  readonly effectiveBy: string;
}

interface RecordBase {
  readonly v: 1;
  /** UUID version 4, made at the click; sending it twice is sending it once. */
  readonly id: string;
  readonly type: RecordType;
  /** UTC, whole seconds. By the device's clock on the way in, by the receiver's in the ledger. */
  readonly at: string;
  /** Host name of the page; never a path. */
  readonly site: string;
  /** 0, 1, 2 … per subject, so that a late arrival cannot undo a newer decision. */
  readonly seq: number;
  readonly subject: Subject;
  readonly notice: NoticeShown;
  readonly ui: Interface;
  readonly decisions?: readonly PurposeDecision[];
  /** What the browser said by itself at that moment. */
  readonly signal?: {readonly gpc: boolean};
}

/** A decision as the device composes it and sends it. Consent records have `decisions`, objections `objections`. */
export interface DecisionRecord extends RecordBase {
  readonly objections?: readonly Objection[];
}

/** A decision as the receiver logs it: the leaf of the ledger is made of exactly this. */
export interface LedgerRecord extends RecordBase {
  readonly objections?: readonly LedgerObjection[];
  /** The device's clock, kept when it is more than 60 s off. */
  readonly clientAt?: string;
  /** 128 random bits that make the leaf a hiding commitment, base64url. */
  readonly nonce: string;
  /** SHA-256 of this subject's previous record in canonical form, base64url; null for the first. */
  readonly prev: string | null;
}
