import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {test} from 'node:test';
import {parseVerifierKey, verifyNote} from '../../../src/core/signed-note.ts';
import {createSigner} from './create-signer.ts';
import {EMPTY_ROOT} from './tree-hash.ts';

const key = () => generateKeyPairSync('ed25519').privateKey;

test('signs checkpoints that the browser’s verifier accepts', async () => {
  const {vkey, checkpoint} = createSigner('localhost/consent', key());
  const verifier = parseVerifierKey(vkey);
  assert.ok(verifier);
  const note = checkpoint(0, EMPTY_ROOT);
  assert.ok(
    note.startsWith(`localhost/consent\n0\n${EMPTY_ROOT.toString('base64')}\n\n— localhost`),
  );
  assert.ok(note.endsWith('\n'));
  assert.equal(await verifyNote(note, verifier), true);
});

test('signs nothing that another key or an altered note would pass for', async () => {
  const verifier = parseVerifierKey(createSigner('localhost/consent', key()).vkey);
  const {checkpoint, vkey} = createSigner('localhost/consent', key());
  const own = parseVerifierKey(vkey);
  assert.ok(verifier && own);
  const note = checkpoint(7, EMPTY_ROOT);
  assert.equal(await verifyNote(note, verifier), false);
  assert.equal(await verifyNote(note.replace('\n7\n', '\n8\n'), own), false);
});

test('refuses names that C2SP does not allow, and keys of another kind', () => {
  for (const name of ['', 'a b', 'a+b', 'a\nb'])
    assert.throws(() => createSigner(name, key()), TypeError);
  const {privateKey} = generateKeyPairSync('x25519');
  assert.throws(() => createSigner('a', privateKey), TypeError);
});
