import type {Kysely} from 'kysely';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {ManifestState, Tables} from '../database/tables.ts';

/** How manifests stand, by their SHA-256: whether they were published, and show the notice that is shown now. */
export type ReadManifestStates = (
  db: Kysely<Tables>,
  manifests: readonly string[],
) => Promise<(manifest: string) => ManifestState>;

/** Notices that are remembered; far more than any site has. */
const MOST = 1000;

/** What a manifest names never changes, so that each is read once. */
export function createManifestStates(): ReadManifestStates {
  const notices = new Map<string, string>();

  async function read(db: Kysely<Tables>, wanted: readonly string[]): Promise<void> {
    const missing = wanted.filter((sha256) => !notices.has(sha256));
    if (missing.length === 0) return;
    const rows = await db
      .selectFrom('manifest')
      .selectAll()
      .where('sha256', 'in', missing)
      .execute();
    if (notices.size > MOST) notices.clear();
    for (const {sha256, json} of rows)
      notices.set(sha256, (JSON.parse(json) as Manifest).notice.sha256);
  }

  return async (db, manifests) => {
    const latest = await db
      .selectFrom('release')
      .innerJoin('leaf', 'leaf.record_id', 'release.record_id')
      .select('manifest')
      .orderBy('leaf.arrival', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!latest) return () => 'unknown';
    await read(db, [...new Set([...manifests, latest.manifest])]);
    const shown = notices.get(latest.manifest);
    return (manifest) => {
      const notice = notices.get(manifest);
      if (notice === undefined) return 'unknown';
      return notice === shown ? 'current' : 'stale';
    };
  };
}
