import type {Confirmation} from './confirmation/confirmation.ts';
import type {ConfirmationActs} from './confirmation/open-confirmations.ts';
import {confirmMarketing} from './marketing/confirm-marketing.ts';
import {acknowledgeRequest} from './rights/acknowledge-request.ts';
import type {AddressSeal} from './rights/create-address-seal.ts';
import type {AddressBook} from './subjects/create-address-book.ts';

const placesOf = ({payload}: Confirmation): readonly number[] | undefined =>
  (payload as {places?: readonly number[]} | undefined)?.places;

/** What the acts work with. */
export interface ActContext {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly recordIdOf: AddressBook['recordIdOf'];
  readonly seal: AddressSeal['seal'];
}

/** What follows when an address has confirmed. */
export function confirmationActs({now, recordIdOf, seal}: ActContext): ConfirmationActs {
  const marketing: ConfirmationActs['objection.withdrawn'] = async (trx, confirmation) => {
    const {recordId} = confirmation;
    await confirmMarketing(trx, {recordId, places: placesOf(confirmation), now: now(), recordIdOf});
  };
  return {
    'objection.withdrawn': marketing,
    'objection.made': marketing,
    'rights.requested': (trx, {recordId, address}) =>
      acknowledgeRequest(trx, {recordId, address, now: now(), seal}),
  };
}
