import {hash} from 'node:crypto';

/** Chance that comes out the same each time it begins with the same seed. */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** One of several, as often as its weight says. */
  readonly pick: <Value>(weights: readonly (readonly [Value, number])[]) => Value;
  /** About this many, whole. */
  readonly about: (mean: number) => number;
  /** Bytes, at most 32, in hexadecimal. */
  readonly hex: (bytes: number) => string;
}

/** Chance from a seed: SHA-256 of seed and place. For data that are invented, never for secrets. */
export function createRandom(seed: string): Random {
  let place = 0;
  const block = () => hash('sha256', `${seed} ${String((place += 1))}`);
  const next = () => parseInt(block().slice(0, 12), 16) / 2 ** 48;
  return {
    next,
    pick(weights) {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      const found = weights.find(([, weight]) => (left -= weight) < 0) ?? weights.at(-1);
      if (!found) throw new TypeError('There is nothing to pick from');
      return found[0];
    },
    about: (mean) => Math.floor(mean * (0.8 + 0.4 * next()) + next()),
    hex: (bytes) => block().slice(0, 2 * bytes),
  };
}
