import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {pinned} from '../../../src/notice/pinned.ts';
import {text} from '../../../src/notice/text.ts';

const file = readFileSync(
  new URL('../../../src/notice/personuppgiftspolicy.sv.txt', import.meta.url),
);

test('the notice in the code is MobiPlus’s file, byte for byte (R49)', () => {
  assert.ok(Buffer.from(text, 'utf8').equals(file));
});

test('its hash is the pinned one, which is the hash of what MobiPlus handed over (R49)', () => {
  const sha256 = createHash('sha256').update(file).digest('hex');
  assert.equal(sha256, pinned.sha256);
  assert.equal(sha256, 'c3c392920182f055243b99b4b9115edbb003ce9c04d965e4c4d6e48e34cd615c');
});

test('its slips of the pen stand as they are', () => {
  for (const slip of ['promankter', 'Säkerhetspolicy och att MobiPlus', '. godkänner också'])
    assert.ok(text.includes(slip), slip);
});

test('its title and language are the pinned ones', () => {
  assert.equal(text.split('\n', 1)[0], pinned.title);
  assert.equal(pinned.lang, 'sv');
});
