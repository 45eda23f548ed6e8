import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toCsv} from './to-csv.ts';

describe('toCsv', () => {
  it('begins with a byte-order mark and ends every row', () => {
    assert.equal(
      toCsv(
        [
          ['Dag', 'Ja'],
          ['2026-11-01', 4],
        ],
        ';',
      ),
      '\uFEFFDag;Ja\r\n2026-11-01;4\r\n',
    );
  });

  it('quotes what would break a row', () => {
    assert.equal(toCsv([['a;b', 'c"d', 'e\nf']], ','), '\uFEFF"a;b","c""d","e\nf"\r\n');
  });

  it('lets no text become a formula, and leaves numbers alone', () => {
    assert.equal(toCsv([['=1+1', '@a', -4]], ','), "\uFEFF'=1+1,'@a,-4\r\n");
  });
});
