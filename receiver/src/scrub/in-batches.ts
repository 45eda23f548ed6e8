import type {ListRow} from './list-reader.ts';

/** Gathers rows into batches; texts between them keep their place. @param most Rows of one batch at most. */
export async function* inBatches(
  parts: AsyncIterable<ListRow | string>,
  most: number,
): AsyncGenerator<readonly ListRow[] | string> {
  let batch: ListRow[] = [];
  for await (const part of parts) {
    if (typeof part !== 'string') {
      batch.push(part);
      if (batch.length < most) continue;
    }
    if (batch.length > 0) yield batch;
    batch = [];
    if (typeof part === 'string') yield part;
  }
  if (batch.length > 0) yield batch;
}
