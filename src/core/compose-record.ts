import type {Answer, Choice} from '../contract/choice.ts';
import type {Grants, Purpose} from '../contract/purpose.ts';
import type {
  DecisionRecord,
  Interface,
  NoticeShown,
  Objection,
  RecordType,
} from '../contract/record.ts';
import {answerTo} from './answer-to.ts';
import {dayOf} from './day-of.ts';

/** What the browser said by itself. */
export type Signals = NonNullable<DecisionRecord['signal']>;

/** What the pure core cannot know by itself. */
export interface Circumstances {
  /** A fresh UUID version 4. */
  readonly id: string;
  /** 22 fresh random characters of base64url. */
  readonly random: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly site: string;
  readonly notice: NoticeShown;
  readonly ui: Interface;
  /** Present where the browser says anything by itself (R61). */
  readonly signal?: Signals;
}

/** A decision, as far as the device remembers it: whose, and with which order number. */
export interface Composed {
  readonly record: DecisionRecord;
  readonly choice: Choice;
}

/** What was asked, and who answered. */
export interface Question {
  /** The purposes that were asked for; all, unless said otherwise. */
  readonly asked?: readonly Purpose[];
  /** What the browser's own no has to do with an answer (R58). */
  readonly signalOf?: (purpose: Purpose) => Answer['signal'];
  /** The browser itself answered, and objects on these channels. */
  readonly bySignal?: readonly Objection[];
}

/** UTC, whole seconds: finer time would only tell visitors apart. */
export const wholeSeconds = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** What every record says, whatever it is about. */
export const recordBase = ({id, now, site, notice, ui, signal}: Circumstances) => ({
  v: 1 as const,
  id,
  at: wholeSeconds(now),
  site,
  notice,
  ui,
  ...(signal && {signal}),
});

function typeOf(given: number, asked: number, withdrawn: boolean): RecordType {
  if (given === 0) return withdrawn ? 'consent.withdrawn' : 'consent.refused';
  return given === asked ? 'consent.given' : 'consent.mixed';
}

/**
 * The proof of a decision on purposes, and what the device is to remember of it.
 *
 * A reference lives from the first yes to the last: who refuses, or has withdrawn everything, keeps none (R4, R35). Purposes that were
 * not asked for again keep their answers, and their age (R26).
 *
 * @param before Grants in force until now. @param after Grants that follow. @param known What the device remembered until now.
 */
export function composeRecord(
  before: Grants,
  after: Grants,
  known: Choice | undefined,
  terms: {purposes: readonly Purpose[]; askAgainAfterDays: number},
  circumstances: Circumstances,
  {asked = terms.purposes, signalOf, bySignal}: Question = {},
): Composed {
  const {purposes} = terms;
  const today = dayOf(circumstances.now);
  const validFor = `P${String(terms.askAgainAfterDays)}D`;
  const decisions = asked.map(({id}) => {
    if (after[id]) return {purpose: id, status: 'given', basis: 'A6-1-a', validFor} as const;
    if (before[id]) return {purpose: id, status: 'withdrawn'} as const;
    return {purpose: id, status: 'refused', validFor} as const;
  });
  const given = decisions.filter(({status}) => status === 'given').length;
  const withdrawn = decisions.some(({status}) => status === 'withdrawn');
  const holds = purposes.some(({id}) => after[id]);
  const ref = known?.ref ?? `${holds ? 'v' : 'o'}_${circumstances.random}`;
  const seq = known?.ref ? (known.seq ?? 0) + 1 : 0;
  const answers = purposes.flatMap((purpose): [string, Answer][] => {
    const {id, revision} = purpose;
    if (asked.includes(purpose)) {
      const signal = signalOf?.(purpose);
      return [[id, {granted: after[id] === true, revision, ...(signal && {signal})}]];
    }
    const answer = answerTo(purpose, known, terms, today);
    if (!answer) return [];
    const {age: _age, ...kept} = answer;
    const age = today - (known?.day ?? today) + (answer.age ?? 0);
    return [[id, {...kept, ...(age > 0 && {age})}]];
  });
  return {
    record: {
      ...recordBase(circumstances),
      type: bySignal ? 'signal.received' : typeOf(given, asked.length, withdrawn),
      seq,
      subject: {
        ref,
        level: ref[0] === 'v' ? 'browser' : 'anonymous',
        actor: bySignal ? 'user-agent' : 'self',
      },
      decisions,
      ...(bySignal?.length && {objections: bySignal}),
    },
    choice: {
      day: today,
      answers: Object.fromEntries(answers),
      ...(holds ? {ref, seq} : {}),
    },
  };
}
