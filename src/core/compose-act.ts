import type {DecisionRecord} from '../contract/record.ts';
import {recordBase, type Circumstances} from './compose-record.ts';

/** An act that is no decision on purposes: an objection or its undoing, a rights request, an answer to news of a sub-processor. */
export type Act = Pick<DecisionRecord, 'type' | 'objections' | 'rights' | 'subprocessor'>;

/** In whose name a signed-in customer's act is recorded: the receiver's own reference, and one ticket of its. */
export interface Voucher {
  /** `c_` and a keyed hash. */
  readonly customer: string;
  readonly ticket: string;
  readonly seq: number;
}

/**
 * The proof of an act (R37: no reason, no identity beyond what the act itself needs).
 *
 * Without a voucher its subject is one-off, so that an address is never tied to what the same browser consented to.
 */
export function composeAct(
  act: Act,
  circumstances: Circumstances,
  voucher?: Voucher,
): DecisionRecord {
  return {
    ...recordBase(circumstances),
    ...act,
    seq: voucher?.seq ?? 0,
    subject: voucher
      ? {ref: voucher.customer, level: 'portal', actor: 'self'}
      : {ref: `o_${circumstances.random}`, level: 'anonymous', actor: 'self'},
    ...(voucher && {ticket: voucher.ticket}),
  };
}
