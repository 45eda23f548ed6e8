import type {Kysely} from 'kysely';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {Tables} from '../database/tables.ts';

/** The release that was published last, as a page without script shows it. */
export interface ShownRelease {
  /** SHA-256 of the manifest, hexadecimal. */
  readonly sha256: string;
  readonly manifest: Manifest;
  /** The notice's text. */
  readonly notice: string;
}

/** The latest release whose notice can be shown; undefined before any was published. */
export async function readRelease(db: Kysely<Tables>): Promise<ShownRelease | undefined> {
  const rows = await db
    .selectFrom('release')
    .innerJoin('leaf', 'leaf.record_id', 'release.record_id')
    .innerJoin('manifest', 'manifest.sha256', 'release.manifest')
    .select(['manifest.sha256', 'manifest.json'])
    .orderBy('leaf.arrival', 'desc')
    .limit(1)
    .execute();
  const [row] = rows;
  if (!row) return;
  const manifest = JSON.parse(row.json) as Manifest;
  const shown = await db
    .selectFrom('notice')
    .select('text')
    .where('sha256', '=', manifest.notice.sha256)
    .executeTakeFirst();
  return shown && {sha256: row.sha256, manifest, notice: shown.text};
}
