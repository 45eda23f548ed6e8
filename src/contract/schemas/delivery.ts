import * as z from 'zod/mini';
import {BATCH_LIMIT, type Delivery} from '../delivery.ts';
import {decisionRecord} from './record.ts';

/** Body of `POST /v1/records`. */
export const delivery: z.ZodMiniType<Delivery, Delivery> = z.strictObject({
  v: z.literal(1),
  records: z.array(decisionRecord).check(z.minLength(1), z.maxLength(BATCH_LIMIT)),
});
