import * as z from 'zod/mini';
import type {LayoutTrial} from '../trial.ts';

const text = z.record(z.string(), z.string());

/**
 * A layout trial in its shape. What may vary and how it may be said is the linter's to judge (`lintTrial`), which names what is refused
 * and why: so what it would refuse passes here.
 */
export const layoutTrial: z.ZodMiniType<LayoutTrial, LayoutTrial> = z.looseObject({
  id: z.string(),
  question: z.string() as unknown as z.ZodMiniType<'answered of shown', 'answered of shown'>,
  variants: z.array(
    z.looseObject({
      id: z.string(),
      position: z.exactOptional(
        z.string() as unknown as z.ZodMiniType<'bottom' | 'corner', 'bottom' | 'corner'>,
      ),
      delay: z.exactOptional(z.number()),
      wording: z.exactOptional(
        z.looseObject({heading: z.exactOptional(text), intro: z.exactOptional(text)}),
      ),
    }),
  ),
  stop: z.looseObject({
    expected: z.number(),
    smallestDifference: z.number(),
    power: z.number(),
    shownPerVariant: z.number(),
  }),
  from: z.string(),
  until: z.string(),
});
