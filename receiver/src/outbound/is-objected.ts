import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {readPeppers} from '../ledger/claim-identity.ts';
import {readPermissions} from '../marketing/read-permission.ts';
import {addressVariants} from '../subjects/address-variants.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';

/**
 * Whether an objection to letters with advertising stands for an address, if only to the newsletter: services cannot tell one from the
 * other, and too few letters are better than one too many.
 *
 * @param address Normalised. @param now UTC, ISO 8601.
 * @returns undefined where it cannot be known, since a pepper is missing.
 */
export async function isObjected(
  db: Kysely<Tables>,
  address: string,
  {all}: AddressBook,
  now: string,
): Promise<boolean | undefined> {
  const under = (spelling: string) => all.map(({refOf}) => refOf('email', spelling));
  const question = {
    channel: 'email',
    topic: 'newsletter',
    own: under(address),
    refs: addressVariants(address).flatMap(under),
  } as const;
  const [answer] = await readPermissions(db, [question], now);
  if (answer?.because === 'objection') return true;
  const used = await readPeppers(db);
  return used.every((id) => all.some(({keyId}) => keyId === id)) ? false : undefined;
}
