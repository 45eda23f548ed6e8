import type {Kysely} from 'kysely';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {ManifestVersion} from '../../../src/contract/manifest-list.ts';
import type {Tables} from '../database/tables.ts';

/** Every version of the manifest that was published, the newest first (R51). */
export async function readManifests(db: Kysely<Tables>): Promise<readonly ManifestVersion[]> {
  const releases = await db
    .selectFrom('release')
    .innerJoin('leaf', 'leaf.record_id', 'release.record_id')
    .innerJoin('manifest', 'manifest.sha256', 'release.manifest')
    .select(['release.at', 'manifest.sha256', 'manifest.json'])
    .orderBy('leaf.arrival')
    .execute();
  const versions = new Map<string, ManifestVersion>();
  for (const {at, sha256, json} of releases)
    if (!versions.has(sha256))
      versions.set(sha256, {sha256, sdk: (JSON.parse(json) as Manifest).sdk, from: at});
  return [...versions.values()].reverse();
}
