import type {Kysely} from 'kysely';
import type {Manifest} from '../../../src/contract/manifest.ts';
import type {NoticeVersion} from '../../../src/contract/notice-list.ts';
import type {Tables} from '../database/tables.ts';

/** Every version of the notice that was published, the newest first (R51). */
export async function readNotices(db: Kysely<Tables>): Promise<readonly NoticeVersion[]> {
  const releases = await db
    .selectFrom('release')
    .innerJoin('leaf', 'leaf.record_id', 'release.record_id')
    .innerJoin('manifest', 'manifest.sha256', 'release.manifest')
    .select(['release.at', 'manifest.json'])
    .orderBy('leaf.arrival')
    .execute();
  const kept = await db.selectFrom('notice').select('sha256').execute();
  const readable = new Set(kept.map(({sha256}) => sha256));
  const versions = new Map<string, NoticeVersion>();
  for (const {at, json} of releases) {
    const {sha256, title} = (JSON.parse(json) as Manifest).notice;
    if (readable.has(sha256) && !versions.has(sha256))
      versions.set(sha256, {sha256, title, from: at});
  }
  return [...versions.values()].reverse();
}
