import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {Delivery} from '../contract/delivery.ts';
import type {Grants, Origins, Purpose} from '../contract/purpose.ts';
import type {DecisionRecord} from '../contract/record.ts';
import type {ShownLayout} from '../contract/trial.ts';
import type {Refuses} from '../core/standing.ts';
import type {Source, Subscriber} from '../signals/page-events.ts';
import type {RoomName} from './room-name.ts';

/** A room of the interface, loaded at its first opening. */
export type Room = 'ask' | 'launcher' | 'gate' | 'about' | 'signal' | 'migrate' | RoomName;

/** The page as the journey sees it. The boot script makes the one instance. */
export interface Page {
  readonly configuration: BootConfiguration;
  /** How wide it was when the question was shown, where the site counts that. */
  device?: Delivery['device'];
  /** What a trial gave to the question on this page view, and its name; kept nowhere else. */
  layout?: {readonly name: string; readonly shown: ShownLayout};
  /** What the device remembers, as the cookie has it; empty where that is nothing. */
  readonly choice: () => string;
  /** What is granted now. The same object until something changes. */
  readonly grants: () => Grants;
  /** Whether each was chosen, is the default, or was signalled. */
  readonly origins: () => Origins;
  /** What brought it about. */
  readonly source: () => Source;
  /** The purposes that a decision is due on. */
  readonly due: () => readonly Purpose[];
  /** Whether the browser says no to something that the device does not remember yet (R61). */
  readonly hearsNew: () => boolean;
  /** Whether the browser by itself says no to a purpose (R58). Who hears more of its signals adds them here. */
  refuses: Refuses;
  /**
   * Makes a choice true on this page, in this very call, and then in the other tabs.
   *
   * @param keep Writes it to the device: called now, and again where an older choice of another tab comes late.
   */
  settle(choice: string, source: Source, keep: () => void): void;
  /** Hands a record to the courier, or lets it take what waits. */
  post(record?: DecisionRecord): void;
  readonly subscribe: (subscriber: Subscriber) => () => void;
  readonly open: (room: Room) => Promise<void>;
  /** Loads who must obey besides Google, before it is needed. */
  prepareToObey(): Promise<void>;
}
