import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {stringify} from 'csv-stringify/sync';
import fc from 'fast-check';
import {endOfHeading, readVerdicts, rowsOf} from './read-verdicts.ts';
import {addRows, emptySummary, reasonsIn} from './sum-up-list.ts';

const CHANNELS = ['email', 'sms'] as const;
const ADDED = CHANNELS.flatMap((channel) =>
  ['allowed', 'because', 'since', 'proof'].map((what) => `${what}_${channel}`),
);
const written = (rows: readonly (readonly string[])[], delimiter: string) =>
  stringify(rows as string[][], {delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/});

describe('an answered list', () => {
  it('is read as it was written, whatever is in its cells', () => {
    const cell = fc.string({unit: fc.constantFrom('a', '"', ';', ',', '|', '\r', '\n', '\t')});
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {minLength: 2, maxLength: 4})),
        fc.constantFrom(';', ',', '\t', '|'),
        (rows, delimiter) => {
          assert.deepEqual(rowsOf(written(rows, delimiter), delimiter), rows);
        },
      ),
    );
  });

  it('says of each row and channel whether one may, and why', () => {
    for (const delimiter of [';', ',', '\t', '|']) {
      const text = written(
        [
          ['because_email', 'e\r\npost', ...ADDED],
          ['x', 'a@x.se', 'true', 'consent', '2026', '1', 'false', 'no-address', '', ''],
          ['x', 'b;"x"\r\n', 'false', 'objection', '', '', 'false', 'objection', '', ''],
        ],
        delimiter,
      );
      assert.deepEqual(readVerdicts(text, 'csv', CHANNELS), [
        [
          {allowed: true, because: 'consent'},
          {allowed: false, because: 'no-address'},
        ],
        [
          {allowed: false, because: 'objection'},
          {allowed: false, because: 'objection'},
        ],
      ]);
      assert.match(text.slice(endOfHeading(text)), /^x.a@x\.se/);
    }
  });

  it('may be JSON lines', () => {
    const line = {x: '\n', allowed_email: true, because_email: 'consent', allowed_sms: false};
    const text = `${JSON.stringify({...line, because_sms: 'malformed-row'})}\n`;
    assert.deepEqual(readVerdicts(text, 'jsonl', CHANNELS), [
      [
        {allowed: true, because: 'consent'},
        {allowed: false, because: 'malformed-row'},
      ],
    ]);
  });
});

describe('what came of a list', () => {
  const summary = emptySummary(CHANNELS);
  const no = (because: 'objection' | 'malformed-row' | 'unreadable-address') =>
    ({allowed: false, because}) as const;
  const yes = {allowed: true, because: 'consent'} as const;
  addRows(summary, [[yes, no('objection')]], [2]);
  addRows(
    summary,
    [
      [no('malformed-row'), no('malformed-row')],
      [no('unreadable-address'), yes],
    ],
    [7, 9],
  );

  it('is added up part by part: who may be reached on which channel, and why not', () => {
    assert.equal(summary.rows, 3);
    assert.deepEqual(
      summary.channels.map(({allowed, notAllowed}) => [allowed, [...notAllowed]]),
      [
        [
          1,
          [
            ['malformed-row', 1],
            ['unreadable-address', 1],
          ],
        ],
        [
          1,
          [
            ['objection', 1],
            ['malformed-row', 1],
          ],
        ],
      ],
    );
    assert.equal(reasonsIn(summary)[0], 'malformed-row');
  });

  it('names the rows that need mending, each once', () => {
    assert.deepEqual(summary.faults.get('malformed-row'), {count: 1, first: [7]});
    assert.deepEqual(summary.faults.get('unreadable-address'), {count: 1, first: [9]});
  });

  it('counts all of them, and names the first hundred', () => {
    const many = emptySummary(['email']);
    const numbers = Array.from({length: 150}, (_, place) => place + 2);
    addRows(
      many,
      numbers.map(() => [no('malformed-row')]),
      numbers,
    );
    const told = many.faults.get('malformed-row');
    assert.deepEqual([told?.count, told?.first.length, told?.first.at(-1)], [150, 100, 101]);
  });
});
