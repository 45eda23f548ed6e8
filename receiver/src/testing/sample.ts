import {randomBytes, randomUUID} from 'node:crypto';
import type {Choice} from '../../../src/contract/choice.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {composeAct, type Act, type Voucher} from '../../../src/core/compose-act.ts';
import {composeRecord, type Circumstances} from '../../../src/core/compose-record.ts';
import {decide, type VisitorsAnswer} from '../../../src/core/decide.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';

/** Circumstances of a click, each call those of another visitor. */
export const circumstances = (now: number = Date.now()): Circumstances => ({
  id: randomUUID(),
  random: randomBytes(16).toString('base64url'),
  now,
  site: 'www.mobiplus.se',
  notice: {sha256: 'c'.repeat(64), manifest: 'd'.repeat(64), lang: 'sv', layer: 'banner'},
  ui: {method: 'button-save', sdk: '0.1.0+test'},
});

/** A visitor's answer as the SDK composes it. @param known What the device remembers already. */
export function answerRecord(
  answer: VisitorsAnswer,
  known?: Choice,
  at?: number,
): {record: DecisionRecord; choice: Choice} {
  const {purposes} = defaultConfiguration;
  const before = Object.fromEntries(
    Object.entries(known?.answers ?? {}).map(([id, {granted}]) => [id, granted]),
  );
  const after = decide(answer, purposes);
  return composeRecord(before, after, known, defaultConfiguration, circumstances(at));
}

export const acceptance = (): DecisionRecord => answerRecord('accept-all').record;
export const refusal = (): DecisionRecord => answerRecord('reject-all').record;

/** A no that is taken over from another consent tool. */
export const migration = (): DecisionRecord => {
  const record = refusal();
  return {...record, ui: {...record.ui, method: 'migration'}};
};

/** What a browser says by itself: no to all purposes and to profiling. @param given What the same device consented to before. */
export function signal(given?: DecisionRecord): DecisionRecord {
  const {decisions = [], ...record} = refusal();
  return {
    ...record,
    type: 'signal.received',
    subject: {...(given ?? record).subject, actor: 'user-agent'},
    seq: given ? given.seq + 1 : 0,
    ui: {...record.ui, method: 'signal'},
    signal: {gpc: true},
    decisions: given ? decisions.map(({purpose}) => ({purpose, status: 'withdrawn'})) : decisions,
    objections: [{channel: 'profiling', status: 'active', scope: 'group:mobiplus'}],
  };
}

/** An act as the SDK composes it, in nobody's name or in a customer's. */
export const actRecord = (act: Act, voucher?: Voucher, at?: number): DecisionRecord =>
  composeAct(act, circumstances(at), voucher);

/** An objection to e-mail, as the SDK composes it. */
export const objection = (address: string): DecisionRecord =>
  actRecord({
    type: 'objection.made',
    objections: [{channel: 'email', status: 'active', scope: 'group:mobiplus', address}],
  });
