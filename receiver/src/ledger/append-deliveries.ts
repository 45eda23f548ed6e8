import type {Transaction} from 'kysely';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {ConfirmationRequest} from '../confirmation/confirmation.ts';
import {keepLinks} from '../customers/keep-links.ts';
import {isVouchedFor, readTickets, spendTickets} from '../customers/spend-tickets.ts';
import type {Engine} from '../database/engine.ts';
import {oneOf} from '../database/one-of.ts';
import type {Tables} from '../database/tables.ts';
import {together} from '../database/together.ts';
import {countDecisions} from '../statistics/count-decisions.ts';
import {countRates} from '../statistics/count-rates.ts';
import {ratesOf} from '../statistics/rates-of.ts';
import {allowAgain, undoingsOf} from '../marketing/allow-again.ts';
import {suppress} from '../marketing/suppress.ts';
import type {Telling} from '../outbound/queue-tellings.ts';
import {fileRequests} from '../rights/file-requests.ts';
import {keepAnswers} from '../subprocessors/keep-answers.ts';
import {composeReceipts} from './compose-receipts.ts';
import {composeLedgerRecord} from './compose-ledger-record.ts';
import type {Submission} from './prepare-submission.ts';
import {insertLeaves} from './insert-leaves.ts';
import type {ReadManifestStates} from './manifest-states.ts';
import type {Grown, Sequencer} from './open-sequencer.ts';
import {leafHashOf} from './tree-hash.ts';
import {keepAliases} from '../subjects/aliases.ts';
import {keepMentions} from '../subjects/keep-mentions.ts';
import {decisionsOf, hasChain, linkTo} from '../subjects/keep-subjects.ts';

/** What became of one delivery: all of it is on record, or none of it because of these records. */
export interface Outcome {
  /** Places in the delivery of the ids that stand for other content already. */
  readonly conflicts: readonly number[];
  /** Places of new records of customers that come without a valid ticket, only where there is no conflict; what they say by address is logged alone. */
  readonly unvouched: readonly number[];
}

/** What became of deliveries. */
export interface Appended {
  readonly outcomes: readonly Outcome[];
  /** Types of new records. */
  readonly types: readonly string[];
  /** JSON of the receipts of new records, where they got their places too. */
  readonly receipts: ReadonlyMap<string, string>;
}

export interface AppendOptions {
  /** Where this receiver counts. */
  readonly shard: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly readManifestStates: ReadManifestStates;
  /** Gives what is new its place in the same transaction, where nobody else is at it. */
  readonly placing?: Sequencer['begin'] | undefined;
  /** Asks an address to confirm, in the same transaction. */
  readonly ask: (trx: Transaction<Tables>, what: ConfirmationRequest) => Promise<void>;
  /** Notes which addresses sending services are to hear of, in the same transaction. Default: none. */
  readonly tell?:
    ((trx: Transaction<Tables>, what: readonly Telling[]) => Promise<void>) | undefined;
}

/**
 * Logs deliveries in one transaction, each of them whole or not at all.
 *
 * What is on record already is left as it is: a repeat changes nothing, and a conflict is only noted.
 */
