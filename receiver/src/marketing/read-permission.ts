import type {Kysely} from 'kysely';
import type {Permission} from '../../../src/contract/permission.ts';
import {permission} from '../../../src/core/permission.ts';
import type {Tables} from '../database/tables.ts';
import {addressVariants} from '../subjects/address-variants.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';

/**
 * Whether marketing may write to an address, and the record that decides.
 *
 * @param email Normalised. @param now UTC, ISO 8601.
 */
export async function readPermission(
  db: Kysely<Tables>,
  addresses: AddressBook,
  email: string,
  now: string,
): Promise<Permission> {
  const refs = addressVariants(email).map((variant) => addresses.refOf('email', variant));
  const row = await db
    .selectFrom('suppression')
    .innerJoin('body', 'body.record_id', 'suppression.record_id')
    .select(['since', 'idx as proof'])
    .where('address_ref', 'in', refs)
    .where('channel', '=', 'email')
    .orderBy('since')
    .orderBy('arrival')
    .executeTakeFirst();
  return permission('email', row ? {objection: row} : {}, now);
}
