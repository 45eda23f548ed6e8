import type {GeneratedAlways} from 'kysely';
import type {RequestReason} from '../../../src/contract/desk.ts';
import type {RequestStatus, Right} from '../../../src/contract/rights.ts';
import type {DeliveryState} from '../../../src/contract/webhook.ts';
import type {ConfirmationTables} from '../confirmation/create-tables.ts';
import type {StaffTables} from '../staff/staff-tables.ts';

/** A fact on marketing: who said it, of which channel and topic, for whom, and by which record. An empty topic is all of them. */
interface MarketingRow {
  channel: string;
  topic: string;
  scope: string;
  since: string;
  record_id: string;
}

/** `stale`: of an earlier notice. `unknown`: never published here. Either way the visitor did decide. */
export type ManifestState = 'current' | 'stale' | 'unknown';

/** The tables as both engines hold them. Booleans are 0 and 1, moments are ISO 8601 in UTC. */
export interface Tables extends ConfirmationTables, StaffTables {
  /** The ledger's leaves, one for each record and event. Nothing of a leaf ever changes but `idx`, once; a leaf is never removed. */
  leaf: {
    /** Order of arrival at the database; the sequencer follows it. */
    arrival: GeneratedAlways<number>;
    record_id: string;
    /** Place in the ledger; null until the sequencer gives it one. */
    idx: number | null;
    /** The receiver's time; with the arrival, where its body lies. */
    at: string;
    /** Order number within its subject; null for events. */
    seq: number | null;
    /** SHA-256 of what was sent, by which a repeat is told from a conflict; empty once the body was erased. */
    submission_digest: string;
    leaf_hash: Uint8Array;
  };
  /** What the leaves say. Nothing in it ever changes, and nothing goes but by an erasure that is written down. */
  body: {
    /** The leaf's. */
    arrival: number;
    at: string;
    type: string;
    /** Null for what no person did, such as a release. */
    subject_ref: string | null;
    site: string | null;
    /** The record in canonical JSON: the leaf is made of exactly these characters. */
    record: string;
    /** How the manifest that the record names stood on arrival. */
    manifest: ManifestState;
  };
  /** Bodies that are gone, or are about to go in the same transaction: why, and when. */
  erasure: {record_id: string; at: string; reason: string};
  /** Which records are a subject's, but for one-off references: SHA-256 of each in canonical JSON, which the next one links to, and what it decides by purpose, as JSON. */
  subject_record: {ref: string; arrival: number; link: string; decisions: string | null};
  /** References of one identity under several peppers: any later one, and the one under the first. */
  ref_alias: {ref: string; older_ref: string};
  /** Browsers that customers have linked to themselves, and by which record; without the customer once that was erased. */
  subject_link: {customer_ref: string; browser_ref: string; record_id: string; at: string};
  /** Hashes of RFC 6962's tree at each eighth level, 256 to a tile as C2SP tlog-tiles has them; the last of a level grows. */
  tile: {level: number; idx: number; hashes: Uint8Array};
  checkpoint: {size: number; root: Uint8Array; note: string; at: string};
  /** Lines that witnesses have signed beneath checkpoints (C2SP tlog-cosignature); `witness` is name and key id. */
  cosignature: {size: number; witness: string; line: string; at: string};
  /** What came under an id that was already taken: kept for the auditor, without plain addresses. */
  conflict: {record_id: string; submission_digest: string; submission: string; at: string};
  /** Counts. `shard` lets several receivers count at once; readers add the shards up. */
  purpose_day: {
    day: string;
    site: string;
    purpose: string;
    status: string;
    shard: number;
    n: number;
  };
  objection_day: {day: string; site: string; channel: string; shard: number; n: number};
  /** Counts for rates, by Swedish day. No identifier is behind any of them. */
  rate_day: {
    day: string;
    site: string;
    lang: string;
    device: string;
    layout: string;
    what: string;
    shard: number;
    n: number;
  };
  record_day: {day: string; site: string; type: string; shard: number; n: number};
  /** Who must not be written to: by keyed hash of each spelling of the address, or by customer. */
  suppression: MarketingRow & {
    address_ref: string;
    /** The address itself, or the customer, whose objection it is: only they can undo it. */
    objector_ref: string;
  };
  /** Objections undone by whom they were made. */
  suppression_end: MarketingRow & {
    ref: string;
    /** Record of the one objection that it ends; empty where it ends all before it. */
    ends_record: string;
  };
  /** Who said yes to marketing, by an address that has confirmed it or as a signed-in customer. */
  marketing_consent: MarketingRow & {ref: string};
  manifest: {sha256: string; json: string};
  notice: {sha256: string; text: string};
  release: {digest: string; record_id: string; manifest: string; at: string};
  /** Layout trials in canonical JSON, with the event that said so before they began. */
  trial: {id: string; sha256: string; json: string; record_id: string; at: string};
  /** News of sub-processors as it was logged. */
  subprocessor: {digest: string; record_id: string; news: string; at: string};
  /** What customers answered to it. */
  subprocessor_answer: {customer_ref: string; news: string; record_id: string; answer: string};
  /** How requests stand; nothing of it ever changes but the status and the address. */
  rights_request: {
    number: string;
    record_id: string;
    right_article: Right;
    received_at: string;
    due_by: string;
    status: RequestStatus;
    /** Where it is to be answered, encrypted; from when it is acknowledged until it has come to its end. */
    sealed_address: string | null;
    /** The last day since it was extended, YYYY-MM-DD. */
    extended_to: string | null;
    /** When its address confirmed it, or staff found out who asks. */
    verified_at: string | null;
    /** When it came to its end. */
    closed_at: string | null;
  };
  /** How requests came to stand as they do; nothing of it ever changes. The first is how they were filed. */
  request_change: {
    number: string;
    n: number;
    at: string;
    status: RequestStatus;
    reason: RequestReason | null;
    /** The last day that came with an extension. */
    due_by: string | null;
  };
  /** Letters on steps of requests that were not handed over yet, with the address sealed. They are forgotten once sent, or expired. */
  request_letter: {
    number: string;
    /** The step's, in the request's history. */
    n: number;
    lang: string;
    sealed_address: string;
    attempts: number;
    next_at: string;
    expires_at: string;
  };
  /** Addresses that records name beside their own subject. */
  mention: {ref: string; record_id: string};
  /** By customer, the order number that no ticket has yet. */
  customer: {ref: string; next_seq: number};
  /** SHA-256 of each ticket that was given out, and the one record that it served. */
  ticket: {
    hash: string;
    customer_ref: string;
    seq: number;
    expires_at: string;
    record_id: string | null;
  };
  /** SHA-256 of the ids of portal tokens that were seen, until they expire. */
  portal_jti: {hash: string; expires_at: string};
  /** Webhooks: the next place of the ledger that each reads, and since when it wants nothing more. */
  webhook_endpoint: {id: string; next_idx: number; disabled_at: string | null};
  /** What webhooks are told, by the record that tells it; its body is made of that record at each attempt. */
  webhook_delivery: {
    id: string;
    endpoint: string;
    type: string;
    record_id: string;
    /** The rights request that ended, and who is told of it (GDPR 19). */
    request: string | null;
    recipient: string | null;
    state: DeliveryState;
    attempts: number;
    /** When it is tried next. */
    next_at: string;
    /** What the endpoint answered last; null where it did not. */
    status: number | null;
    made_at: string;
    ended_at: string | null;
  };
  /** Keys that sign the ledger, each from a size of the tree on. */
  log_key: {vkey: string; since: number; at: string};
  /** Who hashes: set by the first receiver, checked by all others. Peppers that came later are `pepper.2`, `pepper.3` … */
  identity: {name: string; value: string};
}
