import type {DecisionRecord, LedgerRecord} from '../contract/record.ts';
import {canonicalJson} from './canonical-json.ts';

/**
 * Whether the ledger logged what the device sent.
 *
 * The receiver may set only its own fields: `at`, `clientAt`, `nonce`, `prev`, and for an address its reference and date.
 */
export function sameDecision(sent: DecisionRecord, logged: LedgerRecord): boolean {
  const {clientAt: _clientAt, nonce: _nonce, prev: _prev, ...kept} = logged;
  const said = {
    ...sent,
    at: null,
    objections: sent.objections?.map(({address: _address, ...objection}) => objection),
  };
  const heard = {
    ...kept,
    at: null,
    objections: kept.objections?.map(
      ({addressRef: _addressRef, effectiveBy: _effectiveBy, ...objection}) => objection,
    ),
  };
  return canonicalJson(said) === canonicalJson(heard);
}
