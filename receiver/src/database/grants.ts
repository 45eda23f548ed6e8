import type {Tables} from './tables.ts';

interface Grant {
  /** Columns that may change; the triggers say how. */
  readonly update?: readonly string[];
  /** Rows that may go; the triggers say when. */
  readonly delete?: true;
}

/** What a receiver does with each table beside reading and adding. */
const GRANTS: Readonly<Record<keyof Tables, Grant>> = {
  leaf: {update: ['idx', 'submission_digest']},
  body: {delete: true},
  erasure: {},
  request_letter: {update: ['attempts', 'next_at'], delete: true},
  subject_record: {update: ['decisions'], delete: true},
  tile: {update: ['hashes']},
  checkpoint: {},
  cosignature: {},
  conflict: {delete: true},
  purpose_day: {update: ['n']},
  objection_day: {update: ['n']},
  record_day: {update: ['n']},
  rate_day: {update: ['n']},
  suppression: {},
  suppression_end: {},
  marketing_consent: {},
  manifest: {},
  notice: {},
  release: {},
  trial: {},
  subprocessor: {},
  subprocessor_answer: {},
  rights_request: {
    update: ['status', 'sealed_address', 'extended_to', 'verified_at', 'closed_at'],
    delete: true,
  },
  request_change: {delete: true},
  mention: {delete: true},
  ref_alias: {},
  subject_link: {update: ['customer_ref']},
  customer: {update: ['next_seq']},
  ticket: {update: ['record_id'], delete: true},
  portal_jti: {delete: true},
  webhook_endpoint: {update: ['next_idx', 'disabled_at']},
  webhook_delivery: {
    update: ['state', 'attempts', 'next_at', 'status', 'ended_at'],
    delete: true,
  },
  log_key: {},
  identity: {},
  confirmation: {update: ['used_at', 'address', 'mailbox', 'payload'], delete: true},
  confirmation_token: {},
  message_outbox: {update: ['attempts', 'next_at'], delete: true},
  staff_session: {update: ['seen_at'], delete: true},
  staff_sign_in: {delete: true},
  staff_link: {delete: true},
  staff_token: {update: ['last_used', 'revoked_at']},
  staff_trail: {delete: true},
};

/**
 * The SQL that lets a role run the receiver on PostgreSQL without owning its tables: it can neither switch the triggers off nor empty a
 * table (R62). Run it as the owner after every migration; what the role had before is taken back.
 *
 * @param role The role's name, lower case.
 * @throws {TypeError} when it is no such name.
 */
export function grantsFor(role: string): string {
  if (!/^[a-z_][a-z\d_]{0,62}$/.test(role))
    throw new TypeError('The role must be a name in lower case, such as consent_receiver');
  const lines = Object.entries(GRANTS).map(([table, {update, delete: mayGo}]) => {
    const rights = [
      'select',
      'insert',
      update && `update (${update.join(', ')})`,
      mayGo && 'delete',
    ];
    return `grant ${rights.filter(Boolean).join(', ')} on ${table} to ${role};`;
  });
  return [
    'begin;',
    `revoke all on all tables in schema public from ${role};`,
    `revoke create on schema public from public, ${role};`,
    `grant usage on schema public to ${role};`,
    `grant select on kysely_migration to ${role};`,
    ...lines,
    'commit;',
    '',
  ].join('\n');
}

/** `node receiver/src/database/grants.ts consent_receiver | psql "$OWNERS_URL"`. */
if (import.meta.main) {
  try {
    process.stdout.write(grantsFor(process.argv[2] ?? ''));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