export async function appendDeliveries(
  engine: Engine,
  deliveries: readonly (readonly Submission[])[],
  options: AppendOptions,
): Promise<Appended> {
  const {now, ask, tell, shard, readManifestStates, placing} = options;
  return engine.transact(async (trx) => {
    const all = deliveries.flat();
    const possible = [...all, ...all.flatMap((one) => one.byAddress ?? [])];
    await engine.lockSubjects(trx, all.map(({record}) => record.subject.ref).filter(hasChain));
    const [digests, tickets, links, manifestOf, place] = await together([
      () => readDigests(trx, possible),
      () => readTickets(trx, all),
      () => readLinks(trx, all),
      () =>
        readManifestStates(
          trx,
          possible.map(({record}) => record.notice.manifest),
        ),
      async () => placing?.(trx),
    ]);
    const fresh: Submission[] = [];
    const refused: Submission[] = [];
    const outcomes = deliveries.map((delivery) => {
      const conflicts = Array.from(delivery.keys()).filter((place) => {
        const {record, forms} = delivery[place] as Submission;
        const known = digests.get(record.id);
        // Of what was erased nobody can tell any more: the first record stands.
        return Boolean(known) && forms.every(({digest}) => digest !== known);
      });
      for (const place of conflicts) refused.push(delivery[place] as Submission);
      if (conflicts.length > 0) return {conflicts, unvouched: []};
      const spent = new Map(tickets);
      const added = new Map<string, Submission>();
      const unvouched = Array.from(delivery.keys()).filter((place) => {
        const submission = delivery[place] as Submission;
        const {record, ticketHash = ''} = submission;
        if (digests.has(record.id) || added.has(record.id)) return false;
        if (!isVouchedFor(submission, spent, now)) return true;
        const ticket = spent.get(ticketHash);
        if (ticket) spent.set(ticketHash, {...ticket, record_id: record.id});
        added.set(record.id, submission);
        return false;
      });
      if (unvouched.length > 0) {
        for (const kept of byAddress(delivery, unvouched))
          if (!kept.forms.some(({id}) => digests.has(id))) {
            digests.set(kept.record.id, kept.digest);
            fresh.push(kept);
          }
        return {conflicts, unvouched};
      }
      for (const [hash, ticket] of spent) tickets.set(hash, ticket);
      for (const [id, submission] of added) {
        digests.set(id, submission.digest);
        fresh.push(submission);
      }
      return {conflicts, unvouched};
    });
    const logged = fresh.map((submission) => compose(submission, now, links));
    const records = logged.map(({record}) => record);
    const hashes = logged.map(({text}) => leafHashOf(text));
    const leaves = logged.map(({record, text, digest, link}) => ({
      recordId: record.id,
      at: record.at,
      type: record.type,
      subjectRef: record.subject.ref,
      seq: record.seq,
      site: record.site,
      digest,
      text,
      manifest: manifestOf(record.notice.manifest),
      link,
      decisions: decisionsOf(record),
    }));
    const [grown] = await together([
      async () => (fresh.length > 0 ? place?.grow(hashes) : undefined),
      () => insertLeaves(trx, leaves, hashes, place),
      () =>
        keepAliases(
          trx,
          fresh.flatMap(({aliases}) => aliases),
        ),
      () => suppress(trx, fresh, wholeSeconds(now)),
      () => allowAgain(trx, undoingsOf(records)),
      () => keepMentions(trx, records),
      () => fileRequests(trx, records),
      () => keepAnswers(trx, records),
      () => keepLinks(trx, records),
      () => countDecisions(trx, records, shard),
      () =>
        countRates(
          trx,
          records.flatMap((record, place) => ratesOf(record, fresh[place]?.device)),
          shard,
        ),
      () => spendTickets(trx, fresh),
      () => noteConflicts(trx, refused, now),
    ]);
    for (const {record, confirmations} of fresh)
      for (const {places, ...wanted} of confirmations)
        await ask(trx, {...wanted, recordId: record.id, payload: {places}});
    await tell?.(
      trx,
      fresh.flatMap(({record, objectors, heardFrom}) =>
        objectors.map((address) => ({address, recordId: record.id, heardFrom})),
      ),
    );
    return {
      outcomes,
      types: records.map(({type}) => type),
      receipts: place && grown ? receiptsOf(logged, place.size, grown) : new Map(),
    };
  });
}

/** A record as the ledger keeps it, linked to its subject's last one. @param links By subject; brought up to date. */
function compose(submission: Submission, now: number, links: Map<string, string>) {
  const {ref} = submission.record.subject;
  const record = composeLedgerRecord(submission, now, links.get(ref) ?? null);
  const text = canonicalJson(
    record,
    (member) => submission.members.get(member) ?? canonicalJson(member),
  );
  const link = hasChain(ref) ? linkTo(text) : '';
  if (link) links.set(ref, link);
  return {record, text, digest: submission.digest, link};
}

const receiptsOf = (
  logged: readonly ReturnType<typeof compose>[],
  first: number,
  {size, note, nodeAt}: Grown,
) =>
  composeReceipts(
    logged.map(({record: {id}, text: record}, at) => ({id, idx: first + at, record, size, note})),
    nodeAt,
  );

/** What is logged of customers' records for whom nobody vouches. */
export const byAddress = (
  delivery: readonly Submission[],
  unvouched: readonly number[],
): readonly Submission[] => unvouched.flatMap((place) => delivery[place]?.byAddress ?? []);

async function readDigests(
  trx: Transaction<Tables>,
  submissions: readonly Submission[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('leaf')
    .select(['record_id', 'submission_digest'])
    .where(
      'record_id',
      'in',
      oneOf(trx, [...new Set(submissions.flatMap(({forms}) => forms.map(({id}) => id)))]),
    )
    .execute();
  return new Map(rows.map((row) => [row.record_id, row.submission_digest]));
}

/** By subject, the hash of its latest record. */
async function readLinks(
  trx: Transaction<Tables>,
  submissions: readonly Submission[],
): Promise<Map<string, string>> {
  const refs = [...new Set(submissions.map(({record}) => record.subject.ref).filter(hasChain))];
  if (refs.length === 0) return new Map();
  const rows = await trx
    .selectFrom('subject_record as one')
    .select(['ref', 'link'])
    .where('ref', 'in', oneOf(trx, refs))
    .where('arrival', '=', (is) =>
      is
        .selectFrom('subject_record as each')
        .select((of) => of.fn.max('each.arrival').as('arrival'))
        .whereRef('each.ref', '=', 'one.ref'),
    )
    .execute();
  return new Map(rows.map(({ref, link}) => [ref, link]));
}

async function noteConflicts(
  trx: Transaction<Tables>,
  submissions: readonly Submission[],
  now: number,
): Promise<void> {
  if (submissions.length === 0) return;
  await trx
    .insertInto('conflict')
    .values(
      submissions.map(({record, digest, text}) => ({
        record_id: record.id,
        submission_digest: digest,
        submission: text,
        at: wholeSeconds(now),
      })),
    )
    .onConflict((met) => met.doNothing())
    .execute();
}
