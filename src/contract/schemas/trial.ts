import * as z from 'zod/mini';
import type {LayoutTrial, PublishedTrial, Trials} from '../trial.ts';
import {dateOnly, sha256Hex, utcSeconds} from './text.ts';

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

/** What the documentation of the receiver's routes shows: few of all texts make a trial. */
const example: LayoutTrial = {
  id: 'corner',
  question: 'answered of shown',
  variants: [{id: 'present'}, {id: 'corner', position: 'corner'}],
  stop: {expected: 0.6, smallestDifference: 0.05, power: 0.8, shownPerVariant: 1534},
  from: '2099-01-12',
  until: '2099-03-31',
};
layoutTrial.register(z.globalRegistry, {examples: [example]});

const count = z.nullable(z.int());
const share = z.number().check(z.minimum(0), z.maximum(1));
const signedShare = z.number().check(z.minimum(-1), z.maximum(1));

const variantOutcome = z.strictObject({
  variant: z.string(),
  shown: count,
  answered: count,
  accepted: count,
  refused: count,
  partial: count,
  withdrawn: count,
  rate: z.nullable(z.strictObject({share, low: share, high: share})),
  difference: z.nullable(
    z.strictObject({
      share: signedShare,
      low: signedShare,
      high: signedShare,
      answered: z.enum(['more', 'fewer', 'none']),
    }),
  ),
});

/** Answer of `GET /v1/trials`. */
export const trials: z.ZodMiniType<Trials, Trials> = z.strictObject({
  v: z.literal(1),
  smallest: z.int(),
  trials: z.array(
    z.strictObject({
      trial: layoutTrial,
      sha256: sha256Hex,
      at: utcSeconds,
      record: z.string(),
      verdict: z.enum(['running', 'stopped short', 'no difference shown', 'differs']),
      progress: z.array(z.strictObject({variant: z.string(), shown: count, needed: z.int()})),
      outcome: z.nullable(
        z.strictObject({until: dateOnly, level: share, variants: z.array(variantOutcome)}),
      ),
    }),
  ),
});

/** Answer of `POST /v1/trials`. */
export const publishedTrial: z.ZodMiniType<PublishedTrial, PublishedTrial> = z.strictObject({
  v: z.literal(1),
  sha256: sha256Hex,
  at: utcSeconds,
  record: z.string(),
  manifests: z.record(z.string(), sha256Hex),
});
