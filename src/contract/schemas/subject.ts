import * as z from 'zod/mini';
import type {SubjectExport, SubjectState} from '../subject.ts';
import {browserRef} from './access.ts';
import {receipt, recordType} from './receipt.ts';
import {purposeId, utcSeconds} from './text.ts';

const state = {
  v: z.literal(1),
  ref: browserRef,
  decisions: z.record(
    purposeId,
    z.strictObject({
      status: z.enum(['given', 'refused', 'withdrawn']),
      seq: z.int(),
      at: utcSeconds,
      record: z.uuidv4(),
    }),
  ),
  records: z.array(
    z.strictObject({id: z.uuidv4(), type: recordType, at: utcSeconds, index: z.nullable(z.int())}),
  ),
  linked: z.exactOptional(z.literal(true)),
};

/** Answer of `GET /v1/subjects/{ref}`. */
export const subjectState: z.ZodMiniType<SubjectState, SubjectState> = z.strictObject(state);

/** Answer of `GET /v1/subjects/{ref}/export`. */
export const subjectExport: z.ZodMiniType<SubjectExport, SubjectExport> = z.strictObject({
  ...state,
  exportedAt: utcSeconds,
  receipts: z.array(receipt),
});
