import {hash} from 'node:crypto';
import type {Identity} from '../../../src/contract/identity.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import {readAnswers} from '../subprocessors/keep-answers.ts';
import {readLinkedDecisions} from './keep-links.ts';
import type {Vouched} from './create-token-check.ts';
import {aliasesOf, keepAliases} from '../subjects/aliases.ts';
import {giveTickets, type CustomerRefs} from './give-tickets.ts';

/**
 * Lets a customer in whom the portal has vouched for. Neither token nor customer number is kept.
 *
 * @param customer The customer's references. @param now Milliseconds since 1970-01-01 UTC.
 * @returns undefined where the token was used before.
 */
export async function identify(
  {db}: Engine,
  {jti, expires}: Vouched,
  customer: CustomerRefs,
  now: number,
): Promise<Identity | undefined> {
  await db.deleteFrom('portal_jti').where('expires_at', '<=', wholeSeconds(now)).execute();
  await db.deleteFrom('ticket').where('expires_at', '<=', wholeSeconds(now)).execute();
  return db.transaction().execute(async (trx) => {
    const isFirst = await trx
      .insertInto('portal_jti')
      // A second more, since seconds are cut off.
      .values({hash: hash('sha256', jti, 'base64url'), expires_at: wholeSeconds(expires + 1000)})
      .onConflict((met) => met.doNothing())
      .returning('hash')
      .executeTakeFirst();
    if (!isFirst) return undefined;
    await keepAliases(trx, aliasesOf(customer.all));
    const tickets = await giveTickets(trx, customer, now);
    const decisions = await readLinkedDecisions(trx, customer.all);
    return {
      v: 1,
      customer: customer.ref,
      tickets,
      answered: await readAnswers(trx, customer.all),
      ...(decisions && {decisions}),
    };
  });
}
