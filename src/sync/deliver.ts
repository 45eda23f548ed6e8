import type {Delivery, DeliveryAnswer, Problem} from '../contract/delivery.ts';
import type {Receipt} from '../contract/receipt.ts';
import type {DecisionRecord} from '../contract/record.ts';

/** What came of one attempt. */
export type Outcome =
  | {readonly kind: 'taken'; readonly receipts: readonly (Receipt | null)[]}
  /** The receiver will never take it as it is. */
  | {readonly kind: 'refused'; readonly why: string}
  /** Try again, not before `retryAfter` milliseconds where the receiver said so. */
  | {readonly kind: 'later'; readonly retryAfter?: number};

/** What is undefined, JSON leaves out. */
type Said = {readonly [Name in keyof Delivery]: Delivery[Name] | undefined};

const TIMEOUT = 10_000;

/** Reads `Retry-After` (RFC 9110 §10.2.3), seconds or a date. @returns milliseconds, at most an hour. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 3600) * 1000 : undefined;
}

const explain = ({title, detail, errors}: Partial<Problem>) =>
  errors?.map(({field, message, remedy}) => `${field}: ${message}. ${remedy}`).join('; ') ??
  detail ??
  title ??
  'no reason given';

/** The receipts of an answer that is one: same ids, same order. */
function receiptsOf(answer: unknown, records: readonly DecisionRecord[]) {
  const {results} = (answer ?? {}) as Partial<DeliveryAnswer>;
  if (!Array.isArray(results) || results.length !== records.length) return undefined;
  const given = results as DeliveryAnswer['results'];
  return records.every(({id}, i) => given[i]?.id === id)
    ? given.map(({receipt}) => receipt)
    : undefined;
}

/**
 * Makes one attempt to deliver records. Never throws: silence, nonsense and refusals are outcomes.
 *
 * @param device Told for the receiver's counts, where the site counts.
 */
export async function deliver(
  endpoint: string,
  records: readonly DecisionRecord[],
  device?: Delivery['device'],
  now = Date.now(),
): Promise<Outcome> {
  try {
    const response = await fetch(`${endpoint}/records`, {
      method: 'POST',
      keepalive: true,
      // What a receipt needs stands in the record; the site's other cookies are none of the receiver's business.
      credentials: 'omit',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({v: 1, records, device} satisfies Said),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.ok) {
      const receipts = receiptsOf(await response.json(), records);
      return receipts ? {kind: 'taken', receipts} : {kind: 'later'};
    }
    // What a client got wrong stays wrong; what is missing, early, too much or broken may mend.
    if ([400, 409, 413, 415, 422].includes(response.status)) {
      const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
      return {kind: 'refused', why: explain(problem)};
    }
    const wait = retryAfter(response.headers.get('retry-after'), now);
    return wait === undefined ? {kind: 'later'} : {kind: 'later', retryAfter: wait};
  } catch {
    return {kind: 'later'};
  }
}
