import assert from 'node:assert/strict';
import {test} from 'node:test';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import {dueDate} from '../../../src/core/due-date.ts';

const rows = [
  ['the month’s end and a Sunday', '2027-01-31', '2027-03-01'],
  ['Christmas Day, Boxing Day and a Sunday', '2026-11-25', '2026-12-28'],
  ['Good Friday to Easter Monday', '2027-02-26', '2027-03-30'],
  ['an ordinary day', '2026-11-23', '2026-12-23'],
  ['29 February', '2028-01-31', '2028-02-29'],
  ['New Year’s Day, a Saturday and a Sunday', '2026-12-01', '2027-01-04'],
  ['Epiphany', '2026-12-06', '2027-01-07'],
  ['1 May, a Saturday', '2027-04-01', '2027-05-03'],
  ['Ascension Day', '2027-04-06', '2027-05-07'],
  ['the national day', '2029-05-06', '2029-06-07'],
  ['All Saints’ Day, a Saturday', '2027-10-06', '2027-11-08'],
  ['Christmas Eve, which is no public holiday', '2027-11-24', '2027-12-24'],
  ['Midsummer Eve, which is no public holiday', '2027-05-25', '2027-06-25'],
  ['New Year’s Eve, which is no public holiday', '2027-11-30', '2027-12-30'],
] as const;

for (const [what, day, due] of rows)
  test(`one calendar month from ${day} meets ${what}, and is over on ${due} (R53)`, () => {
    assert.equal(dueDate(day), due);
  });

test('an extension adds at most two further months to the first (R53)', () => {
  assert.equal(dueDate('2026-11-30', 3), '2027-03-01');
  assert.equal(dueDate('2026-11-23', 3), '2027-02-23');
});

/** Good Fridays and Easter Mondays as the almanac has them. */
const EASTERS = [
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2038-04-25',
  '2285-03-22',
];

test('knows Easter in every year of the almanac, earliest and latest too', () => {
  for (const easter of EASTERS) {
    const friday = new Date(Date.parse(easter) - 2 * 86_400_000).toISOString().slice(0, 10);
    const month = new Date(friday);
    month.setUTCMonth(month.getUTCMonth() - 1);
    const tuesday = new Date(Date.parse(easter) + 2 * 86_400_000).toISOString().slice(0, 10);
    assert.equal(dueDate(month.toISOString().slice(0, 10)), tuesday, easter);
  }
});

const days = fc
  .date({min: new Date('2020-01-01'), max: new Date('2099-11-30'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

test('never ends on a Saturday or Sunday, nor before the month is over, and at most five days after (R53)', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(1, 2, 3), (day, months) => {
      const due = dueDate(day, months);
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
      const nominal = Date.UTC(year, month - 1 + months, Math.min(date, last));
      const late = (Date.parse(due) - nominal) / 86_400_000;
      assert.ok(late >= 0 && late <= 5, `${day}: ${due}`);
      assert.ok(![0, 6].includes(new Date(due).getUTCDay()), due);
    }),
  );
});

test('a later day is never due earlier (R53)', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [earlier, later] = one <= other ? [one, other] : [other, one];
      assert.ok(dueDate(earlier) <= dueDate(later));
    }),
  );
});

/** Sweden's public holidays (1989:253) as a kept library has them; eves are of another type there. */
const publicHolidays = (year: number): ReadonlySet<string> =>
  new Set(
    new Holidays('SE')
      .getHolidays(year)
      .filter(({type}) => type === 'public')
      .map(({date}) => date.slice(0, 10)),
  );

test('agrees with a kept library of holidays on every day of twenty years (R53)', () => {
  const holidays = new Set<string>();
  for (let year = 2020; year <= 2041; year += 1)
    for (const day of publicHolidays(year)) holidays.add(day);
  const textOf = (day: Date) => day.toISOString().slice(0, 10);
  const end = Date.UTC(2041, 0, 1);
  for (let day = Date.UTC(2020, 0, 1); day < end; day += 86_400_000) {
    const start = new Date(day);
    const due = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 2, 0));
    due.setUTCDate(Math.min(start.getUTCDate(), due.getUTCDate()));
    while ([0, 6].includes(due.getUTCDay()) || holidays.has(textOf(due)))
      due.setUTCDate(due.getUTCDate() + 1);
    assert.equal(dueDate(textOf(start)), textOf(due), `one month from ${textOf(start)}`);
  }
});
