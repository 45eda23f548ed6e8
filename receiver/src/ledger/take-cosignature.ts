import type {Kysely} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {findCosignature, noteText} from './find-cosignature.ts';
import {readCheckpoint} from './read-checkpoints.ts';
import type {WitnessKey} from './witness-key.ts';

/** Clocks of witnesses may run ahead by as much. */
const TOLERANCE_MS = 300_000;

/** Why a cosignature is not taken. */
export type CosignatureRefusal = 'checkpoint-unknown' | 'witness-unknown' | 'invalid' | 'older';

/**
 * Keeps what known witnesses have signed beneath a checkpoint of this ledger. A witness goes forward only, and its first line
 * beneath one checkpoint stands.
 *
 * @param note The checkpoint with their lines. @param now Milliseconds since 1970-01-01 UTC.
 * @returns The checkpoint with all lines that are kept, or why nothing was.
 */
export async function takeCosignature(
  db: Kysely<Tables>,
  witnesses: readonly WitnessKey[],
  note: string,
  now: number,
): Promise<{readonly note: string} | {readonly refused: CosignatureRefusal}> {
  const text = noteText(note);
  const size = Number(/^[^\n]+\n(\d{1,15})\n/.exec(text)?.[1] ?? 'none');
  const known = Number.isSafeInteger(size) ? await readCheckpoint(db, size) : undefined;
  if (!known || noteText(known.note) !== text) return {refused: 'checkpoint-unknown'};
  const found = witnesses.flatMap((witness) => {
    const cosignature = findCosignature(note, witness);
    return cosignature === undefined
      ? []
      : [{witness: `${witness.name}+${witness.id}`, cosignature}];
  });
  if (found.length === 0) return {refused: 'witness-unknown'};
  const good = found.flatMap(({witness, cosignature}) =>
    cosignature && cosignature.at * 1000 <= now + TOLERANCE_MS
      ? [{size, witness, line: cosignature.line, at: wholeSeconds(now)}]
      : [],
  );
  if (good.length < found.length) return {refused: 'invalid'};
  const beyond = await db
    .selectFrom('cosignature')
    .select('witness')
    .distinct()
    .where('size', '>', size)
    .execute();
  const fresh = good.filter((one) => !beyond.some(({witness}) => witness === one.witness));
  if (fresh.length === 0) return {refused: 'older'};
  await db
    .insertInto('cosignature')
    .values(fresh)
    .onConflict((met) => met.doNothing())
    .execute();
  return {note: (await readCheckpoint(db, size))?.note ?? known.note};
}
