import type {RequestUpdate} from '../../../src/contract/desk.ts';
import type {RequestStatus} from '../../../src/contract/rights.ts';
import {dueDate} from '../../../src/core/due-date.ts';
import {reasons} from '../../../src/core/request-reasons.ts';
import {transitions} from '../../../src/core/request-transitions.ts';

/** How a request stands when it is to be changed. */
export interface Standing {
  readonly status: RequestStatus;
  /** The day in Sweden on which it came, YYYY-MM-DD. */
  readonly receivedOn: string;
  /** The last day of the first month, YYYY-MM-DD. */
  readonly dueBy: string;
}

/** What is in the way: `now` where the request stands otherwise, `body` where the update is wrong by itself. */
export interface Obstacle {
  readonly because: 'now' | 'body';
  readonly field: 'to' | 'reason' | 'extendedBy';
  readonly message: string;
  readonly remedy: string;
}

/** What the update does, or what is in its way. */
export type Weighed = {readonly extendedTo: string | null} | {readonly obstacle: Obstacle};

const KIND: Readonly<Partial<Record<RequestStatus, 'extension' | 'refusal'>>> = {
  extended: 'extension',
  rejected: 'refusal',
  'partly-fulfilled': 'refusal',
};

const codesOf = (kind: 'extension' | 'refusal'): string =>
  Object.entries(reasons)
    .filter(([, reason]) => reason.for === kind)
    .map(([code]) => code)
    .join(', ');

function obstacleOf(
  {status, dueBy}: Standing,
  {to, reason, extendedBy}: RequestUpdate,
  today: string,
): Obstacle | undefined {
  const possible = transitions[status];
  if (!possible.includes(to))
    return {
      because: 'now',
      field: 'to',
      message: `A request that is ${status} cannot become ${to}.`,
      remedy:
        possible.length > 0
          ? `Possible: ${possible.join(', ')}.`
          : 'It has come to its end; who is not content files a new one.',
    };
  const kind = KIND[to];
  if (kind === undefined && reason !== undefined)
    return {
      because: 'body',
      field: 'reason',
      message: `Is not given with ${to}.`,
      remedy: 'Leave it out.',
    };
  if (kind !== undefined && (reason === undefined || reasons[reason].for !== kind))
    return {
      because: 'body',
      field: 'reason',
      message: reason ? `Is no reason for ${to}.` : `Is missing: ${to} needs one (GDPR 12).`,
      remedy: `Send one of: ${codesOf(kind)}.`,
    };
  if ((to === 'extended') !== (extendedBy !== undefined))
    return {
      because: 'body',
      field: 'extendedBy',
      message: extendedBy ? `Is not given with ${to}.` : 'Is missing.',
      remedy: extendedBy ? 'Leave it out.' : 'Send 1 or 2, the months (GDPR 12(3)).',
    };
  if (to === 'extended' && today > dueBy)
    return {
      because: 'now',
      field: 'to',
      message: `The first month ended on ${dueBy}; only within it can the period be extended (GDPR 12(3)).`,
      remedy: 'Answer the request now.',
    };
  return undefined;
}

/**
 * Whether staff may change a request so, and its new last day where it is extended: at most two further months from its receipt,
 * said within the first (R53; Regulation 1182/71).
 *
 * @param today The day in Sweden, YYYY-MM-DD.
 */
export function weighUpdate(standing: Standing, update: RequestUpdate, today: string): Weighed {
  const obstacle = obstacleOf(standing, update, today);
  if (obstacle) return {obstacle};
  const {extendedBy} = update;
  return {extendedTo: extendedBy ? dueDate(standing.receivedOn, 1 + extendedBy) : null};
}
