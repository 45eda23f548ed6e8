/** Values as the world may bring them, for the properties that the tests hold. */
import fc from 'fast-check';
import type {Answer, Choice} from '../../../src/contract/choice.ts';
import type {Configuration} from '../../../src/contract/configuration.ts';
import type {Grants, GoogleConsentType, Purpose} from '../../../src/contract/purpose.ts';
import type {DecisionRecord, Signal} from '../../../src/contract/record.ts';
import {composeAct, type Act, type Voucher} from '../../../src/core/compose-act.ts';
import {composeRecord, type Circumstances} from '../../../src/core/compose-record.ts';
import {currentGrants} from '../../../src/core/current-grants.ts';
import {dayOf} from '../../../src/core/day-of.ts';
import {decide, type VisitorsAnswer} from '../../../src/core/decide.ts';

export const googleTypes: readonly GoogleConsentType[] = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
];

export const purposeIds: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('analytics', 'ads-measurement', 'ads-personalisation', 'constructor'),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/).filter((id) => id !== 'necessary'),
);

const revisions = fc.integer({min: 1, max: 999_999});

export const purposes: fc.Arbitrary<readonly Purpose[]> = fc.uniqueArray(
  fc.record({id: purposeIds, revision: revisions, google: fc.subarray([...googleTypes])}),
  {selector: ({id}) => id, minLength: 1, maxLength: 8},
);

export type Terms = Pick<Configuration, 'purposes' | 'askAgainAfterDays'>;

export const terms: fc.Arbitrary<Terms> = fc.record({
  purposes,
  askAgainAfterDays: fc.integer({min: 180, max: 365}),
});

/** 22 characters of base64url, as 128 random bits have. */
export const tokens = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);

/** All that an answer may say: also how old it is, and what the browser's own no has to do with it (R58). */
export const answers: fc.Arbitrary<Answer> = fc
  .record({
    granted: fc.boolean(),
    revision: revisions,
    age: fc.option(fc.integer({min: 1, max: 9_999}), {nil: undefined}),
    isSignalled: fc.boolean(),
  })
  .map(({granted, revision, age, isSignalled}) => ({
    granted,
    revision,
    ...(age && {age}),
    ...(isSignalled && {signal: granted ? 'overridden' : 'obeyed'}),
  }));

export const choices: fc.Arbitrary<Choice> = fc
  .record({
    day: fc.integer({min: 1, max: 99_999}),
    answers: fc.dictionary(purposeIds, answers, {
      minKeys: 1,
      maxKeys: 8,
      noNullPrototype: true,
    }),
    held: fc.option(fc.record({token: tokens, seq: fc.nat({max: 999_999})}), {nil: undefined}),
  })
  .map(({day, answers, held}) => ({
    day,
    answers,
    ...(held ? {ref: `v_${held.token}`, seq: held.seq} : {}),
  }));

/** Moments that four digits of a year can say, from 2000 on. */
export const moments = fc.integer({min: 946_684_800_000, max: 4_102_444_800_000});

const hashes = fc.stringMatching(/^[0-9a-f]{64}$/);

export const circumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    id: fc.uuid({version: 4}),
    random: tokens,
    now: moments,
    site: fc.constantFrom('www.mobiplus.se', 'localhost', 'a-b.example'),
    sha256: hashes,
    manifest: hashes,
    lang: fc.constantFrom('sv', 'en'),
    layer: fc.constantFrom(
      'banner' as const,
      'preferences' as const,
      'objection' as const,
      'page' as const,
    ),
    method: fc.constantFrom('button-save' as const, 'api' as const),
    gpc: fc.option(fc.boolean(), {nil: undefined}),
  })
  .map(({sha256, manifest, lang, layer, method, gpc, ...rest}) => ({
    ...rest,
    notice: {sha256, manifest, lang, layer},
    ui: {method, sdk: '0.1.0+unbuilt'},
    ...(gpc === undefined ? {} : {signal: {gpc}}),
  }));

/** What visitors answer to some purposes, and what pages may send us besides. */
export const answersTo = (asked: readonly Purpose[]): fc.Arbitrary<VisitorsAnswer> =>
  fc.oneof(
    fc.constantFrom('accept-all' as const, 'reject-all' as const),
    fc
      .array(fc.boolean(), {minLength: asked.length, maxLength: asked.length})
      .map((said): Grants => Object.fromEntries(asked.map(({id}, i) => [id, said[i] === true]))),
  );

/** One visit after another on one device: each answers, after some days. */
export const histories: fc.Arbitrary<{
  terms: Terms;
  visits: {answer: VisitorsAnswer; after: number; circumstances: Circumstances}[];
}> = terms.chain((asked) =>
  fc.record({
    terms: fc.constant(asked),
    visits: fc.array(
      fc.record({
        answer: answersTo(asked.purposes),
        after: fc.nat({max: 400 * 86_400_000}),
        circumstances,
      }),
      {minLength: 1, maxLength: 12},
    ),
  }),
);

