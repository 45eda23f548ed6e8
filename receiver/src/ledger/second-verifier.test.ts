import assert from 'node:assert/strict';
import {createPublicKey} from 'node:crypto';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {parseVerifierKey} from '../../../src/core/signed-note.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance, refusal} from '../testing/sample.ts';

/** Sigstore's own verifier of transparency logs, as far as it is asked here; it types none of it. */
const require = createRequire(import.meta.url);
const {verifyCheckpoint} = require('@sigstore/verify/dist/tlog/checkpoint.js') as {
  verifyCheckpoint: (entry: unknown, logs: readonly unknown[]) => {logSize: bigint};
};
const {verifyMerkleInclusion} = require('@sigstore/verify/dist/tlog/merkle.js') as {
  verifyMerkleInclusion: (entry: unknown, checkpoint: unknown) => void;
};

forEachEngine('a receipt', (freshPlace) => {
  test('R68: verifies with a verifier that others wrote (Sigstore), and no altered one does', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    for (let batch = 0; batch < 3; batch += 1) await receiver.deliver(refusal(), refusal());
    const [receipt] = await receiver.deliver(acceptance(), refusal(), refusal());
    const {origin, vkey} = receiver.logDescription;
    await receiver.close();
    const {key, id} = parseVerifierKey(vkey)!;
    const log = {
      logID: Buffer.from(id, 'hex'),
      baseURL: origin,
      publicKey: createPublicKey({
        key: {kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url')},
        format: 'jwk',
      }),
    };
    const entryOf = (record: unknown, proof: string) => {
      const [head = '', ...note] = proof.split('\n\n');
      const [, index = '', ...hashes] = head.split('\n');
      return {
        canonicalizedBody: Buffer.from(canonicalJson(record)),
        inclusionProof: {
          logIndex: index.slice('index '.length),
          hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
          checkpoint: {envelope: note.join('\n\n')},
        },
      };
    };
    const check = (record: unknown, proof: string) => {
      const entry = entryOf(record, proof);
      const checkpoint = verifyCheckpoint(entry, [log]);
      verifyMerkleInclusion(entry, checkpoint);
      return checkpoint.logSize;
    };
    const {record, proof} = receipt!;
    assert.equal(check(record, proof), 9n);
    assert.throws(() => check({...record, seq: 1}, proof));
    assert.throws(() => check(record, proof.replace('\n9\n', '\n8\n')));
    assert.throws(() => check(record, proof.replace('index 6', 'index 7')));
  });
});
