import type {DecisionRecord, LedgerRecord} from '../contract/record.ts';
import {canonicalJson} from './canonical-json.ts';

/**
 * Whether the ledger logged what the device sent.
 *
 * The receiver may set only its own fields: `at`, `clientAt`, `secGpc`, `nonce`, `prev`; for an address its reference and date; for a request
 * its number, state and due date. A ticket is spent and not logged.
 */
export function sameDecision(sent: DecisionRecord, logged: LedgerRecord): boolean {
  const {ticket: _ticket, ...said} = sent;
  const {clientAt: _clientAt, secGpc: _secGpc, nonce: _nonce, prev: _prev, ...heard} = logged;
  return (
    canonicalJson({
      ...said,
      at: null,
      objections: said.objections?.map(({address: _address, ...objection}) => objection),
      rights: withoutAddress(said.rights),
    }) ===
    canonicalJson({
      ...heard,
      at: null,
      objections: heard.objections?.map(
        ({addressRef: _addressRef, effectiveBy: _effectiveBy, ...objection}) => objection,
      ),
      rights: withoutState(heard.rights),
    })
  );
}

function withoutAddress(rights: DecisionRecord['rights']) {
  if (!rights) return undefined;
  const {address: _address, ...kept} = rights;
  return kept;
}

function withoutState(rights: LedgerRecord['rights']) {
  if (!rights) return undefined;
  const {request: _request, status: _status, dueBy: _dueBy, addressRef: _ref, ...kept} = rights;
  return kept;
}