export interface Step {
  readonly before: Grants;
  readonly after: Grants;
  readonly known: Choice | undefined;
  readonly record: DecisionRecord;
  readonly choice: Choice;
}

/** Lives through a history as a device does, from 2026-01-01 on. */
export function live({
  terms: asked,
  visits,
}: {
  terms: Terms;
  visits: readonly {answer: VisitorsAnswer; after: number; circumstances: Circumstances}[];
}): Step[] {
  let known: Choice | undefined;
  let now = Date.UTC(2026, 0, 1);
  return visits.map(({answer, after: later, circumstances: given}) => {
    now += later;
    const before = currentGrants(known, asked, dayOf(now));
    const after = decide(answer, asked.purposes);
    const composed = composeRecord(before, after, known, asked, {...given, now});
    const step = {before, after, known, ...composed};
    known = composed.choice;
    return step;
  });
}

const postal = {name: 'Kim Berg', street: 'Storgatan 1', postcode: '111 22', city: 'Stockholm'};

/** What a visitor says of marketing: an objection, or its undoing. */
const marketingActs: fc.Arbitrary<Act> = fc
  .record({
    type: fc.constantFrom('objection.made' as const, 'objection.withdrawn' as const),
    objections: fc.array(
      fc.oneof(
        fc.record({
          channel: fc.constantFrom('sms' as const, 'phone' as const),
          address: fc.constant('070-123 45 67'),
        }),
        fc.record({channel: fc.constant('letter' as const), address: fc.constant(postal)}),
        fc.record({channel: fc.constantFrom('support' as const, 'profiling' as const)}),
        fc.record(
          {
            channel: fc.constant('email' as const),
            address: fc.constant('kim@example.se'),
            topic: fc.constant('newsletter' as const),
          },
          {requiredKeys: ['channel', 'address']},
        ),
      ),
      {minLength: 1, maxLength: 12},
    ),
    undone: fc.constantFrom('pending' as const, 'withdrawn' as const),
  })
  .map(({type, objections, undone}) => ({
    type,
    objections: objections.map((one) => ({
      ...one,
      status: type === 'objection.made' ? 'active' : undone,
      scope: 'group:mobiplus',
    })),
  }));

const rightsActs: fc.Arbitrary<Act> = fc
  .record(
    {
      right: fc.constantFrom('A15' as const, 'A16' as const, 'A17' as const, 'A18' as const),
      ground: fc.constantFrom('unlawful' as const, 'accuracy-contested' as const),
      address: fc.constant('kim@example.se'),
    },
    {requiredKeys: ['right']},
  )
  .map((rights) => ({type: 'rights.requested', rights}));

const answerActs: fc.Arbitrary<Act> = fc
  .constantFrom('subprocessor.acknowledged' as const, 'subprocessor.objected' as const)
  .map((type) => ({type, subprocessor: {news: 'mail-sender-2027'}}));

export const vouchers: fc.Arbitrary<Voucher> = fc.record({
  customer: fc
    .tuple(fc.stringMatching(/^[0-9a-f]{8}$/), fc.stringMatching(/^[A-Za-z0-9_-]{43}$/))
    .map(([key, hash]) => `c_${key}.${hash}`),
  ticket: tokens,
  seq: fc.nat({max: 999_999}),
});

/** An act, and in whose name: nobody's, or a customer's. News is for customers. */
export const acts: fc.Arbitrary<{act: Act; voucher: Voucher | undefined}> = fc.oneof(
  fc.record({
    act: fc.oneof(marketingActs, rightsActs),
    voucher: fc.option(vouchers, {nil: undefined}),
  }),
  fc.record({act: answerActs, voucher: vouchers}),
);

/** What a browser says by itself, on a device with any history: nothing is given any more (R60). */
const signalRecords: fc.Arbitrary<DecisionRecord> = fc
  .record({
    history: histories,
    signal: fc.constantFrom<Signal>(
      {gpc: true},
      {adpc: true},
      {gpc: true, adpc: true},
      {gpc: false, adpc: true},
    ),
    objects: fc.boolean(),
  })
  .map(({history, signal, objects}) => {
    const {record} = live(history).at(-1)!;
    return {
      ...record,
      type: 'signal.received',
      subject: {...record.subject, actor: 'user-agent'},
      ui: {...record.ui, method: 'signal'},
      signal,
      decisions: (record.decisions ?? []).map(({purpose, status}) => ({
        purpose,
        status: status === 'refused' ? 'refused' : 'withdrawn',
      })),
      ...(objects && {
        objections: [{channel: 'profiling', status: 'active', scope: 'group:mobiplus'}],
      }),
    };
  });

/** Any record that this SDK may compose. */
export const composedRecords: fc.Arbitrary<DecisionRecord> = fc.oneof(
  histories.map((history) => live(history).at(-1)!.record),
  signalRecords,
  fc.tuple(acts, circumstances).map(([{act, voucher}, given]) => composeAct(act, given, voucher)),
);
