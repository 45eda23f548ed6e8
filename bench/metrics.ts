import type {Look, Visit} from './visit.ts';

/** All variants' visits of one run, by name. */
export type Run = Readonly<Record<string, Visit>>;

/** What is asked of every variant, and what it may cost. */
export interface Metric {
  readonly title: string;
  readonly unit: 'B' | 'ms' | '';
  /** The figure of one run; undefined where the variant has none. */
  read(visit: Visit, run: Run, name: string): number | undefined;
  /** The variants that each is measured against, by ratio. */
  readonly against?: readonly string[];
  /** What the figure may be, or, with `against`, its ratio to the first of them; by variant. */
  readonly budgets?: Readonly<Record<string, number>>;
  /** A word for the reader. */
  readonly note?: string;
  /** What stands behind the figure, by name. */
  explain?(visit: Visit): readonly string[];
}

const PAGE = ['/page.css', '/picture.png'];

/** Bytes that the variant adds to the same page without it. */
function added(look: Look | undefined, run: Run, name: string): number | undefined {
  if (!look) return undefined;
  const own = [...look.bytes].filter(([path]) => !PAGE.includes(path));
  const all = own.reduce((sum, [, bytes]) => sum + bytes, 0);
  return all && all - (name ? (run['none']?.first.bytes.get('/none') ?? NaN) : 0);
}

/** Long tasks that stand here and not in the page without a banner, up to a moment. */
function ownTasks(visit: Visit, run: Run, sum: (tasks: {duration: number}[]) => number) {
  const end = (visit.first.noticed.usable ?? NaN) + 1_000;
  const before = (look?: Look) => look?.noticed.tasks.filter(({start}) => start < end) ?? [];
  return Math.max(0, sum(before(visit.first)) - sum(before(run['none']?.first)));
}

const clickTasks = ({clicked}: Visit) =>
  clicked?.noticed.tasks.filter(({start}) => start > (clicked.noticed.clickedAt ?? NaN) - 10) ?? [];

const count = (tasks: unknown[]) => tasks.length;
const time = (tasks: {duration: number}[]) => tasks.reduce((sum, {duration}) => sum + duration, 0);

const SDK = ['sdk', 'sdk-preload', 'sdk-inline', 'sdk-inline-alone'];
const forAll = (budget: number) => Object.fromEntries(SDK.map((name) => [name, budget]));
const STORED_YES = {sdk: 1.5, 'sdk-preload': 1.5, 'sdk-inline': 1.1, 'sdk-inline-alone': 1.1};
const LIMITS = ['bare', 'bare-inline'];

export const metrics: readonly Metric[] = [
  {
    title: 'Bytes of the banner, first visit, before any click (brotli)',
    unit: 'B',
    read: ({first}, run, name) => added(first, run, name),
    budgets: forAll(12_000),
  },
  {
    title: 'Bytes of the banner, returning visit, empty cache (brotli)',
    unit: 'B',
    read: ({cold}, run, name) => added(cold, run, name),
    budgets: forAll(2_500),
    note: 'sdk-preload and sdk-inline also fetch what the preload hint names, though nobody is asked.',
  },
  {
    title: 'Bytes of the banner, after the click on Reject (brotli)',
    unit: 'B',
    read: ({clicked}, run) => added(clicked, run, ''),
  },
  {
    title: 'Banner usable after navigation start',
    unit: 'ms',
    read: ({first}) => first.noticed.usable,
    against: LIMITS,
    budgets: forAll(1.35),
  },
  {
    title: 'Stored yes told to Google, returning visit, empty cache',
    unit: 'ms',
    read: ({cold}) => cold?.noticed.granted,
    against: LIMITS,
    budgets: STORED_YES,
  },
  {
    title: 'Stored yes told to Google, returning visit, full cache',
    unit: 'ms',
    read: ({warm}) => warm?.noticed.granted,
    against: LIMITS,
    budgets: STORED_YES,
  },
  {
    title: 'Click on Reject to banner gone and Google told',
    unit: 'ms',
    read: ({clicked}) => clicked?.noticed.answered,
    against: LIMITS.slice(0, 1),
    budgets: forAll(1.2),
  },
  {
    title: 'Click on Reject to the next frame (event timing, steps of 8 ms)',
    unit: 'ms',
    read: ({clicked}) => clicked && (clicked.noticed.nextFrame ?? 0),
    note: '0 is less than 16 ms: the browser tells no more.',
  },
  {
    title: "Main thread's work beyond that of none, first visit (its own time, not the clock's)",
    unit: 'ms',
    read: ({first}, run) => first.work - (run['none']?.first.work ?? NaN),
  },
  {
    title: "Main thread's work in the 1.3 s from the click (its own time, not the clock's)",
    unit: 'ms',
    read: ({first, clicked}) => clicked && clicked.work - first.work,
  },
  {
    title: 'Layout shift (CLS), first visit and click',
    unit: '',
    read: ({first, clicked}) => Math.max(first.noticed.shift, clicked?.noticed.shift ?? 0),
    explain: ({first, clicked}) => (clicked ?? first).noticed.shifted,
    budgets: forAll(0),
  },
  {
    title: 'Largest contentful paint, first visit',
    unit: 'ms',
    read: ({first}) => first.noticed.largestPaint,
  },
  {
    title: 'Largest contentful paint: delay beyond none',
    unit: 'ms',
    read: ({first}, run) =>
      (first.noticed.largestPaint ?? NaN) - (run['none']?.first.noticed.largestPaint ?? NaN),
    budgets: forAll(20),
  },
  {
    title: 'Long tasks beyond those of none, to banner usable and 1 s more: how many',
    unit: '',
    read: (visit, run) => (visit.first.noticed.usable ? ownTasks(visit, run, count) : undefined),
    budgets: forAll(0),
  },
  {
    title: 'Long tasks beyond those of none, to banner usable and 1 s more: how long',
    unit: 'ms',
    read: (visit, run) => (visit.first.noticed.usable ? ownTasks(visit, run, time) : undefined),
  },
  {
    title: 'Long tasks in the 1.3 s after the click: how many',
    unit: '',
    read: (visit) => (visit.clicked ? count(clickTasks(visit)) : undefined),
    budgets: forAll(0),
  },
  {
    title: 'Long tasks in the 1.3 s after the click: how long',
    unit: 'ms',
    read: (visit) => (visit.clicked ? time(clickTasks(visit)) : undefined),
  },
];
