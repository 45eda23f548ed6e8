import {askReceiver} from './ask-receiver.ts';
import {cutList, kindOf, type ListPart} from './cut-list.ts';
import {endOfHeading} from './read-verdicts.ts';

/** How far a list has come. */
export interface ListProgress {
  /** Bytes of the list that were answered. */
  readonly sent: number;
  /** Rows that were answered. */
  readonly rows: number;
}

export interface ListSending {
  readonly list: File;
  /** The route and its query. */
  readonly path: string;
  readonly token: string;
  readonly signal: AbortSignal;
  /** Whether the answer is CSV whatever the list is. */
  readonly answersCsv: boolean;
  /** Hears each part's answer as a list of its own. */
  readonly take: (text: string, part: ListPart) => void;
  readonly onProgress: (progress: ListProgress) => void;
}

/**
 * Sends a list part by part, and joins the answers to one list with one heading. What was answered is the browser's to hold: it keeps large
 * blobs on the disk.
 *
 * @returns The answered list, in UTF-8 with a mark where it is CSV. @throws {NoAnswer}
 */
export async function sendList({
  list,
  path,
  token,
  signal,
  answersCsv,
  take,
  onProgress,
}: ListSending): Promise<Blob> {
  const kind = kindOf(list.name);
  const isCsv = answersCsv || kind === 'csv';
  const answers: Blob[] = [];
  let rows = 0;
  for await (const part of cutList(list, kind)) {
    const response = await askReceiver(path, token, 'POST', part.file, signal);
    // Without the mark: `text` takes it away.
    const text = await response.text();
    take(text, part);
    const isFirst = answers.length === 0;
    const from = isFirst || !isCsv ? 0 : endOfHeading(text);
    answers.push(new Blob([isFirst && isCsv ? '\uFEFF' : '', text.slice(from)]));
    rows += part.rows.length;
    onProgress({sent: part.end, rows});
  }
  return new Blob(answers, {type: isCsv ? 'text/csv;charset=utf-8' : 'application/x-ndjson'});
}
