import {randomUUID} from 'node:crypto';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import type {Voucher} from '../../../src/core/compose-act.ts';
import {circumstances} from './sample.ts';

/** A signed-in customer says that a browser is theirs. */
export function linking(
  ref: string,
  linkProof: string,
  {customer, ticket, seq}: Voucher,
): DecisionRecord {
  const {notice, site, ui} = circumstances();
  return {
    v: 1,
    id: randomUUID(),
    type: 'subject.linked',
    at: '2026-11-23T12:00:00Z',
    site,
    seq,
    subject: {ref: customer, level: 'portal', actor: 'self'},
    notice: {...notice, layer: 'page'},
    ui: {...ui, method: 'api'},
    linked: {ref},
    linkProof,
    ticket,
  };
}
