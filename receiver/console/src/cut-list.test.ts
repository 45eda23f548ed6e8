import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeText} from '../../src/scrub/decode-text.ts';
import {guessDelimiter} from '../../src/scrub/guess-delimiter.ts';
import {readCsv} from '../../src/scrub/read-csv.ts';
import {asText} from '../../src/testing/encodings.ts';
import {cutList, kindOf, type ListPart} from './cut-list.ts';
import {delimiterOf} from './delimiter-of.ts';

async function all(parts: AsyncIterable<ListPart>): Promise<ListPart[]> {
  const found = [];
  for await (const part of parts) found.push(part);
  return found;
}

async function cut(list: Blob | string, kind: 'csv' | 'jsonl', rows = 2): Promise<ListPart[]> {
  const file = typeof list === 'string' ? new Blob([list]) : list;
  return all(cutList(file, kind, {bytes: 100_000, rows}));
}
const textsOf = (parts: readonly ListPart[]) => Promise.all(parts.map(({file}) => file.text()));

/** What the receiver reads in a file: what it answers to each row, and to the heading. */
async function readByReceiver(file: Blob): Promise<{head: string; rows: string[]}> {
  const read = {head: '', rows: [] as string[]};
  const bytes = new Uint8Array(await file.arrayBuffer());
  async function* source() {
    yield bytes;
  }
  for await (const part of readCsv(decodeText(source()), ['x']))
    if (typeof part === 'string') read.head = part;
    else read.rows.push(part.write([part.contact !== undefined]));
  return read;
}

describe('a list that is cut', () => {
  it('has its heading before each part, and says which row of a spreadsheet each is', async () => {
    const list = 'e-post;namn\r\na@x.se;A\r\n\r\nb@x.se;"B\r\nb"\r\nc@x.se;C';
    const parts = await cut(list, 'csv');
    assert.deepEqual(await textsOf(parts), [
      'e-post;namn\r\na@x.se;A\r\n\r\nb@x.se;"B\r\nb"\r\n',
      'e-post;namn\r\nc@x.se;C',
    ]);
    assert.deepEqual(
      parts.map(({rows}) => rows),
      [[2, 4], [5]],
    );
    assert.equal(parts.at(-1)?.end, list.length);
  });

  it('is cut by bytes as well, and never within a row', async () => {
    const list = `e-post\n${'någon@exempel.se\n'.repeat(10)}`;
    const parts = await all(cutList(new Blob([list]), 'csv', {bytes: 40, rows: 99}));
    assert.deepEqual(
      parts.map(({rows}) => rows.length),
      [3, 3, 3, 1],
    );
  });

  it('of JSON lines has no heading, and lines of blanks are none', async () => {
    const parts = await cut('{"email":"a@x.se"}\n \r\n{"email":"b@x.se"}\n{"x":"\\""}\n', 'jsonl');
    assert.deepEqual(await textsOf(parts), [
      '{"email":"a@x.se"}\n \r\n{"email":"b@x.se"}\n',
      '{"x":"\\""}\n',
    ]);
    assert.deepEqual(
      parts.map(({rows}) => rows),
      [[1, 3], [4]],
    );
  });

  it('without a row is one part, so that the receiver can say what is wrong', async () => {
    for (const list of ['', 'e-post', 'e-post\r\n', '\n\n'])
      assert.deepEqual(await textsOf(await cut(list, 'csv')), [list]);
    assert.deepEqual(await textsOf(await cut(' \n', 'jsonl')), [' \n']);
  });

  it('with a quotation mark that stays open is cut all the same', async () => {
    const parts = await cut(`e-post\n"a@x.se\n${'b@x.se\n'.repeat(100_000)}`, 'csv');
    assert.ok(parts.length > 1);
    assert.ok(parts.every(({file}) => file.size < 400_000));
  });

  it('says the same to the receiver part by part as in whole, in every encoding', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Växjö', '5"', '"', 'a""b', ' ', 'x\ny', 'x\r\ny', ';', '""'),
      fc.string({maxLength: 6}),
    );
    const written = fc.tuple(cell, fc.boolean()).map(([text, isQuoted]) => {
      const needs = isQuoted || /^"|[;\r\n]/.test(text);
      return needs ? `"${text.replaceAll('"', '""')}"` : text;
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(written, {minLength: 1, maxLength: 4}), {maxLength: 9}),
        fc.constantFrom('utf-8', 'utf-8-mark', 'utf-16le', 'windows-1252'),
        fc.constantFrom('', 'sep=;\r\n'),
        fc.constantFrom('\r\n', '\n'),
        async (cells, encoding, first, end) => {
          const heading = 'Fullständigt namn;e-post';
          // The receiver looks for what ends a row in the first of them.
          const list = first + [heading, ...cells.map((row) => row.join(';'))].join(end);
          const whole = new Blob([new Uint8Array(asText(list, encoding))]);
          const parts = await cut(whole, 'csv');
          const read = await Promise.all(parts.map(({file}) => readByReceiver(file)));
          const expected = await readByReceiver(whole);
          assert.deepEqual(
            read.flatMap(({rows}) => rows),
            expected.rows,
          );
          for (const {head} of read) assert.equal(head, expected.head);
          const count = parts.reduce((sum, {rows}) => sum + rows.length, 0);
          assert.equal(count, expected.rows.length);
        },
      ),
      {numRuns: 300},
    );
  });
});

describe('the delimiter of a list', () => {
  it('is the one that the receiver finds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'sep=|\n', '"sep=,"\r\n', 'SEP=;\r\n'),
        fc.string({unit: fc.constantFrom(';', ',', '\t', '|', '"', 'a', '\n')}),
        (first, text) => {
          assert.deepEqual(delimiterOf(first + text), guessDelimiter(first + text));
        },
      ),
    );
  });

  it('is looked for in CSV alone', () => {
    assert.equal(kindOf('kunder.JSONL'), 'jsonl');
    assert.equal(kindOf('kunder.ndjson'), 'jsonl');
    assert.equal(kindOf('kunder.csv'), 'csv');
    assert.equal(kindOf('kunder.txt'), 'csv');
  });
});
