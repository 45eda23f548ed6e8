import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {REFUSAL} from './append-only.ts';
import type {Tables} from './tables.ts';

/** All that may happen to a link: the customer goes out of it, once its record's erasure is written down. */
const REFUSED = `old.browser_ref <> new.browser_ref or old.record_id <> new.record_id or old.at <> new.at
  or new.customer_ref <> '' or not exists (select 1 from erasure where record_id = old.record_id)`;

const FORGET = `update subject_link set customer_ref = ''
  where exists (select 1 from erasure where erasure.record_id = subject_link.record_id)`;

/**
 * The sixteenth migration: with the record the link itself goes (R48). The row stays without its customer, so that no earlier link of the
 * browser stands again.
 */
export const forgetLinks = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const run = (text: string) => sql.raw(text).execute(db);
    if (engine === 'sqlite') {
      await run('drop trigger subject_link_no_update');
      await run(`create trigger subject_link_no_update before update on subject_link when ${REFUSED}
        begin select raise(abort, '${REFUSAL}'); end`);
    } else {
      await run('drop trigger subject_link_no_update on subject_link');
      await run(`create function subject_link_no_update() returns trigger language plpgsql as $$
        begin if ${REFUSED} then raise exception '${REFUSAL}'; end if; return new; end $$`);
      await run(
        'create trigger subject_link_no_update before update on subject_link for each row execute function subject_link_no_update()',
      );
    }
    await run(FORGET);
  },
});
