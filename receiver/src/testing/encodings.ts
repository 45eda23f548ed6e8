/** Encodings that Excel writes; of Windows-1252 what Latin-1 has too. */
export type Encoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'windows-1252';

/** A text as Excel writes it. */
export function asText(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-mark') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(text, 'latin1');
}
