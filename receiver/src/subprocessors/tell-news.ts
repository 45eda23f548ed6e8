import type {Kysely} from 'kysely';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import type {Tables} from '../database/tables.ts';

/** News as it is told: what staff published, the newest first, then what the options give and nobody published. */
export async function tellNews(
  db: Kysely<Tables>,
  configured: readonly SubprocessorNews[],
): Promise<readonly SubprocessorNews[]> {
  const rows = await db
    .selectFrom('published_news')
    .select('news')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  const published = rows.map(({news}) => JSON.parse(news) as SubprocessorNews);
  const ids = new Set(published.map(({id}) => id));
  return [...published, ...configured.filter(({id}) => !ids.has(id))];
}
