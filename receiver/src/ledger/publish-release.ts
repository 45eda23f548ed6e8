import {hash, randomUUID} from 'node:crypto';
import type {Manifest} from '../../../src/contract/manifest.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import {appendEvent, digestOf} from './append-event.ts';

/** A release of the SDK as visitors get it. */
export interface PublishedRelease {
  readonly manifest: Manifest;
  /** SHA-256 in hexadecimal by file name. */
  readonly files: Readonly<Record<string, string>>;
  /** The notice's text, so that it can be read back by its hash (R51). */
  readonly notice?: string | undefined;
}

/**
 * Stores what is shown, and logs once in the ledger that it was published (R62, R64).
 *
 * @returns The manifest's SHA-256, as records name it.
 * @throws {TypeError} when the notice's text is not the one that the manifest names.
 */
export async function publishRelease(
  {db}: Engine,
  {manifest, files, notice}: PublishedRelease,
  now: number,
): Promise<string> {
  const json = canonicalJson(manifest);
  const sha256 = hash('sha256', json);
  if (notice !== undefined && hash('sha256', notice) !== manifest.notice.sha256)
    throw new TypeError('The notice is not the one that the manifest names');
  const at = wholeSeconds(now);
  const entry = {v: 1, type: 'release.published', manifest: sha256, files} as const;
  const digest = digestOf(entry);
  const record_id = randomUUID();

  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('manifest')
      .values({sha256, json})
      .onConflict((met) => met.doNothing())
      .execute();
    if (notice !== undefined)
      await trx
        .insertInto('notice')
        .values({sha256: manifest.notice.sha256, text: notice})
        .onConflict((met) => met.doNothing())
        .execute();
    const added = await trx
      .insertInto('release')
      .values({digest, record_id, manifest: sha256, at})
      .onConflict((met) => met.doNothing())
      .returning('digest')
      .executeTakeFirst();
    if (added) await appendEvent(trx, entry, now, record_id);
  });
  return sha256;
}
