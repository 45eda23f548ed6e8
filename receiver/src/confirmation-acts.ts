import type {Transaction} from 'kysely';
import type {Confirmation} from './confirmation/confirmation.ts';
import type {ConfirmationActs} from './confirmation/open-confirmations.ts';
import {confirmMarketing} from './marketing/confirm-marketing.ts';
import type {Tables} from './database/tables.ts';
import type {Services} from './outbound/open-services.ts';
import {acknowledgeRequest} from './rights/acknowledge-request.ts';
import type {Letters} from './rights/open-letters.ts';
import type {AddressSeal} from './rights/create-address-seal.ts';
import {addressKinds} from './subjects/read-address.ts';
import {aliasesOf, keepAliases} from './subjects/aliases.ts';
import type {AddressBook} from './subjects/create-address-book.ts';

const CHANNELS = ['email', 'support', 'profiling', 'sms', 'phone'] as const;

const placesOf = ({payload}: Confirmation): readonly number[] | undefined =>
  (payload as {places?: readonly number[]} | undefined)?.places;

/** What the acts work with. */
export interface ActContext {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly addresses: AddressBook;
  readonly seal: AddressSeal['seal'];
  readonly letters: Pick<Letters, 'queue'>;
  readonly services: Pick<Services, 'queue'>;
}

/** An address that confirms is at hand for a moment: its references on every channel that takes it are joined. */
async function joinReferences(
  trx: Parameters<typeof keepAliases>[0],
  {channel: way, address}: Confirmation,
  {all}: AddressBook,
): Promise<void> {
  const channels = CHANNELS.filter((channel) => addressKinds[channel] === addressKinds[way]);
  await keepAliases(
    trx,
    channels.flatMap((channel) => aliasesOf(all.map(({refOf}) => refOf(channel, address)))),
  );
}

/** Whether a record ends an objection to e-mail: only then has a sending service anything to hear. */
const endsLetters = async (trx: Transaction<Tables>, id: string): Promise<boolean> =>
  (await trx
    .selectFrom('suppression_end')
    .select('record_id')
    .where('record_id', '=', id)
    .where('channel', '=', 'email')
    .executeTakeFirst()) !== undefined;

/** What follows when an address has confirmed. */
export function confirmationActs({
  now,
  addresses,
  seal,
  letters,
  services,
}: ActContext): ConfirmationActs {
  const marketing: ConfirmationActs['objection.withdrawn'] = async (trx, confirmation) => {
    const {recordId, address} = confirmation;
    await joinReferences(trx, confirmation, addresses);
    const places = placesOf(confirmation);
    const undoing = await confirmMarketing(trx, {recordId, places, now: now(), addresses});
    if (await endsLetters(trx, undoing)) await services.queue(trx, [{address, recordId: undoing}]);
  };
  return {
    'objection.withdrawn': marketing,
    'objection.made': marketing,
    'rights.requested': async (trx, confirmation) => {
      const {recordId, address} = confirmation;
      await joinReferences(trx, confirmation, addresses);
      await acknowledgeRequest(trx, {recordId, address, now: now(), seal, letters});
    },
  };
}
