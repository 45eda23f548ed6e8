import * as z from 'zod/mini';
import {BATCH_LIMIT, type Delivery, type DeliveryAnswer} from '../delivery.ts';
import {accessToken, browserRef} from './access.ts';
import {receipt} from './receipt.ts';
import {decisionRecord} from './record.ts';

/** Body of `POST /v1/records`. */
export const delivery: z.ZodMiniType<Delivery, Delivery> = z.strictObject({
  v: z.literal(1),
  records: z.array(decisionRecord).check(z.minLength(1), z.maxLength(BATCH_LIMIT)),
  device: z.exactOptional(z.enum(['phone', 'tablet', 'desktop'])),
});

/** Answer to a delivery; a receipt is null while the sequencer is busy. */
export const deliveryAnswer: z.ZodMiniType<DeliveryAnswer, DeliveryAnswer> = z.strictObject({
  v: z.literal(1),
  results: z.array(z.strictObject({id: z.uuidv4(), receipt: z.nullable(receipt)})),
  access: z.exactOptional(z.array(z.strictObject({ref: browserRef, token: accessToken}))),
});
