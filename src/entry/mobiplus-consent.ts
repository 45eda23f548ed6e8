import type {Channel} from '../contract/channel.ts';
import type {Address} from '../contract/address.ts';
import type {Grants, Origins, PurposeId} from '../contract/purpose.ts';
import type {RoomName} from '../journey/room-name.ts';
import type {Subscriber} from '../signals/page-events.ts';
import type {Held} from '../contract/held.ts';

/** A call that waits in the queue before the script is there: a function, or a method's name and what it is called with. */
export type QueuedCall =
  | ((consent: MobiplusConsent) => void)
  | readonly [method: keyof MobiplusConsent, ...said: readonly unknown[]];

/** An objection as the page's own script makes it. */
export interface ObjectionRequest {
  /** Default: `profiling` alone, which needs no address. */
  readonly channels?: readonly Channel[];
  /** Whom it concerns, where a channel needs an address and nobody is signed in. */
  readonly address?: Address;
}

/**
 * `window.mobiplusConsent`: what the page's own scripts may ask and say.
 *
 * Refusing, withdrawing and objecting always work. Raising consent needs the visitor's own click or key press just before: a call without
 * one is refused (`CONSENT_GESTURE`), and resolves to false.
 */
export interface MobiplusConsent {
  /**
   * Carries calls out in their order once the script is ready; before it is loaded, an array of this name keeps them:
   * `(window.mobiplusConsent ||= []).push(['subscribe', listener])`.
   */
  push(...calls: readonly QueuedCall[]): void;
  /** Resolves when the state is known: at once, or when a prerendered page is shown. Never waits for the receiver. */
  readonly ready: Promise<MobiplusConsent>;
  /** Whether a purpose is granted now. Unknown purposes are not. */
  has(purpose: PurposeId): boolean;
  /** Every purpose, granted or not: frozen, and the same object until something changes. */
  getAll(): Grants;
  /** Whether each was `chosen` by the visitor, is the `defaulted` no, or was `signalled` by the browser. Frozen, and the same until something changes. */
  origins(): Origins;
  /** Calls back now, and at every change. @returns a function that ends it. */
  subscribe(subscriber: Subscriber): () => void;
  /** Resolves once a purpose is granted: at once where it is, never where it is not to be. */
  whenGranted(purpose: PurposeId): Promise<void>;
  /** Opens a room, such as `preferences`, `notice`, `objection`, `rights` or `history`. */
  show(room: RoomName): Promise<void>;
  /**
   * Says yes for the visitor: to these purposes; without any to all that the browser does not itself say no to.
   *
   * @returns whether it was done: false without the visitor's own gesture.
   */
  accept(purposes?: readonly PurposeId[]): Promise<boolean>;
  /** Says no for the visitor: to these purposes, or to all. @returns whether it was done. */
  refuse(purposes?: readonly PurposeId[]): Promise<boolean>;
  /** Takes back what was granted: these purposes, or all. @returns whether it was done; false where nothing was granted. */
  withdraw(purposes?: readonly PurposeId[]): Promise<boolean>;
  /**
   * Objects to direct marketing for the visitor.
   *
   * @returns whether it was done: false where a channel needs an address and there is none (`CONSENT_OBJECTION`).
   */
  object(request?: ObjectionRequest): Promise<boolean>;
  /** Hands over the customer portal's token (JWT): what the visitor then does is done in that customer's name. Stored nowhere. */
  identify(token: string): Promise<void>;
  /** All that this browser holds of the visitor's decisions: the choice, what waits to be sent, and the receipts (GDPR 15, 20; R67). */
  export(): Promise<Held>;
}
