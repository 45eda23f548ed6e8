import type {Identity} from '../contract/identity.ts';
import type {Voucher} from '../core/compose-act.ts';
import {fire} from '../signals/fire.ts';

let identity: Identity | undefined;
let spent = 0;

/** Whom the portal has vouched for on this page, held in memory alone; undefined while nobody is signed in, or when all tickets are spent. */
export const customer = (): Identity | undefined =>
  identity?.tickets[spent] ? identity : undefined;

/** Takes in what the receiver answered to the portal's token. */
export function signIn(given: Identity): void {
  identity = given;
  spent = 0;
  fire('identity');
}

/** One ticket, to go with one record. @returns undefined while nobody is signed in, or when all tickets are spent. */
export function takeVoucher(): Voucher | undefined {
  const ticket = identity?.tickets[spent];
  if (!identity || !ticket) return undefined;
  spent += 1;
  if (!customer()) fire('identity'); // the last one: nobody is signed in now
  return {customer: identity.customer, ...ticket};
}
