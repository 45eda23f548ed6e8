import type {Engine} from '../database/engine.ts';
import {readPeppers} from '../ledger/claim-identity.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {ProblemError} from './problem-error.ts';

/** Where a pepper was rotated past this receiver, it cannot see every no. @throws {ProblemError} */
export async function requirePeppers({db}: Engine, {all}: AddressBook): Promise<void> {
  const used = await readPeppers(db);
  if (used.some((id) => all.every(({keyId}) => keyId !== id)))
    throw new ProblemError('RECEIVER_PEPPER_MISSING');
}
