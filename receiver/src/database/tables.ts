import type {GeneratedAlways} from 'kysely';

/** The tables as both engines hold them. Booleans are 0 and 1, moments are ISO 8601 in UTC. */
export interface Tables {
  /** What the leaves say. Nothing in it ever changes but `idx`, once. */
  body: {
    record_id: string;
    /** Order of arrival at the database; the sequencer follows it. */
    arrival: GeneratedAlways<number>;
    /** Place in the ledger; null until the sequencer gives it one. */
    idx: number | null;
    type: string;
    /** Null for what no person did, such as a release. */
    subject_ref: string | null;
    seq: number | null;
    site: string | null;
    at: string;
    /** SHA-256 of what was sent, by which a repeat is told from a conflict. */
    submission_digest: string;
    /** The record in canonical JSON: the leaf is made of exactly these characters. */
    record: string;
    leaf_hash: Uint8Array;
    /** Whether the manifest that the record names was known on arrival. */
    manifest_known: 0 | 1;
  };
  /** Roots of the complete subtrees of RFC 6962: `level` 0 are the leaves. */
  tree_node: {level: number; idx: number; hash: Uint8Array};
  checkpoint: {size: number; root: Uint8Array; note: string; at: string};
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
  record_day: {day: string; site: string; type: string; shard: number; n: number};
  /** Who must not be written to, by keyed hash of each spelling of the address. */
  suppression: {
    address_ref: string;
    channel: string;
    scope: string;
    since: string;
    record_id: string;
  };
  manifest: {sha256: string; json: string};
  notice: {sha256: string; text: string};
  release: {digest: string; record_id: string; manifest: string; at: string};
  /** Who signs and who hashes: set by the first receiver, checked by all others. */
  identity: {name: string; value: string};
}
