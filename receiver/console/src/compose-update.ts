import type {RequestReason, RequestUpdate} from '../../../src/contract/desk.ts';
import type {RequestStatus} from '../../../src/contract/rights.ts';
import {reasons} from '../../../src/core/request-reasons.ts';

/** What a step needs a reason for: the time that it takes more, or what is not given. */
export const reasonFor = (to: RequestStatus): 'extension' | 'refusal' | undefined =>
  to === 'extended'
    ? 'extension'
    : to === 'rejected' || to === 'partly-fulfilled'
      ? 'refusal'
      : undefined;

/** The reasons that a step may have; none where it has none. */
export const reasonsFor = (to: RequestStatus): RequestReason[] => {
  const needed = reasonFor(to);
  return (Object.keys(reasons) as RequestReason[]).filter(
    (reason) => reasons[reason].for === needed,
  );
};

/** A step with what it needs, and nothing else. */
export function composeUpdate(
  to: RequestStatus,
  reason: RequestReason | undefined,
  extendedBy: 1 | 2,
): RequestUpdate {
  return {
    to,
    ...(reason && reasonsFor(to).includes(reason) && {reason}),
    ...(to === 'extended' && {extendedBy}),
  };
}
