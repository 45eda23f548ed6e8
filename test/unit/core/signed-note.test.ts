import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseVerifierKey, verifyNote} from '../../../src/core/signed-note.ts';
import {openLedger} from '../support/tree.ts';

const ledger = await openLedger('www.example.se/consent');
const other = await openLedger('www.example.se/consent');
const key = parseVerifierKey(ledger.vkey)!;
const TEXT = 'www.example.se/consent\n7\nhash\n';

test('reads a verifier key that has plus signs of its own in its base64', () => {
  const [, id] = ledger.vkey.split('+');
  const vkey = `log+${id!}+${Buffer.concat([Uint8Array.of(1), Buffer.alloc(32, 0xfb)]).toString('base64')}`;
  assert.ok(vkey.split('+').length > 3);
  assert.deepEqual(parseVerifierKey(vkey)?.key, new Uint8Array(32).fill(0xfb));
});

test('reads no key of another kind, length or form', () => {
  const [name, id, text] = [key.name, key.id, Buffer.from([1, ...key.key]).toString('base64')];
  const bad = [
    '',
    'log',
    `${name}+${id}`,
    `${name}+${id}+`,
    `+${id}+${text}`,
    `na me+${id}+${text}`,
    `${name}+${id.slice(1)}+${text}`,
    `${name}+${id.toUpperCase()}X+${text}`,
    `${name}+${id}+${Buffer.from([2, ...key.key]).toString('base64')}`,
    `${name}+${id}+${Buffer.from([1, ...key.key, 0]).toString('base64')}`,
    `${name}+${id}+=${text.slice(1)}`,
    `${name}+${id}+${text}=`,
    `${name}+${id}+${text}\n`,
  ];
  for (const vkey of bad) assert.equal(parseVerifierKey(vkey), undefined, vkey);
});

test('never throws, whatever it is told to read as a key', () => {
  const shaped = fc.stringMatching(/^[a-z]{1,3}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{1,48}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), shaped), (text) => {
      parseVerifierKey(text);
    }),
  );
});

test('believes a note that the key signed', async () => {
  assert.equal(await verifyNote(await ledger.sign(TEXT), key), true);
});

test('finds the key’s signature among others', async () => {
  const note = await ledger.sign(TEXT);
  const witness = `— witness.example ${Buffer.alloc(76, 7).toString('base64')}\n`;
  const [text, own] = note.split('\n\n') as [string, string];
  assert.equal(await verifyNote(`${text}\n\n${witness}${own}`, key), true);
  assert.equal(await verifyNote(`${text}\n\n${own}${witness}`, key), true);
  assert.equal(await verifyNote(`${text}\n\n${witness}`, key), false);
});

test('believes no note of another key with the same name, and none that another name signed', async () => {
  assert.equal(await verifyNote(await other.sign(TEXT), key), false);
  const stranger = await openLedger('stranger');
  assert.equal(await verifyNote(await stranger.sign(TEXT), key), false);
});

test('believes no note that was altered by a character, and never throws', async () => {
  const note = await ledger.sign(TEXT);
  await fc.assert(
    fc.asyncProperty(fc.nat({max: note.length - 1}), fc.string({maxLength: 1}), async (at, put) => {
      const altered = note.slice(0, at) + put + note.slice(at + 1);
      // What stands after the last signature, and bits that base64 ignores, sign nothing.
      if (altered.trimEnd() === note.trimEnd() || at >= note.length - 4) return;
      assert.equal(await verifyNote(altered, key), false, altered);
    }),
    {numRuns: 300},
  );
});

test('believes no note without a signature, or with one that is no base64', async () => {
  for (const blob of ['', '====', 'AAAA', '=AAA', 'A'])
    assert.equal(await verifyNote(`${TEXT}\n— ${key.name} ${blob}\n`, key), false, blob);
  assert.equal(await verifyNote(TEXT, key), false);
  assert.equal(await verifyNote('', key), false);
});
