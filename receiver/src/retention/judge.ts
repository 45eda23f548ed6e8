import type {LedgerRecord, PurposeDecision} from '../../../src/contract/record.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {rules, type RuleName} from './rules.ts';

/** What stands beside a record, by which it is told whether anything still rests on it. */
export interface Facts {
  /** By purpose, the record that its subject's decision rests on now, and when that came. */
  readonly standing: ReadonlyMap<string, {readonly recordId: string; readonly at: string}>;
  /** Until when each of its objections stood; null while it does. */
  readonly objections: readonly (string | null)[];
  /** The same of the consents to marketing that it gave. */
  readonly consents: readonly (string | null)[];
  /** When the browser that it linked was linked anew; null while it has not been. */
  readonly relinkedAt: string | null;
  /** When its request was closed; null while it is open. */
  readonly closedAt: string | null;
}

/** Under which rule a record falls, since when its time runs (null: not yet), and whether that is over. */
export interface Verdict {
  readonly rule: RuleName;
  readonly since: string | null;
  readonly isDue: boolean;
}

const DAY_MS = 86_400_000;

/** The moment so many months later or, negative, earlier; a month's end stays one. @param at UTC. */
export function addMonths(at: string, months: number): string {
  const date = new Date(at);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const day = Math.min(date.getUTCDate(), last.getUTCDate());
  return wholeSeconds(last.setUTCDate(day) + (date.getTime() % DAY_MS));
}

/** The last of several ends; null where one of them has not come. */
const lastOf = (ends: readonly (string | null)[]): string | null =>
  ends.includes(null) ? null : ((ends as readonly string[]).toSorted().at(-1) ?? null);

/** When a consent ran out or, at the latest, its purpose was decided anew. */
function endOf({id, at}: LedgerRecord, decision: PurposeDecision, {standing}: Facts): string {
  const days = Number(/^P(\d+)D$/.exec(decision.validFor ?? '')?.[1] ?? 0);
  const expiry = wholeSeconds(Date.parse(at) + days * DAY_MS);
  const newer = standing.get(decision.purpose);
  return newer && newer.recordId !== id && newer.at < expiry ? newer.at : expiry;
}

function place(record: LedgerRecord, facts: Facts): Omit<Verdict, 'isDue'> | undefined {
  const {type, at, decisions = [], subject} = record;
  switch (type) {
    case 'consent.refused':
    case 'signal.received':
      return {rule: 'refusal', since: at};
    case 'consent.withdrawn':
      return {rule: 'consent', since: at};
    case 'consent.given':
    case 'consent.mixed': {
      const given = decisions.filter(({status}) => status === 'given');
      return {rule: 'consent', since: lastOf(given.map((one) => endOf(record, one, facts))) ?? at};
    }
    case 'objection.made':
      return {rule: 'objection', since: lastOf(facts.objections)};
    case 'objection.withdrawn':
      if (subject.level === 'anonymous') return {rule: 'pending', since: at};
      return {rule: 'undoing', since: facts.consents.length > 0 ? lastOf(facts.consents) : at};
    case 'rights.requested':
      return {rule: 'request', since: facts.closedAt};
    case 'subject.linked':
      return {rule: 'link', since: facts.relinkedAt};
    case 'subprocessor.acknowledged':
    case 'subprocessor.objected':
      return {rule: 'contract', since: null};
    default:
      return undefined;
  }
}

/**
 * Whether what a record says has had its time (R63). An event of the receiver's own falls under no rule: it names nobody.
 *
 * @param now UTC.
 */
export function judge(record: LedgerRecord, facts: Facts, now: string): Verdict | undefined {
  const placed = place(record, facts);
  if (!placed) return undefined;
  const {months} = rules[placed.rule];
  const isDue = months !== null && placed.since !== null && addMonths(placed.since, months) <= now;
  return {...placed, isDue};
}
