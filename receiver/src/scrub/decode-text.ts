/** What Excel writes before its text, and what a file begins with to say how it is encoded. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Bytes by which one character of UTF-8 is told from letters of Windows-1252. */
const ENOUGH = 4;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true});
    return true;
  } catch {
    return false;
  }
}

/** The encoding of a text by its beginning; undefined while nothing but ASCII was seen, or too little. */
function encodingOf(bytes: Uint8Array, isLast: boolean): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return marked[1];
  const first = bytes.findIndex((byte) => byte > 0x7f);
  if (first === -1 || (!isLast && bytes.length - first < ENOUGH)) return undefined;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x7f);

/**
 * A file's text: UTF-8 or UTF-16 by its mark, else UTF-8, or Windows-1252 where the first letter beyond ASCII is none of UTF-8.
 *
 * What cannot be read later on becomes U+FFFD.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array();
  let isBegun = false;
  for await (const chunk of source) {
    if (decoder) {
      yield decoder.decode(chunk, {stream: true});
      continue;
    }
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    if (!isBegun && held.length < ENOUGH) continue;
    const encoding = encodingOf(held, false);
    if (encoding) {
      decoder = new TextDecoder(encoding);
      yield decoder.decode(held, {stream: true});
    } else if (isAscii(held)) {
      yield Buffer.from(held).toString('latin1');
      held = new Uint8Array();
    }
    isBegun = true;
  }
  if (decoder) yield decoder.decode();
  else yield new TextDecoder(encodingOf(held, true) ?? 'utf-8').decode(held);
}
