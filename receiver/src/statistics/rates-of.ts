import type {Device} from '../../../src/contract/rates.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {isLasting} from '../subjects/keep-subjects.ts';

/** What is counted, as docs/metrics.md defines it. */
export type Counted =
  'shown' | 'closed' | 'accepted' | 'refused' | 'partial' | 'withdrawn' | 'objected';

/** One thing to count, with all that is kept of where it happened. */
export interface RateEvent {
  readonly day: string;
  readonly site: string;
  readonly lang: string;
  readonly device: Device;
  readonly layout: string;
  readonly what: Counted;
}

const ANSWERS: Readonly<Partial<Record<LedgerRecord['type'], Counted>>> = {
  'consent.given': 'accepted',
  'consent.refused': 'refused',
  'consent.mixed': 'partial',
};

/** Nobody has answered a question where a browser, another tool or the page's own script spoke. */
const isVisitors = ({subject, ui}: LedgerRecord): boolean =>
  subject.actor === 'self' && ui.method !== 'migration' && ui.method !== 'api';

/** To the question itself, or in the preferences that it leads to. */
const isAnswer = ({notice, seq}: LedgerRecord): boolean =>
  notice.layer === 'banner' || (notice.layer === 'preferences' && seq === 0);

function whatIn(record: LedgerRecord): readonly Counted[] {
  if (!isVisitors(record)) return [];
  if (record.type === 'objection.made')
    return record.objections?.some(({status}) => status === 'active') ? ['objected'] : [];
  const decisions = (record.decisions ?? []).filter(isLasting);
  const answer = decisions.length > 0 && isAnswer(record) ? ANSWERS[record.type] : undefined;
  const isWithdrawal = decisions.some(({status}) => status === 'withdrawn');
  return [...(answer ? [answer] : []), ...(isWithdrawal ? (['withdrawn'] as const) : [])];
}

/** What one record adds to the counts that rates are made of. @param device What its delivery said. */
export function ratesOf(record: LedgerRecord, device: Device = 'unknown'): readonly RateEvent[] {
  const {at, site, notice, ui} = record;
  const day = swedishDay(Date.parse(at));
  return whatIn(record).map((what) => ({
    day,
    site,
    lang: notice.lang,
    device,
    layout: ui.sdk,
    what,
  }));
}
