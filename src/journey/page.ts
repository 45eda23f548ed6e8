import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {Choice} from '../contract/choice.ts';
import type {Grants} from '../contract/purpose.ts';
import type {DecisionRecord} from '../contract/record.ts';
import type {GoogleState} from '../core/google-state.ts';
import type {Source, Subscriber} from '../signals/page-events.ts';

/** A room of the interface, loaded at its first opening. */
export type Room = 'ask' | 'preferences' | 'notice' | 'objection';

/** The page as the journey sees it. The boot script makes the one instance. */
export interface Page {
  readonly configuration: BootConfiguration;
  /** What the device remembers. */
  choice(): Choice | undefined;
  /** What is granted now. */
  grants(): Grants;
  /** Whether a decision is due. */
  mustAsk(): boolean;
  /** Makes a choice true on this page, in this very call, and then in the other tabs. */
  settle(choice: Choice, source: Source, clear?: (state: GoogleState) => void): void;
  /** Hands a record to the courier. */
  post(record: DecisionRecord): void;
  subscribe(subscriber: Subscriber): () => void;
  open(room: Room): Promise<void>;
}
