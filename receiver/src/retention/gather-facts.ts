import type {Kysely} from 'kysely';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';
import {readStanding} from '../subjects/read-standing.ts';
import type {Facts} from './judge.ts';

type Spoken = Pick<Tables['suppression'], 'channel' | 'topic' | 'scope' | 'since'>;

const sameTopic = (one: Spoken, later: Spoken): boolean =>
  one.channel === later.channel &&
  one.scope === later.scope &&
  (later.topic === '' || later.topic === one.topic) &&
  later.since > one.since;

const firstOf = (ends: readonly Spoken[]): string | null =>
  ends.map(({since}) => since).toSorted()[0] ?? null;

/** What stands beside some records, as {@link Facts} by record. In doubt, as with a narrower scope, a record still stands. */
export async function gatherFacts(
  db: Kysely<Tables>,
  records: readonly LedgerRecord[],
): Promise<(record: LedgerRecord) => Facts> {
  const ids = records.map(({id}) => id);
  const refs = [...new Set(records.map(({subject}) => subject.ref))];
  if (ids.length === 0) throw new TypeError('There are no records to gather facts of');
  const standing = await readStanding(db, refs);
  const objections = await db
    .selectFrom('suppression')
    .selectAll()
    .where('record_id', 'in', ids)
    .execute();
  const objectors = [...new Set(objections.map((one) => one.objector_ref))];
  const ends =
    objectors.length > 0
      ? await db.selectFrom('suppression_end').selectAll().where('ref', 'in', objectors).execute()
      : [];
  const consents = await db
    .selectFrom('marketing_consent')
    .selectAll()
    .where('record_id', 'in', ids)
    .execute();
  const consenters = [...new Set(consents.map(({ref}) => ref))];
  const later =
    consenters.length > 0
      ? await db
          .selectFrom('suppression')
          .selectAll()
          .where('address_ref', 'in', consenters)
          .execute()
      : [];
  const browsers = [...new Set(records.flatMap(({linked}) => linked?.ref ?? []))];
  const links =
    browsers.length > 0
      ? await db
          .selectFrom('subject_link')
          .innerJoin('leaf', 'leaf.record_id', 'subject_link.record_id')
          .select(['subject_link.record_id', 'browser_ref', 'subject_link.at'])
          .where('browser_ref', 'in', browsers)
          .orderBy('leaf.arrival')
          .execute()
      : [];
  const requests = await db
    .selectFrom('rights_request')
    .select(['record_id', 'closed_at'])
    .where('record_id', 'in', ids)
    .execute();

  const relinkedAt = (id: string): string | null => {
    const place = links.findIndex((link) => link.record_id === id);
    const later = links
      .slice(place + 1)
      .find((link) => link.browser_ref === links[place]?.browser_ref);
    return place < 0 ? null : (later?.at ?? null);
  };

  return ({id, subject}) => ({
    standing: new Map(
      standing
        .filter(({ref}) => ref === subject.ref)
        .map((row) => [row.purpose, {recordId: row.record_id, at: row.at}]),
    ),
    objections: objections
      .filter((one) => one.record_id === id)
      .map((one) =>
        firstOf(
          ends.filter(
            (end) =>
              end.ref === one.objector_ref &&
              ['', id].includes(end.ends_record) &&
              sameTopic(one, end),
          ),
        ),
      ),
    consents: consents
      .filter((one) => one.record_id === id)
      .map((one) =>
        firstOf(later.filter((no) => no.address_ref === one.ref && sameTopic(one, no))),
      ),
    relinkedAt: relinkedAt(id),
    closedAt: requests.find((one) => one.record_id === id)?.closed_at ?? null,
  });
}
