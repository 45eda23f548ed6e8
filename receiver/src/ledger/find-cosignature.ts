import {verify} from 'node:crypto';
import {witnessLine, type WitnessKey} from './witness-key.ts';

/** What a checkpoint says, without who signed it. */
export const noteText = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1);

/** A witness's line beneath a checkpoint. */
export interface Cosignature {
  readonly line: string;
  /** When the witness signed, by its own clock: seconds since 1970-01-01 UTC. */
  readonly at: number;
}

/**
 * The line that a witness has signed beneath a checkpoint (C2SP tlog-cosignature, timestamped Ed25519).
 *
 * @returns `false` where a line bears the witness's name and key id and its signature is wrong; undefined where there is none.
 */
export function findCosignature(
  note: string,
  witness: WitnessKey,
): Cosignature | false | undefined {
  const text = noteText(note);
  for (const line of note.slice(text.length + 1).split('\n')) {
    const read = witnessLine(line);
    if (read?.name !== witness.name || read.id !== witness.id) continue;
    const message = `cosignature/v1\ntime ${String(read.at)}\n${text}`;
    return verify(null, Buffer.from(message), witness.key, read.signature) && {line, at: read.at};
  }
  return undefined;
}
