import type {MarketingChannel, PermissionReason} from '../../../src/contract/permission.ts';
import type {ListKind} from './cut-list.ts';

/** Why a row of a list is answered as it is: as one question would be, or because it could not be asked. */
export type ListReason = PermissionReason | 'no-address' | 'unreadable-address' | 'malformed-row';

/** What a row says of one channel. */
export interface Verdict {
  readonly allowed: boolean;
  readonly because: ListReason;
}

/** One row's answers, in the order of the channels. */
export type RowVerdicts = readonly Verdict[];

/** The cells of each row of a list as the receiver writes it: rows end in CR LF, and nothing else does outside of quotes. */
export function rowsOf(text: string, delimiter: string): string[][] {
  const parting = delimiter.replace('|', '\\|');
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|((?:[^${parting}\\r]|\\r(?!\\n))*))(${parting}|\\r\\n|$)`,
    'gy',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === delimiter) continue;
    // After the last row's end there is the end of the text.
    if (end !== '' || row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** What stands between the cells of an answer: the receiver's own columns are the last of its heading. */
function delimiterIn(text: string, channel: MarketingChannel): string {
  const own = new RegExp(`(.)because_${channel}(?:\\1|\\r\\n|$)`).exec(text);
  return own?.[1] ?? ';';
}

function readCsv(text: string, channels: readonly MarketingChannel[]): RowVerdicts[] {
  const [first = 'email'] = channels;
  const [, ...rows] = rowsOf(text, delimiterIn(text, first));
  return rows.map((cells) => {
    const own = cells.slice(-4 * channels.length);
    return channels.map((_, place) => ({
      allowed: own[4 * place] === 'true',
      because: own[4 * place + 1] as ListReason,
    }));
  });
}

function readJsonl(text: string, channels: readonly MarketingChannel[]): RowVerdicts[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
      return channels.map((channel) => ({
        allowed: row[`allowed_${channel}`] === true,
        because: row[`because_${channel}`] as ListReason,
      }));
    });
}

/** What an answered list says of each of its rows. @param channels In the order in which they were asked about. */
export const readVerdicts = (
  text: string,
  kind: ListKind,
  channels: readonly MarketingChannel[],
): RowVerdicts[] => (kind === 'csv' ? readCsv(text, channels) : readJsonl(text, channels));

/** Where the heading of an answered list ends: at the first end of a row outside of quotes. */
export function endOfHeading(text: string): number {
  let isQuoted = false;
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === '"') isQuoted = !isQuoted;
    if (!isQuoted && text.startsWith('\r\n', place)) return place + 2;
  }
  return text.length;
}
