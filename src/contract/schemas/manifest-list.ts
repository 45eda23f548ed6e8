import * as z from 'zod/mini';
import type {ManifestList} from '../manifest-list.ts';
import {sha256Hex, shortText, utcSeconds} from './text.ts';

/** Answer of `GET /v1/manifests`. */
export const manifestList: z.ZodMiniType<ManifestList, ManifestList> = z.strictObject({
  v: z.literal(1),
  manifests: z.array(z.strictObject({sha256: sha256Hex, sdk: shortText, from: utcSeconds})),
});
