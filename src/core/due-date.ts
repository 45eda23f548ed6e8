const DAY_MS = 86_400_000;

/** Fixed Swedish public holidays (lag 1989:253), MM-DD. */
const FIXED = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension; Easter and Whitsun are Sundays. */
const FROM_EASTER = [-2, 1, 39];

const textOf = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** Easter Sunday of a Gregorian year, milliseconds since 1970-01-01 UTC (the anonymous computus of Meeus). */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapless = century - Math.floor(century / 4);
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + leapless - lunar + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

function isWorkingDay(day: number): boolean {
  const date = new Date(day);
  if (date.getUTCDay() === 0 || date.getUTCDay() === 6) return false;
  const easter = easterOf(date.getUTCFullYear());
  return (
    !FIXED.includes(textOf(day).slice(5)) &&
    !FROM_EASTER.some((distance) => easter + distance * DAY_MS === day)
  );
}

/**
 * The last day of a period of calendar months by Regulation (EEC, Euratom) 1182/71 (R53).
 *
 * The same date of the month in which it ends, or that month's last day where it has no such date (art. 3(2)(c)); then off
 * Saturdays, Sundays and Swedish public holidays (art. 3(4)). Eves are no public holidays, though Swedes rest on them.
 *
 * @param day On which the period's event fell, YYYY-MM-DD. @param months 1 or more.
 */
export function dueDate(day: string, months = 1): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  let due = last.getTime();
  while (!isWorkingDay(due)) due += DAY_MS;
  return textOf(due);
}
