/** One of each, for tests where any one does. */
import type {Choice} from '../../../src/contract/choice.ts';
import type {DecisionRecord, LedgerRecord} from '../../../src/contract/record.ts';
import type {LedgerRightsRequest, RightsRequest} from '../../../src/contract/rights.ts';
import {composeAct, type Act, type Voucher} from '../../../src/core/compose-act.ts';
import {composeRecord, type Circumstances} from '../../../src/core/compose-record.ts';
import {decide, type VisitorsAnswer} from '../../../src/core/decide.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';

export const NOON = Date.UTC(2026, 10, 23, 12);

let made = 0;

/** Circumstances of a click; every call those of another one. */
export function circumstances(now = NOON): Circumstances {
  made++;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    random: String(made).padStart(22, 'r'),
    now,
    site: 'www.mobiplus.se',
    notice: {sha256: 'a'.repeat(64), manifest: 'b'.repeat(64), lang: 'sv', layer: 'banner'},
    ui: {method: 'button-save', sdk: '0.1.0+unbuilt'},
  };
}

/** An answer as the SDK composes it. @param known What the device remembers, still in force. */
export function answered(
  said: VisitorsAnswer,
  known?: Choice,
  given: Circumstances = circumstances(),
): {record: DecisionRecord; choice: Choice} {
  const before = Object.fromEntries(
    Object.entries(known?.answers ?? {}).map(([id, {granted}]) => [id, granted]),
  );
  const after = decide(said, defaultConfiguration.purposes);
  return composeRecord(before, after, known, defaultConfiguration, given);
}

export const acceptance = (): DecisionRecord => answered('accept-all').record;
export const refusal = (): DecisionRecord => answered('reject-all').record;

/** An act as the SDK composes it. */
export const acted = (act: Act, voucher?: Voucher): DecisionRecord =>
  composeAct(act, circumstances(), voucher);

export const objection = (address = 'kim@example.se'): DecisionRecord => {
  const given = circumstances();
  return composeAct(
    {
      type: 'objection.made',
      objections: [{channel: 'email', status: 'active', scope: 'group:mobiplus', address}],
    },
    {
      ...given,
      notice: {...given.notice, layer: 'objection'},
      ui: {...given.ui, method: 'button-object'},
    },
  );
};

export const request = (): DecisionRecord =>
  acted({
    type: 'rights.requested',
    rights: {right: 'A18', ground: 'unlawful', address: 'kim@example.se'},
  });

/** What a browser says by itself to all purposes and to profiling, where nothing was granted. */
export const signal = (): DecisionRecord => {
  const given = circumstances();
  const {decisions = [], ...record} = answered('reject-all', undefined, {
    ...given,
    ui: {...given.ui, method: 'signal'},
  }).record;
  return {
    ...record,
    type: 'signal.received',
    subject: {...record.subject, actor: 'user-agent'},
    signal: {gpc: true},
    decisions,
    objections: [{channel: 'profiling', status: 'active', scope: 'group:mobiplus'}],
  };
};

export const voucher = (): Voucher => ({
  customer: `c_0123abcd.${'k'.repeat(43)}`,
  ticket: 't'.repeat(22),
  seq: 3,
});

const addressRef = `a_0123abcd.${'h'.repeat(43)}`;

/** A record as the receiver logs it. */
export const logged = ({
  objections,
  rights,
  ticket: _ticket,
  ...record
}: DecisionRecord): LedgerRecord => ({
  ...record,
  ...(objections && {
    objections: objections.map(({address, ...rest}) => ({
      ...rest,
      ...(address !== undefined && {addressRef}),
      effectiveBy: '2026-11-24',
    })),
  }),
  ...(rights && {rights: loggedRights(rights)}),
  at: '2026-11-23T12:00:01Z',
  nonce: 'n'.repeat(22),
  prev: null,
});

const loggedRights = ({address, ...rest}: RightsRequest): LedgerRightsRequest => ({
  ...rest,
  ...(address !== undefined && {addressRef}),
  request: 'MP-7K3F-9Q2M-XD4T',
  status: 'acknowledged',
  dueBy: '2026-12-23',
});
