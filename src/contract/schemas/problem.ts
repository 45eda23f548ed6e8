import * as z from 'zod/mini';
import type {Problem} from '../delivery.ts';

/** RFC 9457. */
export const problem: z.ZodMiniType<Problem, Problem> = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().check(z.regex(/^RECEIVER_[A-Z_]+$/)),
  errors: z.exactOptional(
    z.array(z.strictObject({field: z.string(), message: z.string(), remedy: z.string()})),
  ),
});
