import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {toBase64, toBase64Url} from '../../../src/core/base64.ts';
import {fromBase64} from '../../../src/core/from-base64.ts';
import {sha256, toHex} from '../../../src/core/sha256.ts';

const bytes = fc.uint8Array({maxLength: 100});

test('writes and reads base64 as Node does', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      const text = Buffer.from(value).toString('base64');
      assert.equal(toBase64(value), text);
      assert.deepEqual(fromBase64(text), Uint8Array.from(value));
      assert.equal(toBase64Url(value), Buffer.from(value).toString('base64url'));
    }),
  );
});

test('writes hashes as everyone does, of bytes and of UTF-8', async () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.equal(toHex(await sha256('abc')), abc);
  assert.equal(toHex(await sha256(Uint8Array.of(97, 98, 99))), abc);
  assert.deepEqual(await sha256('å'), await sha256(Uint8Array.of(0xc3, 0xa5)));
});
