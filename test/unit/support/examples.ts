/** One of each, for tests where any one does. */
import type {Choice} from '../../../src/contract/choice.ts';
import type {DecisionRecord, LedgerRecord} from '../../../src/contract/record.ts';
import {composeObjection} from '../../../src/core/compose-objection.ts';
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

export const objection = (address = 'kim@example.se'): DecisionRecord => {
  const given = circumstances();
  return composeObjection(
    {channel: 'email', address, scope: 'group:mobiplus'},
    {
      ...given,
      notice: {...given.notice, layer: 'objection'},
      ui: {...given.ui, method: 'button-object'},
    },
  );
};

/** A record as the receiver logs it. */
export const logged = ({objections, ...record}: DecisionRecord): LedgerRecord => ({
  ...record,
  ...(objections && {
    objections: objections.map(({address: _address, ...rest}) => ({
      ...rest,
      addressRef: `a_0123abcd.${'h'.repeat(43)}`,
      effectiveBy: '2026-11-24',
    })),
  }),
  at: '2026-11-23T12:00:01Z',
  nonce: 'n'.repeat(22),
  prev: null,
});
