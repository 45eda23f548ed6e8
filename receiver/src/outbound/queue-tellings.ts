import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import type {AddressSeal} from '../rights/create-address-seal.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import type {ServiceId} from './suppression-service.ts';

/** An address whose standing changed. */
export interface Telling {
  /** Normalised e-mail address. */
  readonly address: string;
  /** The record that changed it. */
  readonly recordId: string;
  /** The service that told of it itself, and need not hear it. */
  readonly heardFrom?: string | undefined;
}

/** What queueing works with. */
export interface Queueing {
  readonly services: readonly ServiceId[];
  readonly addresses: Pick<AddressBook, 'refOf'>;
  readonly seal: AddressSeal['seal'];
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** To what a sealed address is bound. */
export const sealedFor = (service: string, ref: string): string => `${service}\n${ref}`;

/**
 * Notes which services are to be told of addresses, in the transaction that logs why. What they are told is how the address stands
 * when its turn comes; so a later act takes the place of an earlier one that still waits.
 */
export async function queueTellings(
  trx: Transaction<Tables>,
  tellings: readonly Telling[],
  {services, addresses, seal, now}: Queueing,
): Promise<void> {
  const at = wholeSeconds(now);
  const latest = new Map(
    tellings.map((one) => [addresses.refOf('email', one.address), one] as const),
  );
  // In one order, so that no two transactions wait for each other.
  const all = [...latest].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [ref, {address, recordId, heardFrom}] of all)
    for (const service of services) {
      const same = {
        record_id: recordId,
        sealed_address: seal(sealedFor(service, ref), address),
        state: 'pending',
        attempts: 0,
        next_at: at,
        status: null,
        made_at: at,
        ended_at: null,
      } as const;
      if (service === heardFrom) {
        // What still waits, or is under way, would take back what the service knows.
        await trx
          .updateTable('service_delivery')
          .set((is) => ({...same, version: is('version', '+', 1)}))
          .where('service', '=', service)
          .where('address_ref', '=', ref)
          .execute();
        continue;
      }
      await trx
        .insertInto('service_delivery')
        .values({...same, service, address_ref: ref, version: 1, claimed_until: at})
        .onConflict((met) =>
          met.columns(['service', 'address_ref']).doUpdateSet((is) => ({
            ...same,
            version: is('service_delivery.version', '+', 1),
          })),
        )
        .execute();
    }
}
