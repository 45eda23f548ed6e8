import * as z from 'zod/mini';
import type {AuditConflict, AuditPage, AuditRecord, CheckpointList} from '../audit.ts';
import {receipt} from './receipt.ts';
import {utcSeconds} from './text.ts';

const entry = z.strictObject({
  index: z.int(),
  leaf: z.string(),
  recordId: z.string(),
  record: z.nullable(z.string()),
  manifest: z.exactOptional(z.enum(['current', 'stale', 'unknown'])),
  erased: z.exactOptional(z.strictObject({at: utcSeconds, reason: z.string()})),
});

/** Answer of `GET /v1/audit/entries`. */
export const auditPage: z.ZodMiniType<AuditPage, AuditPage> = z.strictObject({
  v: z.literal(1),
  entries: z.array(entry),
});

/** Answer of `GET /v1/audit/conflicts`. */
export const auditConflicts = z.strictObject({
  v: z.literal(1),
  conflicts: z.array(
    z.strictObject({
      recordId: z.string(),
      at: utcSeconds,
      submission: z.string(),
    }) satisfies z.ZodMiniType<AuditConflict, AuditConflict>,
  ),
});

/** Answer of `GET /v1/audit/records/{id}`. */
export const auditRecord: z.ZodMiniType<AuditRecord, AuditRecord> = z.strictObject({
  v: z.literal(1),
  entry,
  receipt: z.exactOptional(receipt),
  manifest: z.exactOptional(z.string()),
  notice: z.exactOptional(z.string()),
  others: z.array(
    z.strictObject({recordId: z.string(), type: z.string(), at: utcSeconds, index: z.int()}),
  ),
  release: z.exactOptional(z.int()),
});

/** Answer of `GET /v1/checkpoints`. */
export const checkpointList: z.ZodMiniType<CheckpointList, CheckpointList> = z.strictObject({
  v: z.literal(1),
  checkpoints: z.array(z.strictObject({size: z.int(), at: utcSeconds, note: z.string()})),
});
