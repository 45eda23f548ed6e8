import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {Choice} from '../contract/choice.ts';
import type {Grants, Purpose} from '../contract/purpose.ts';
import type {DecisionRecord} from '../contract/record.ts';
import type {GoogleState} from '../core/google-state.ts';
import type {Source, Subscriber} from '../signals/page-events.ts';
import type {RoomName} from './room-name.ts';

/** A room of the interface, loaded at its first opening. */
export type Room = 'ask' | 'launcher' | 'gate' | 'about' | RoomName;

/** The page as the journey sees it. The boot script makes the one instance. */
export interface Page {
  readonly configuration: BootConfiguration;
  /** Whether it asks for MobiPlus's own purposes, for MobiPlus's own time: the build knows what is shown then. */
  readonly asksAsMobiplus: boolean;
  /** What the device remembers. */
  choice(): Choice | undefined;
  /** What is granted now. */
  grants(): Grants;
  /** The purposes that a decision is due on. */
  due(): readonly Purpose[];
  /** Makes a choice true on this page, in this very call, and then in the other tabs. */
  settle(choice: Choice, source: Source, clear?: (state: GoogleState) => void): void;
  /** Hands a record to the courier. */
  post(record: DecisionRecord): void;
  subscribe(subscriber: Subscriber): () => void;
  open(room: Room): Promise<void>;
}
