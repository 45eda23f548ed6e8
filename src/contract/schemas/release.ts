import * as z from 'zod/mini';
import type {Manifest} from '../manifest.ts';

const sha256 = z.string().check(z.regex(/^[\da-f]{64}$/));

/** `dist/release.json`, as the build writes it: what is shown, and SHA-256 of each file by its name. */
export const releaseFile = z.object({
  // The build composes it; here only what the receiver itself reads is looked at.
  manifest: z.looseObject({
    v: z.literal(1),
    sdk: z.string(),
    notice: z.looseObject({sha256, lang: z.string(), title: z.string()}),
    purposes: z.array(z.looseObject({id: z.string()})),
  }) as unknown as z.ZodMiniType<Manifest>,
  files: z.record(z.string(), sha256),
});
