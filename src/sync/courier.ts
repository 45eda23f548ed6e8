import type {Receipt} from '../contract/receipt.ts';
import type {DecisionRecord} from '../contract/record.ts';
import type {Outcome} from './deliver.ts';
import type {Outbox} from './outbox.ts';

/** What the courier needs of the world. */
export interface Route {
  readonly outbox: Pick<Outbox, 'waiting' | 'settle'>;
  deliver(records: readonly DecisionRecord[]): Promise<Outcome>;
  /** Whether the receipt is true, and for that record. */
  verify(record: DecisionRecord, receipt: Receipt): Promise<boolean>;
  /** Tells everyone who waits for it, and keeps it where it may be kept. */
  receipted(receipt: Receipt): Promise<void>;
  /** The receiver cannot be reached now: the decision waits. */
  delayed(): void;
  refused(record: DecisionRecord, why: string): void;
  /** Waits so many milliseconds, or less where new mail or the network wakes it. `urgent: false` is not woken by mail. */
  pause(milliseconds: number, urgent: boolean): Promise<void>;
  /** From 0 to 1, so that a thousand browsers do not come back at once. */
  random(): number;
}

/** Fewer than the contract allows: what is under way with `keepalive` may not exceed 64 KiB in all (Fetch §4.6). */
const AT_ONCE = 10;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 300_000;

/**
 * Carries all that waits to the receiver, and ends when nothing does.
 *
 * Records go together; a batch that is refused goes one by one, so that one bad record holds up no other. A record leaves the
 * outbox only when its receipt is verified; those that still lack theirs go last. A decision on purposes that the receiver refuses stays
 * for the next page, since a newer receiver may take it; any other act may hold an address or a ticket, and goes (GDPR 5(1)(c), (e)).
 */
export async function carry(route: Route): Promise<void> {
  const {outbox} = route;
  const refused = new Set<string>();
  const unproved = new Map<string, number>();
  const failures = ({id}: DecisionRecord) => unproved.get(id) ?? 0;
  let pause = FIRST_PAUSE;
  let singly = false;

  for (;;) {
    const waiting = (await outbox.waiting())
      .filter(({id}) => !refused.has(id))
      .sort((a, b) => failures(a) - failures(b));
    if (waiting.length === 0) return;
    const batch = waiting.slice(0, singly ? 1 : AT_ONCE);
    const outcome = await route.deliver(batch);
    if (outcome.kind === 'refused' && batch.length > 1) {
      singly = true;
      continue;
    }
    let settled = 0;
    if (outcome.kind === 'refused') {
      const [record] = batch as [DecisionRecord];
      refused.add(record.id);
      route.refused(record, outcome.why);
      if (!record.decisions) await outbox.settle(record.id);
      settled++;
    }
    if (outcome.kind === 'taken') {
      for (const [i, record] of batch.entries()) {
        const receipt = outcome.receipts[i];
        if (!receipt || !(await route.verify(record, receipt))) {
          unproved.set(record.id, failures(record) + 1);
          continue;
        }
        await route.receipted(receipt);
        await outbox.settle(record.id);
        settled++;
      }
    }
    if (settled > 0) {
      pause = FIRST_PAUSE;
      continue;
    }
    route.delayed();
    // A receiver's wish never shortens the pause: its date may lie in the past of this device's clock.
    const asked = (outcome.kind === 'later' && outcome.retryAfter) || 0;
    await route.pause(Math.max(asked, pause * (0.5 + route.random())), asked === 0);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}
