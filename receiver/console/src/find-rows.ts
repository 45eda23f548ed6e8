const LF = 10;
const CR = 13;
const QUOTE = 34;
const BLANK = 32;
/** Bytes after which a row that does not end is given up: the receiver says what is wrong with it. */
const MOST_OF_A_ROW = 262_144;

/** How a list's characters lie in its bytes. */
export interface Layout {
  /** Bytes that say how it is encoded. */
  readonly mark: number;
  /** Bytes by which one character is told from the next: every one that parts rows or cells has so many. */
  readonly width: 1 | 2;
  /** Which of two bytes is the low one. */
  readonly low: 0 | 1;
}

/** Where a row ends, bytes from the file's start. */
export interface RowEnd {
  readonly end: number;
  readonly isBlank: boolean;
}

/** The layout of a text by its first bytes. What has no mark is as wide as ASCII. */
export function layoutOf([a, b, c]: Uint8Array): Layout {
  if (a === 0xff && b === 0xfe) return {mark: 2, width: 2, low: 0};
  if (a === 0xfe && b === 0xff) return {mark: 2, width: 2, low: 1};
  return {mark: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0, width: 1, low: 0};
}

/**
 * Finds where rows end, window by window, as the receiver does. The bytes are not decoded.
 *
 * @param delimiter Of the cells of CSV; undefined for JSON lines.
 */
export function openRowFinder({width, low}: Layout, delimiter: string | undefined, first: number) {
  const isCsv = delimiter !== undefined;
  const parting = delimiter?.charCodeAt(0);
  let rowStart = first;
  let isBlank = true;
  let isQuoted = false;
  /** A quotation mark has just shut: a second one would mean that it did not. */
  let hasShut = false;
  let hasReturned = false;
  let before = LF;

  return {
    /** @param start Where the window begins in the file. */
    find(bytes: Uint8Array, start: number): RowEnd[] {
      const ends: RowEnd[] = [];
      const end = (at: number) => {
        ends.push({end: at, isBlank});
        rowStart = at;
        isBlank = true;
        isQuoted = false;
        before = LF;
      };
      for (let place = 0; place < bytes.length; place += width) {
        const own = bytes[place + (width === 2 ? low : 0)] ?? 0;
        const code = width === 2 ? own | ((bytes[place + 1 - low] ?? 0) << 8) : own;
        const at = start + place;
        if (hasReturned) {
          hasReturned = false;
          end(code === LF ? at + width : at);
          if (code === LF) continue;
        }
        if (!isQuoted && code === LF) {
          end(at + width);
          continue;
        }
        if (!isQuoted && isCsv && code === CR) {
          hasReturned = true;
          continue;
        }
        const isMark = isCsv && code === QUOTE;
        const opens = isMark && !isQuoted && (hasShut || before === LF || before === parting);
        hasShut = isMark && isQuoted;
        if (isMark) isQuoted = opens;
        if (isCsv || code > BLANK) isBlank = false;
        before = isQuoted || hasShut ? QUOTE : code;
        if (at - rowStart >= MOST_OF_A_ROW) end(at + width);
      }
      return ends;
    },
    /** The row that the file ends in without ending it. @param size Of the file. */
    rest: (size: number): RowEnd[] => (size > rowStart ? [{end: size, isBlank}] : []),
  };
}
