import type {Channel} from '../../../src/contract/channel.ts';

/** Months until a channel can be stopped: letters may be in print already, all else stops the same day (R38). */
const MONTHS: Readonly<Record<Channel, number>> = {
  email: 0,
  sms: 0,
  phone: 0,
  letter: 1,
  support: 0,
  profiling: 0,
};

/** The date by which an objection made on a day takes effect, YYYY-MM-DD; the month's last day where it has no such day. */
export function effectiveBy(channel: Channel, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + MONTHS[channel], 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
