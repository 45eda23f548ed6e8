import * as z from 'zod/mini';
import type {LogDescription} from '../receipt.ts';
/** `/.well-known/consent-log.json`. */
export const logDescription: z.ZodMiniType<LogDescription, LogDescription> = z.strictObject({
  v: z.literal(1),
  origin: z.string(),
  vkey: z.string(),
  keys: z.array(z.strictObject({vkey: z.string(), since: z.int()})),
});
