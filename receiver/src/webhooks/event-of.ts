import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Right} from '../../../src/contract/rights.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';

/** A record of the ledger at its place. */
export interface Placed {
  readonly id: string;
  readonly index: number;
  /** The record in canonical JSON. */
  readonly record: string;
}

/** What recipients are to do when a request was met (GDPR 19). */
const DO: Readonly<Partial<Record<Right, string>>> = {
  A16: 'rectify',
  A17: 'erase',
  A18: 'restrict',
};

/** Whether recipients are told when a request of this right was met. */
export const bindsRecipients = (right: Right): boolean => right in DO;

/**
 * The body of an event: what the ledger says, and no more of it than whoever acts on it needs. Addresses are references, as in the
 * ledger (R7). The same record makes the same characters at every attempt.
 */
export function eventOf(type: string, {id, index, record}: Placed): string {
  const said = JSON.parse(record) as Partial<LedgerRecord> & {at: string; erased?: unknown};
  const {at, subject, site, decisions, objections, rights, subprocessor, linked, confirms} = said;
  const told = {record: id, index, subject: subject?.ref, site, decisions, objections, rights};
  const data = {...told, subprocessor, linked, confirms, erased: said.erased};
  return canonicalJson({type, timestamp: at, data: present(data)});
}

/** The body of `rights.fulfilled`: what is to be done, and for whom. @param filed The record by which the person asked. */
export function fulfilledOf({id, index, record}: Placed, filed: LedgerRecord): string {
  const {at} = JSON.parse(record) as LedgerRecord;
  const {request, right, ground, addressRef} = filed.rights ?? {};
  const todo = right && DO[right];
  const data = {record: id, index, request, do: todo, right, ground, addressRef};
  return canonicalJson({
    type: 'rights.fulfilled',
    timestamp: at,
    data: present({...data, subject: filed.subject.ref}),
  });
}

const present = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
