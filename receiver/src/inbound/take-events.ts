import type {AppContext} from '../http/app-context.ts';
import {oneOf} from '../database/one-of.ts';
import {prepareSubmission, type Submission} from '../ledger/prepare-submission.ts';
import type {ShownRelease} from '../pages/read-release.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {addressKinds} from '../subjects/read-address.ts';
import {composeObjection} from '../unsubscribe/compose-objection.ts';
import type {ReadEvent, ServiceEvent, SourceId} from './inbound-source.ts';
import {sources} from './sources.ts';

/** Where and when it was heard. */
export interface Hearing {
  readonly source: SourceId;
  readonly release: ShownRelease;
  /** Host name that was asked. */
  readonly site: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** What became of events. */
export interface HeardEvents {
  /** New in the ledger. */
  readonly taken: number;
  /** In the ledger since before. */
  readonly repeated: number;
  /** No objections. */
  readonly ignored: number;
  /** Places of those that cannot be read, or name nobody who can be reached. */
  readonly unreadable: readonly number[];
}

/** Under every pepper, the record that an event stands under; the current one first. */
const idsOf = (source: string, {id}: ServiceEvent, {recordIdOf, all}: AddressBook) => {
  const name = `inbound\n${source}\n${id}`;
  return [recordIdOf(name), ...all.map((book) => book.recordIdOf(name))];
};

/**
 * Logs what a service tells as objections (R37). No address is asked to confirm: who stops letters gets no more of them.
 *
 * An event is one record, however often it is told, so that an undoing that came between is not undone by a repeat.
 *
 * @throws {Error} when not all of it was stored; what was stays, and a repeat completes it.
 */
export async function takeEvents(
  {engine: {db}, intake, addresses}: Pick<AppContext, 'engine' | 'intake' | 'addresses'>,
  events: readonly ReadEvent[],
  hearing: Hearing,
): Promise<HeardEvents> {
  const wanted = new Map<string, {ids: readonly string[]; submission: Submission}>();
  const unreadable: number[] = [];
  let [ignored, repeated] = [0, 0];
  for (const [place, event] of events.entries()) {
    if (event === 'ignored') ignored += 1;
    else if (
      event === 'unreadable' ||
      addressKinds[event.channel].normalise(event.address) === undefined
    )
      unreadable.push(place);
    else {
      const ids = idsOf(hearing.source, event, addresses);
      const [id = ''] = ids;
      if (wanted.has(id)) repeated += 1;
      else wanted.set(id, {ids, submission: submissionOf(id, event, hearing, addresses)});
    }
  }
  const known = await db
    .selectFrom('leaf')
    .select('record_id')
    .where(
      'record_id',
      'in',
      oneOf(
        db,
        [...wanted.values()].flatMap(({ids}) => ids),
      ),
    )
    .execute();
  const isKnown = new Set(known.map(({record_id: id}) => id));
  const fresh = [...wanted.values()].filter(({ids}) => !ids.some((id) => isKnown.has(id)));
  repeated += wanted.size - fresh.length;
  // Refused as another's only if two tellings meet: the first of them stands under this id, which nobody else can know.
  const outcomes = await Promise.allSettled(fresh.map(({submission}) => intake.take([submission])));
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return {taken: fresh.length, repeated, ignored, unreadable};
}

function submissionOf(
  id: string,
  {what, channel, address, topic, at, stopsThere}: ServiceEvent,
  {source, release, site, now}: Hearing,
  addresses: AddressBook,
): Submission {
  const {scope} = release.manifest;
  const record = composeObjection({
    id,
    // A service's clock may be ahead of ours; nothing was said in the future.
    at: Math.min(at, now),
    release,
    lang: 'sv',
    site,
    layer: sources[source].layer,
    method: what,
    objection: {channel, scope, address, ...(topic && {topic})},
  });
  const heardFrom = stopsThere ? source : undefined;
  return {...prepareSubmission(record, addresses), confirmations: [], heardFrom};
}
