import {readWitnessKey} from '../ledger/witness-key.ts';

/** Verifier keys of witnesses with commas between. @returns undefined where one of them is none. */
export function parseWitnesses(text: string): readonly string[] | undefined {
  const keys = text.split(',').map((key) => key.trim());
  try {
    keys.forEach(readWitnessKey);
    return keys;
  } catch {
    return undefined;
  }
}
