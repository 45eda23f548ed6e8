import {isIPv6} from 'node:net';
import type {Submission} from '../ledger/prepare-submission.ts';

/** Records of one sender in an hour that messages go out for; what is above is logged all the same. */
export const RECORDS_PER_HOUR = 20;
const HOUR_MS = 3_600_000;

/** Lets a sender's record ask for messages, or takes them out of it. @param ip The sender's; it stays in memory, for an hour (R7). */
export type Allowance = (submission: Submission, ip: string) => Submission;

/**
 * Keeps one sender from having many people written to.
 *
 * @param most Records of one sender in an hour. @param now Milliseconds since 1970-01-01 UTC.
 */
export function createAllowance(most: number, now: () => number): Allowance {
  let asked = new Map<string, number>();
  let until = -Infinity;
  return (submission, ip) => {
    const {confirmations, byAddress} = submission;
    if (confirmations.length === 0 && !byAddress?.confirmations.length) return submission;
    if (now() >= until) {
      asked = new Map();
      until = now() + HOUR_MS;
    }
    const sender = networkOf(ip);
    const count = (asked.get(sender) ?? 0) + 1;
    asked.set(sender, count);
    return count > most ? withoutMessages(submission) : submission;
  };
}

const withoutMessages = ({byAddress, ...submission}: Submission): Submission => ({
  ...submission,
  confirmations: [],
  byAddress: byAddress && {...byAddress, confirmations: []},
});

/** One household has 2^64 addresses of IPv6: its network counts, the first four groups. */
function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip.replace(/^::ffff:/i, '');
  const [head = '', tail = ''] = ip.split('::');
  const [before, after] = [head, tail].map((part) => (part ? part.split(':') : [])) as [
    string[],
    string[],
  ];
  const zeros = ip.includes('::') ? Array<string>(8 - before.length - after.length).fill('0') : [];
  return [...before, ...zeros, ...after].slice(0, 4).join(':').toLowerCase();
}
