import type {Kysely} from 'kysely';
import type {Channel} from '../../../src/contract/channel.ts';
import type {Circumstances} from '../../../src/contract/circumstances.ts';
import type {MarketingChannel, Permission} from '../../../src/contract/permission.ts';
import type {Objection} from '../../../src/contract/record.ts';
import {permission} from '../../../src/core/permission.ts';
import {TICKETS} from '../customers/give-tickets.ts';
import {oneOf} from '../database/one-of.ts';
import {readAliases} from '../subjects/aliases.ts';
import type {Tables} from '../database/tables.ts';

/** Whom marketing asks about. */
export interface Asked {
  readonly channel: MarketingChannel;
  /** Asks for the newsletter; without it for all direct marketing on the channel. */
  readonly topic?: Objection['topic'] | undefined;
  /** References of the address or the customer under every pepper, the database's first one first. */
  readonly own: readonly string[];
  /** Further identities of the same person, each as `own`: what any of them said counts, and each undoes its own no alone. */
  readonly others?: readonly (readonly string[])[] | undefined;
  /** Those, and of the other spellings that reach the same person: a no to any of them counts. */
  readonly refs: readonly string[];
  readonly circumstances?: Circumstances | undefined;
}

const identitiesOf = ({own, others = []}: Asked) => [own, ...others];

/** The channel on which people say no: a no to calls is one to calls by a machine too. */
export const objectedOn = (channel: MarketingChannel): Channel =>
  channel === 'automated-call' ? 'phone' : channel;

const facts = [
  'channel',
  'topic',
  'scope',
  'since',
  'arrival as order',
  'idx as proof',
  'seq',
] as const;

function readObjections(db: Kysely<Tables>, refs: readonly string[]) {
  return db
    .selectFrom('suppression')
    .innerJoin('leaf', 'leaf.record_id', 'suppression.record_id')
    .select([
      'address_ref as of',
      'objector_ref as ref',
      'suppression.record_id as record',
      ...facts,
    ])
    .where('address_ref', 'in', oneOf(db, refs))
    .execute();
}

function readEnds(db: Kysely<Tables>, refs: readonly string[]) {
  return db
    .selectFrom('suppression_end')
    .innerJoin('leaf', 'leaf.record_id', 'suppression_end.record_id')
    .select(['ref', 'ends_record as only', ...facts])
    .where('ref', 'in', oneOf(db, refs))
    .execute();
}

function readConsents(db: Kysely<Tables>, refs: readonly string[]) {
  return db
    .selectFrom('marketing_consent')
    .innerJoin('leaf', 'leaf.record_id', 'marketing_consent.record_id')
    .select(['ref', 'marketing_consent.record_id as record', ...facts])
    .where('ref', 'in', oneOf(db, refs))
    .execute();
}

/** Rows by key, in the order of their first. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Tickets are spent in their order: within one sign-in, a customer's order numbers say what came first, however late it arrives. */
export function asFact<Row extends {ref: string; seq: number | null}>({seq, ...fact}: Row) {
  return fact.ref.startsWith('c_') && seq !== null
    ? {...fact, said: {signIn: Math.floor(seq / TICKETS), seq}}
    : fact;
}

/**
 * Whether marketing may use a channel, and the record that decides, for many questions by as many queries as for one.
 *
 * What was said of all marketing on a channel holds for the newsletter too; what was said of the newsletter, for it alone.
 *
 * @param now UTC, ISO 8601.
 * @returns The answers in the order of the questions.
 */
export async function readPermissions(
  db: Kysely<Tables>,
  asked: readonly Asked[],
  now: string,
): Promise<readonly Permission[]> {
  const objections = await readObjections(db, [...new Set(asked.flatMap(({refs}) => refs))]);
  const firstOf = new Map(await readAliases(db, [...new Set(objections.map(({ref}) => ref))]));
  for (const identity of asked.flatMap(identitiesOf))
    for (const ref of identity) firstOf.set(ref, identity[0] ?? ref);
  const ends = await readEnds(db, [...firstOf.keys()]);
  const consents = await readConsents(db, [...new Set(asked.flatMap(identitiesOf).flat())]);

  // What one identity said under several peppers, it said as one.
  const asOne = <Row extends {ref: string; seq: number | null}>(row: Row) =>
    asFact({...row, ref: firstOf.get(row.ref) ?? row.ref});
  const objectionsTo = groupBy(objections, ({of}) => of);
  const consentsBy = groupBy(consents, ({ref}) => ref);
  const endsBy = groupBy(ends.map(asOne), ({ref}) => ref);

  return asked.map((one) => {
    const {channel, topic, refs, circumstances} = one;
    const isAsked = (fact: {channel: string; topic: string}) =>
      fact.channel === objectedOn(channel) && (fact.topic === '' || fact.topic === topic);
    const against = [...new Set(refs)]
      .flatMap((ref) => objectionsTo.get(ref) ?? [])
      .filter(isAsked)
      .map(asOne);
    const evidence = {
      objections: against,
      ends: [...new Set(against.map(({ref}) => ref))]
        .flatMap((ref) => endsBy.get(ref) ?? [])
        .filter(isAsked),
      // The rooms ask for no yes to calls by a machine, and a yes to calls is none to those.
      consents: (channel === 'automated-call' ? [] : [...new Set(identitiesOf(one).flat())])
        .flatMap((ref) => consentsBy.get(ref) ?? [])
        .filter(isAsked)
        .map((one) => ({...asOne(one), until: null})),
    };
    return permission(channel, evidence, now, circumstances);
  });
}
