import type {Address} from './address.ts';
import type {Channel} from './channel.ts';
import type {PurposeId} from './purpose.ts';
import type {LedgerRightsRequest, RightsRequest} from './rights.ts';

/** What happened, in the words of the Data Privacy Vocabulary. */
export type RecordType =
  | 'consent.given'
  | 'consent.refused'
  | 'consent.withdrawn'
  | 'consent.mixed'
  | 'objection.made'
  | 'objection.withdrawn'
  | 'rights.requested'
  | 'subprocessor.acknowledged'
  | 'subprocessor.objected'
  | 'subject.linked'
  | 'signal.received';

/** Whose record it is, without saying who that is. */
export interface Subject {
  /**
   * `v_`: random, per browser, made only when something is consented to.
   * `o_`: one-off, for refusals and anonymous objections, never kept on the device.
   * `c_`: a customer whom the portal vouches for, a keyed hash that only the receiver can make.
   */
  readonly ref: string;
  readonly level: 'anonymous' | 'browser' | 'portal';
  /** `user-agent` with `signal.received`, and only there: the browser has spoken, the visitor has not. */
  readonly actor: 'self' | 'user-agent';
}

/** Where the decision was taken; `service:…` is a service that sends letters or text messages and told us of it. */
export type Layer =
  | 'banner'
  | 'preferences'
  | 'notice'
  | 'objection'
  | 'rights'
  | 'subprocessors'
  | 'gate'
  | 'page'
  | 'service:sendgrid'
  | 'service:mailgun'
  | 'service:46elks'
  | 'service:generic';

/** On which text the decision was taken. */
export interface NoticeShown {
  /** SHA-256 of MobiPlus's notice, hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the canonical manifest, hexadecimal. */
  readonly manifest: string;
  /** BCP 47. */
  readonly lang: string;
  readonly layer: Layer;
  /** UTC, whole seconds; absent where nothing was shown, as for a call from the page's own script. */
  readonly shownAt?: string;
}

/**
 * `one-click`: the link of a letter, pressed by the mail program (RFC 8058) or on the letter's page. `unsubscribe`, `complaint` and
 * `stop-message`: what somebody did at a sending service. `signal`: nobody was asked, the browser said so by itself. `migration`: a no that was given to another consent tool and taken over; a yes never is, for nobody can show
 * here what it was said to (GDPR 7(1)).
 */
export type Method =
  | 'button-accept-all'
  | 'button-reject-all'
  | 'button-save'
  | 'button-withdraw-all'
  | 'button-once'
  | 'button-object'
  | 'button-undo'
  | 'button-request'
  | 'button-acknowledge'
  | 'one-click'
  | 'unsubscribe'
  | 'complaint'
  | 'stop-message'
  | 'api'
  | 'signal'
  | 'migration';

/** How the decision was taken. */
export interface Interface {
  readonly method: Method;
  /** Version and build of the SDK, such as `0.1.0+3f9c0a1b2c3d`; in a layout trial also what it showed, as `layoutName` writes it. */
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

/** An objection to direct marketing (GDPR 21(2)), or its undoing, as the visitor makes it. */
export interface Objection {
  readonly channel: Channel;
  /** Narrows it to the newsletter, on `email` only; without it all direct marketing on the channel is meant. */
  readonly topic?: 'newsletter';
  /**
   * `active`: no from now on. `pending`: yes again, once the address itself has confirmed it. `withdrawn`: yes again, said by a
   * signed-in customer.
   */
  readonly status: 'active' | 'pending' | 'withdrawn';
  /** Whom it binds, such as `group:mobiplus`. */
  readonly scope: string;
  /** The plain address, where the channel needs one. It travels to the receiver and is never part of the ledger. */
  readonly address?: Address;
}

/** The same as the ledger keeps it. */
export interface LedgerObjection extends Omit<Objection, 'address'> {
  /** `a_`, a key id, `.`, and a keyed hash of the normalised address; absent where none was given. */
  readonly addressRef?: string;
  /** The date by which the channel stops, YYYY-MM-DD (R38). */
  readonly effectiveBy: string;
}

/** A customer's answer to news of a sub-processor (GDPR 28(2), S29). */
export interface SubprocessorAnswer {
  /** Id of the news. */
  readonly news: string;
}

/** The browser that a signed-in customer says is theirs. */
export interface SubjectLink {
  /** `v_` */
  readonly ref: string;
}

/** What the browser said by itself at that moment: one of them, or both. */
export interface Signal {
  /** `navigator.globalPrivacyControl` (W3C Global Privacy Control). */
  readonly gpc?: boolean;
  /** Advanced Data Protection Control asked for something that bears on this record. */
  readonly adpc?: true;
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
  readonly subprocessor?: SubprocessorAnswer;
  readonly linked?: SubjectLink;
  readonly signal?: Signal;
}

/** A decision as the device composes it and sends it. What it holds beside the base follows from its type. */
export interface DecisionRecord extends RecordBase {
  readonly objections?: readonly Objection[];
  readonly rights?: RightsRequest;
  /** One permission of the receiver's to speak for a signed-in customer, for this one record. Never part of the ledger. */
  readonly ticket?: string;
  /** The access token of the browser that is linked. Never part of the ledger. */
  readonly linkProof?: string;
}

/** Whose record it is in the ledger: also `a_`, an address that has confirmed what its pending record asked for. */
export interface LedgerSubject extends Omit<Subject, 'level'> {
  readonly level: Subject['level'] | 'address-verified';
}

/** A decision as the receiver logs it: the leaf of the ledger is made of exactly this. */
export interface LedgerRecord extends Omit<RecordBase, 'subject'> {
  readonly subject: LedgerSubject;
  /** Id of the pending record that an address has confirmed with this one. */
  readonly confirms?: string;
  readonly objections?: readonly LedgerObjection[];
  readonly rights?: LedgerRightsRequest;
  /** The delivery that first brought it carried `Sec-GPC: 1`. What the receiver heard by itself, beside what the device says in `signal`. */
  readonly secGpc?: true;
  /** The device's clock, kept when it is more than 60 s off. */
  readonly clientAt?: string;
  /** 128 random bits that make the leaf a hiding commitment, base64url. */
  readonly nonce: string;
  /** SHA-256 of this subject's previous record in canonical form, base64url; null for the first. */
  readonly prev: string | null;
}
