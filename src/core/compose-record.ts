import type {Choice} from '../contract/choice.ts';
import type {Grants, Purpose} from '../contract/purpose.ts';
import type {DecisionRecord, Interface, NoticeShown, RecordType} from '../contract/record.ts';
import {dayOf} from './day-of.ts';
import {answerTo} from './is-due.ts';

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
  /** Present where the browser sends Global Privacy Control. */
  readonly gpc?: boolean;
}

/** A decision, as far as the device remembers it: whose, and with which order number. */
export interface Composed {
  readonly record: DecisionRecord;
  readonly choice: Choice;
}

/** UTC, whole seconds: finer time would only tell visitors apart. */
export const wholeSeconds = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** What every record says, whatever it is about. */
export const recordBase = ({id, now, site, notice, ui, gpc}: Circumstances) => ({
  v: 1 as const,
  id,
  at: wholeSeconds(now),
  site,
  notice,
  ui,
  ...(gpc === undefined ? {} : {signal: {gpc}}),
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
 * @param before Grants in force until now. @param after Grants that follow.
 * @param known What the device remembered until now. @param asked The purposes that were asked for; all, unless said otherwise.
 */
export function composeRecord(
  before: Grants,
  after: Grants,
  known: Choice | undefined,
  terms: {purposes: readonly Purpose[]; askAgainAfterDays: number},
  circumstances: Circumstances,
  asked: readonly Purpose[] = terms.purposes,
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
  const answers = purposes.flatMap((purpose) => {
    const {id, revision} = purpose;
    if (asked.includes(purpose)) return [[id, {granted: after[id] === true, revision}]];
    const answer = answerTo(purpose, known, terms, today);
    if (!answer) return [];
    const age = today - (known?.day ?? today) + (answer.age ?? 0);
    return [[id, {granted: answer.granted, revision: answer.revision, ...(age > 0 && {age})}]];
  });
  return {
    record: {
      ...recordBase(circumstances),
      type: typeOf(given, asked.length, withdrawn),
      seq,
      subject: {ref, level: ref[0] === 'v' ? 'browser' : 'anonymous', actor: 'self'},
      decisions,
    },
    choice: {
      day: today,
      answers: Object.fromEntries(answers) as Choice['answers'],
      ...(holds ? {ref, seq} : {}),
    },
  };
}
