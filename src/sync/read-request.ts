import type {RequestState} from '../contract/rights.ts';

/** What the receiver says of a request's number. */
export type Lookup =
  | {readonly kind: 'found'; readonly state: RequestState}
  | {readonly kind: 'unknown'}
  /** Nobody knows: the receiver is silent, busy, or speaks nonsense. */
  | {readonly kind: 'offline'};

const TIMEOUT = 10_000;

const isState = (said: unknown, number: string): said is RequestState => {
  const {request, right, status, receivedAt, dueBy} = (said ?? {}) as Partial<RequestState>;
  return (
    request === number && [right, status, receivedAt, dueBy].every((one) => typeof one === 'string')
  );
};

/**
 * Asks how a rights request stands (R53). Never throws: silence and nonsense are answers.
 *
 * @param endpoint Where decisions go, absolute and without a slash at its end.
 * @param number Such as `MP-7K3F-9Q2M-XD4T`.
 */
export async function readRequest(endpoint: string, number: string): Promise<Lookup> {
  try {
    const response = await fetch(`${endpoint}/requests/${encodeURIComponent(number)}`, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.status === 404) return {kind: 'unknown'};
    const said: unknown = response.ok ? await response.json() : undefined;
    return isState(said, number) ? {kind: 'found', state: said} : {kind: 'offline'};
  } catch {
    return {kind: 'offline'};
  }
}
