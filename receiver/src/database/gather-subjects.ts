import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {decisionsOf, keepSubjects, linkTo} from '../subjects/keep-subjects.ts';
import type {Tables} from './tables.ts';

/** Records that are read at once. */
const PAGE = 1000;

const TABLE = {
  sqlite: `create table subject_record (ref text not null, arrival integer not null, link text not null, decisions text,
    primary key (ref, arrival)) without rowid`,
  postgres: `create table subject_record (ref text collate "C" not null, arrival bigint not null, link text not null, decisions text,
    primary key (ref, arrival))`,
} as const;

/**
 * The eleventh migration: all that is kept of a subject in one place instead of three. Every index that is keyed by what is random
 * costs a page of its own for each record.
 */
export const gatherSubjects = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const run = (text: string) => sql.raw(text).execute(db);
    await run(TABLE[engine]);
    await readBack(db);
    // Where the latest body of a subject was erased, its link alone is left.
    await run(`insert into subject_record (ref, arrival, link) select ref,
        coalesce((select max(arrival) from subject_record where subject_record.ref = subject.ref), 0) + 1, link
      from subject where not exists
        (select 1 from subject_record where subject_record.ref = subject.ref and subject_record.link = subject.link)`);
    await run('drop table subject');
    await run('drop table subject_purpose');
    await run('drop index body_subject');
  },
});

async function readBack(db: Kysely<Tables>): Promise<void> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('body')
      .select(['arrival', 'subject_ref', 'record'])
      .where('arrival', '>', after)
      .where('subject_ref', 'is not', null)
      .orderBy('arrival')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.arrival;
    await keepSubjects(
      db,
      rows.map(({arrival, subject_ref: ref, record: text}) => ({
        ref: ref ?? '',
        arrival,
        link: linkTo(text),
        decisions: decisionsOf(JSON.parse(text) as LedgerRecord),
      })),
    );
  }
}
