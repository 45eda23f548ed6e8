import {median, quartiles} from './figures.ts';
import type {Metric, Run} from './metrics.ts';
import {table} from './table.ts';

const format = (value: number, unit: Metric['unit']): string => {
  if (Number.isNaN(value)) return '–';
  if (unit === 'B') return `${Math.round(value)} B`;
  return unit === 'ms'
    ? `${value.toFixed(Math.abs(value) < 100 ? 1 : 0)} ms`
    : String(+value.toFixed(4));
};

const times = (ratio: number) => (!Number.isFinite(ratio) ? '–' : `×${ratio.toFixed(2)}`);

/** A metric's table: medians, the half in the middle, ratios within each run, and the budget. */
export function report(metric: Metric, names: readonly string[], runs: readonly Run[]): string {
  const {title, unit, against = [], budgets = {}, note} = metric;
  const of = (run: Run, name: string): number => {
    const visit = run[name];
    return (visit && metric.read(visit, run, name)) ?? NaN;
  };
  const seen = (values: number[]) => values.filter((value) => !Number.isNaN(value));
  const fastest = (name: string) => Math.min(...seen(runs.map((run) => of(run, name))));
  const rows = names.map((name) => {
    const values = seen(runs.map((run) => of(run, name)));
    const ratios = against.map((other) =>
      median(seen(runs.map((run) => of(run, name) / of(run, other)))),
    );
    const middle = median(values);
    const judged = ratios[0] ?? middle;
    const budget = budgets[name];
    const allowed =
      budget === undefined ? '' : against.length > 0 ? times(budget) : format(budget, unit);
    return [
      name,
      format(middle, unit),
      quartiles(values)
        .map((value) => format(value, unit))
        .join(' … '),
      ...ratios.map(times),
      ...against.slice(0, 1).map((other) => times(fastest(name) / fastest(other))),
      allowed,
      budget === undefined || Number.isNaN(judged) ? '' : judged <= budget ? 'within' : 'over',
    ];
  });
  const head = [
    ...['', 'median', 'half lies in'],
    ...against.map((name) => `to ${name}`),
    ...against.slice(0, 1).map((name) => `fastest to ${name}'s`),
    ...['budget', ''],
  ];
  const behind = names.flatMap((name) => {
    const seenIn = new Set(runs.flatMap((run) => (run[name] && metric.explain?.(run[name])) ?? []));
    return seenIn.size > 0 ? `  ${name}: ${[...seenIn].join(', ')}\n` : [];
  });
  return `${title}\n${table([head, ...rows])}${behind.join('')}${note ? `  ${note}\n` : ''}`;
}

/** Where the time to the banner goes: medians of each step on its way. */
export function reportSteps(names: readonly string[], runs: readonly Run[]): string {
  const cell = (name: string, read: (visit: Run[string]) => number | undefined) =>
    format(median(runs.flatMap((run) => (run[name] && read(run[name])) ?? [])), 'ms');
  const rows = names.map((name) => [
    name,
    cell(name, ({first}) => first.arrivals.page),
    cell(
      name,
      ({first: {arrivals}}) =>
        arrivals.scripts['mobiplus-consent.js'] ?? arrivals.scripts['bare.js'],
    ),
    cell(name, ({first}) => first.arrivals.scripts['ask.js']),
    cell(name, ({first}) => first.noticed.present),
    cell(name, ({first}) => first.noticed.usable),
    cell(name, ({first}) => first.noticed.largestPaint),
    runs.map((run) => run[name]?.first.noticed.largestIs).includes('banner') ? 'banner' : 'page',
  ]);
  const head = ['', 'page', 'script', 'ask.js', 'buttons', 'usable', 'largest paint', 'which is'];
  return `Where the time goes, first visit: arrived, arrived, arrived, in the document, in reach\n${table([head, ...rows])}`;
}
