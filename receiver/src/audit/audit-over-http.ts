import type {AuditEntry} from '../../../src/contract/audit.ts';
import {HASH_BYTES, TILE_WIDTH} from '../ledger/grow-tiles.ts';
import {auditLedger, type Findings} from './audit-ledger.ts';
import type {Words} from './words/words.ts';
import type {LogClient} from './log-client.ts';
import {readCheckpoint} from './verify-note.ts';

/** Whether a public tile holds the very hashes that the auditor was given. */
async function isTileTrue(client: LogClient, idx: number, entries: readonly AuditEntry[]) {
  const tile = Buffer.from(await client.tile(idx));
  const hashAt = (place: number) => tile.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
  return (
    tile.length === TILE_WIDTH * HASH_BYTES &&
    entries.every(({index, leaf}) => hashAt(index % TILE_WIDTH).equals(Buffer.from(leaf, 'base64')))
  );
}

/**
 * Reads a ledger from its first leaf to the last that a checkpoint signs, with its full tiles, and audits it.
 *
 * @param vkey The key that the auditor has pinned. @param since An earlier checkpoint's note. @param note The latest one's.
 */
export async function auditOverHttp(
  client: LogClient,
  vkey: string,
  since: string | undefined,
  note: string,
  words: Words,
): Promise<Findings> {
  const {take, finish} = auditLedger(vkey, since, words);
  const size = readCheckpoint(note)?.size ?? 0;
  const faults: string[] = [];
  let tile: AuditEntry[] = [];
  for (let from = 0; from < size;) {
    const entries = (await client.entries(from)).filter(({index}) => index < size);
    const last = entries.at(-1);
    // A page that leads nowhere would be asked for without end.
    if (!last || last.index < from) break;
    take(entries);
    // By the place, not by how many came: where a leaf is missing, the next page begins no earlier.
    from = last.index + 1;
    tile.push(...entries);
    const idxs = new Set(tile.map(({index}) => Math.floor(index / TILE_WIDTH)));
    for (const idx of idxs) {
      if ((idx + 1) * TILE_WIDTH > from) continue;
      const isIn = ({index}: AuditEntry) => Math.floor(index / TILE_WIDTH) === idx;
      if (!(await isTileTrue(client, idx, tile.filter(isIn)))) faults.push(words.faults.tile(idx));
      tile = tile.filter((entry) => !isIn(entry));
    }
  }
  const findings = finish(note);
  return {...findings, faults: [...findings.faults, ...faults]};
}
