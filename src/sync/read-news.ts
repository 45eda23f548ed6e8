import type {SubprocessorList, SubprocessorNews} from '../contract/subprocessor.ts';

/** News of sub-processors, latest first (S29, R57). @throws {Error} where the receiver does not answer. */
export async function readNews(endpoint: string): Promise<readonly SubprocessorNews[]> {
  const response = await fetch(`${endpoint}/subprocessors`, {credentials: 'omit'});
  if (!response.ok) throw new Error(`the receiver answered ${String(response.status)}`);
  const {news} = (await response.json()) as SubprocessorList;
  return [...news].sort((a, b) => b.announced.localeCompare(a.announced));
}
