import type {Kysely} from 'kysely';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {bySince, inForce} from '../../../src/core/permission.ts';
import {oneOf} from '../database/one-of.ts';
import type {Tables} from '../database/tables.ts';
import {asFact, groupBy} from './read-permission.ts';
import {readAliases} from '../subjects/aliases.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';
import type {SuppressionRange, SuppressionRow} from './suppression-row.ts';

/** Leaves that are looked through at once. */
const STEP = 1000;

/** The index that the next leaf will have: up to it nothing changes any more. */
export async function ledgerSize(db: Kysely<Tables>): Promise<number> {
  const last = await db
    .selectFrom('leaf')
    .select('idx')
    .where('idx', 'is not', null)
    .orderBy('idx', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.idx === undefined || last.idx === null ? 0 : last.idx + 1;
}

/** References on which something was said or undone within a range. */
async function touchedIn(
  db: Kysely<Tables>,
  {channel, after, until}: SuppressionRange,
): Promise<readonly string[]> {
  const said = await db
    .selectFrom('suppression')
    .innerJoin('leaf', 'leaf.record_id', 'suppression.record_id')
    .select('address_ref')
    .where('channel', '=', channel)
    .where('idx', '>=', after)
    .where('idx', '<', until)
    .execute();
  const undone = await db
    .selectFrom('suppression_end')
    .innerJoin('leaf', 'leaf.record_id', 'suppression_end.record_id')
    .select('ref')
    .where('channel', '=', channel)
    .where('idx', '>=', after)
    .where('idx', '<', until)
    .execute();
  const objectors = [
    ...(
      await readAliases(
        db,
        undone.map(({ref}) => ref),
      )
    ).keys(),
  ];
  const theirs = await db
    .selectFrom('suppression')
    .select('address_ref')
    .where('channel', '=', channel)
    .where('objector_ref', 'in', oneOf(db, objectors))
    .execute();
  return [...new Set([...said, ...theirs].map((row) => row.address_ref))];
}

/** What an objection and its end have in common, and where each stands in the ledger. */
const FACTS = [
  'topic',
  'scope',
  'since',
  'leaf.arrival as order',
  'leaf.idx as proof',
  'body.record as text',
  'leaf.seq as seq',
] as const;

function readObjections(db: Kysely<Tables>, refs: readonly string[], range: SuppressionRange) {
  return db
    .selectFrom('suppression')
    .innerJoin('leaf', 'leaf.record_id', 'suppression.record_id')
    .leftJoin('body', bodyOfLeaf)
    .select([
      'address_ref as reference',
      'objector_ref as ref',
      'suppression.record_id as record',
      ...FACTS,
    ])
    .where('address_ref', 'in', oneOf(db, refs))
    .where('channel', '=', range.channel)
    .where('leaf.idx', '<', range.until)
    .execute();
}

function readEnds(db: Kysely<Tables>, refs: readonly string[], range: SuppressionRange) {
  return db
    .selectFrom('suppression_end')
    .innerJoin('leaf', 'leaf.record_id', 'suppression_end.record_id')
    .leftJoin('body', bodyOfLeaf)
    .select(['suppression_end.ref as ref', 'ends_record as only', ...FACTS])
    .where('suppression_end.ref', 'in', oneOf(db, refs))
    .where('channel', '=', range.channel)
    .where('leaf.idx', '<', range.until)
    .execute();
}

function saidHow(text: string | null): Pick<SuppressionRow, 'reason' | 'source'> {
  if (text === null) return {reason: '', source: ''};
  const {ui, notice} = JSON.parse(text) as LedgerRecord;
  return {reason: ui.method, source: notice.layer};
}

/** How the references touched in a step stand, each in the step that touched it last. */
async function readStep(
  db: Kysely<Tables>,
  step: SuppressionRange,
  range: SuppressionRange,
): Promise<readonly SuppressionRow[]> {
  const refs = await touchedIn(db, step);
  if (refs.length === 0) return [];
  const objections = await readObjections(db, refs, range);
  const firstOf = await readAliases(db, [...new Set(objections.map(({ref}) => ref))]);
  const asOne = <Row extends {ref: string; seq: number | null}>(row: Row) =>
    asFact({...row, ref: firstOf.get(row.ref) ?? row.ref});
  const undone = (await readEnds(db, [...firstOf.keys()], range)).map(asOne);
  const keys = groupBy(objections.map(asOne), ({reference, topic, scope}) =>
    JSON.stringify([reference, topic, scope]),
  );
  return [...keys.values()].flatMap((facts): readonly SuppressionRow[] => {
    const by = new Set(facts.map(({ref}) => ref));
    // What was said of all topics ends a narrower no too, as in readPermissions.
    const ends = undone.filter(
      ({ref, topic}) => by.has(ref) && (topic === '' || topic === facts[0]?.topic),
    );
    const touched = Math.max(
      ...[...facts, ...undone.filter(({ref}) => by.has(ref))].map(({proof}) => proof ?? 0),
    );
    if (touched < step.after || touched >= step.until) return [];
    const [no] = inForce(facts, ends).toSorted(bySince);
    const told = no ?? ends.toSorted(bySince).at(-1);
    const [{reference, topic, scope} = {reference: '', topic: '', scope: ''}] = facts;
    if (!told || (!no && range.after === 0)) return [];
    return [
      {
        reference,
        channel: range.channel,
        status: no ? 'objected' : 'ended',
        scope,
        topic,
        since: told.since,
        ...saidHow(told.text),
        proof: told.proof ?? 0,
      },
    ];
  });
}

/**
 * The suppression list of a channel, or what changed of it: each reference, scope and topic once.
 *
 * From the ledger's beginning on only what is in force is told; from later on also what has ended. The same range gives the same rows.
 */
export async function* readSuppressions(
  db: Kysely<Tables>,
  range: SuppressionRange,
): AsyncGenerator<readonly SuppressionRow[]> {
  for (let after = range.after; after < range.until; after += STEP) {
    const until = Math.min(after + STEP, range.until);
    const rows = await readStep(db, {...range, after, until}, range);
    if (rows.length > 0)
      yield rows.toSorted((a, b) => a.proof - b.proof || (a.reference < b.reference ? -1 : 1));
  }
}
