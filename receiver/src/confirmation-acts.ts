import type {Confirmation} from './confirmation/confirmation.ts';
import type {ConfirmationActs} from './confirmation/open-confirmations.ts';
import {confirmMarketing} from './marketing/confirm-marketing.ts';
import {acknowledgeRequest} from './rights/acknowledge-request.ts';

const placesOf = ({payload}: Confirmation): readonly number[] | undefined =>
  (payload as {places?: readonly number[]} | undefined)?.places;

/** What follows when an address has confirmed. @param now Milliseconds since 1970-01-01 UTC. */
export function confirmationActs(now: () => number): ConfirmationActs {
  const marketing: ConfirmationActs['objection.withdrawn'] = async (trx, confirmation) => {
    await confirmMarketing(trx, confirmation.recordId, now(), placesOf(confirmation));
  };
  return {
    'objection.withdrawn': marketing,
    'objection.made': marketing,
    'rights.requested': (trx, {recordId}) => acknowledgeRequest(trx, recordId, now()),
  };
}
