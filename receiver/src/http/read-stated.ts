import * as z from 'zod/mini';
import type {Circumstances} from '../../../src/contract/circumstances.ts';
import {dateOnly} from '../../../src/contract/schemas/text.ts';
import {ProblemError} from './problem-error.ts';

/** Circumstances as they stand in a query. */
export const stated = {
  kind: z.exactOptional(z.enum(['private', 'customer', 'company-role'])),
  softOptIn: z.exactOptional(z.literal('all')),
  nixVersion: z.exactOptional(dateOnly),
  nixListed: z.exactOptional(z.enum(['true', 'false'])),
  message: z.exactOptional(z.enum(['advertising', 'service'])),
};
type Stated = z.infer<z.ZodMiniObject<typeof stated>>;

const SOFT_OPT_IN = {
  addressFromSale: true,
  ownSimilarProducts: true,
  refusalOfferedAtCollection: true,
  refusalInEachMessage: true,
};

/** A wash says both when and what. @throws {ProblemError} */
function readNix({nixVersion, nixListed}: Stated): Circumstances['nix'] {
  if (nixVersion !== undefined && nixListed !== undefined)
    return {version: nixVersion, listed: nixListed === 'true'};
  if (nixVersion === undefined && nixListed === undefined) return undefined;
  const field = nixVersion === undefined ? 'nixVersion' : 'nixListed';
  const remedy = 'Send both nixVersion=YYYY-MM-DD and nixListed=true or false, or neither.';
  throw new ProblemError('RECEIVER_QUERY_INVALID', {
    fields: [{field, message: 'Is missing.', remedy}],
  });
}

/** What a query states. @throws {ProblemError} */
export function readStated(query: Stated): Circumstances {
  const nix = readNix(query);
  return {
    ...(query.kind && {kind: query.kind}),
    ...(query.softOptIn && {softOptIn: SOFT_OPT_IN}),
    ...(nix && {nix}),
    ...(query.message && {message: query.message}),
  };
}
