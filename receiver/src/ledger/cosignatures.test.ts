import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {test} from 'node:test';
import {checkpointList} from '../../../src/contract/schemas/audit.ts';
import {parseVerifierKey, verifyNote} from '../../../src/core/signed-note.ts';
import {cosign, type Witness} from '../audit/cosign.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {refusal} from '../testing/sample.ts';
import {readWitnessKey} from './witness-key.ts';

const witnessNamed = (name: string): Witness => ({
  name,
  key: generateKeyPairSync('ed25519').privateKey,
});
const vkeyOf = (witness: Witness) => cosign('a\n0\nb\n\n', witness, 0).vkey;
const anna = witnessNamed('dso.example/w1');
const bo = witnessNamed('revisor.example');
const witnesses = [vkeyOf(anna), vkeyOf(bo)];

const send = ({app}: TestReceiver, payload: string) =>
  app.inject({
    method: 'POST',
    url: '/v1/cosignatures',
    headers: {'content-type': 'text/plain'},
    payload,
  });
const latest = async ({get}: TestReceiver) => (await get('/checkpoint')).body;

forEachEngine('cosignatures', (freshPlace) => {
  test('R62: come back to the ledger and stand beneath its checkpoint, where all can compare', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {witnesses});
    await receiver.deliver(refusal());
    const bare = await latest(receiver);
    const {cosigned} = cosign(bare, anna, Date.now());
    const taken = await send(receiver, cosigned);
    assert.equal(taken.statusCode, 200, taken.body);
    assert.match(String(taken.headers['content-type']), /^text\/plain/);
    assert.equal(taken.body, cosigned);
    assert.equal(await latest(receiver), cosigned);

    // A second one, by whoever; a repeat changes nothing.
    const both = cosign(cosigned, bo, Date.now()).cosigned;
    assert.equal((await send(receiver, both)).statusCode, 200);
    const again = cosign(bare, anna, Date.now() + 60_000).cosigned;
    assert.equal((await send(receiver, again)).body, both);
    assert.equal(await latest(receiver), both);
    assert.ok(await verifyNote(both, parseVerifierKey(receiver.logDescription.vkey)!));

    await receiver.deliver(refusal());
    assert.doesNotMatch(await latest(receiver), /dso\.example/);
    const list = checkpointList.parse((await receiver.get('/v1/checkpoints')).json());
    assert.deepEqual(
      list.checkpoints.map(({size}) => size),
      [0, 1, 2],
    );
    assert.equal(list.checkpoints[1]?.note, both);
    const rest = checkpointList.parse((await receiver.get('/v1/checkpoints?after=1')).json());
    assert.deepEqual(rest.checkpoints, list.checkpoints.slice(2));
    const none = await receiver.get('/v1/checkpoints?after=2');
    assert.deepEqual(none.json(), {v: 1, checkpoints: []});
    const wrong = await receiver.get('/v1/checkpoints?after=-2');
    assert.equal(problemOf(wrong).code, 'RECEIVER_QUERY_INVALID');
  });

  test('are not taken from witnesses that nobody named, falsely signed, or beneath what was never signed', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {witnesses});
    await receiver.deliver(refusal());
    const note = await latest(receiver);
    const stranger = cosign(note, witnessNamed('else.example'), Date.now()).cosigned;
    // Under a known name, but by another key: another key id, so nobody that is known.
    const impostor = cosign(note, witnessNamed(anna.name), Date.now()).cosigned;
    const [line = ''] = /— dso.*\n$/.exec(cosign(note, anna, Date.now()).cosigned) ?? [];
    const [text = ''] = note.split('\n\n');
    const other = text.replace(/\n[^\n]+$/, `\n${'A'.repeat(43)}=`);
    const later = await receiver.deliver(refusal());
    assert.equal(later.length, 1);
    const moved = `${await latest(receiver)}${line}`;
    for (const [payload, code] of [
      [note, 'RECEIVER_WITNESS_UNKNOWN'],
      [stranger, 'RECEIVER_WITNESS_UNKNOWN'],
      [impostor, 'RECEIVER_WITNESS_UNKNOWN'],
      [moved, 'RECEIVER_COSIGNATURE_INVALID'],
      [cosign(note, anna, Date.now() + 3_600_000).cosigned, 'RECEIVER_COSIGNATURE_INVALID'],
      [cosign(`${other}\n\n`, anna, Date.now()).cosigned, 'RECEIVER_CHECKPOINT_UNKNOWN'],
      [note.replace('\n1\n', '\n7\n') + line, 'RECEIVER_CHECKPOINT_UNKNOWN'],
      ['nonsense', 'RECEIVER_CHECKPOINT_UNKNOWN'],
    ] as const)
      assert.equal(problemOf(await send(receiver, payload)).code, code, payload);
    const {app} = receiver;
    const json = await app.inject({method: 'POST', url: '/v1/cosignatures', payload: {a: 1}});
    assert.equal(problemOf(json).code, 'RECEIVER_BODY_INVALID');
    const large = await send(receiver, 'x'.repeat(16 * 1024 + 1));
    assert.equal(problemOf(large).code, 'RECEIVER_BODY_TOO_LARGE');
    assert.doesNotMatch(await latest(receiver), /example/);
  });

  test('go forward only: none beneath a smaller checkpoint than the witness has cosigned', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {witnesses});
    await receiver.deliver(refusal());
    const older = await latest(receiver);
    await receiver.deliver(refusal());
    const newer = await latest(receiver);
    assert.equal((await send(receiver, cosign(newer, anna, Date.now()).cosigned)).statusCode, 200);
    const back = await send(receiver, cosign(older, anna, Date.now()).cosigned);
    assert.equal(problemOf(back).code, 'RECEIVER_COSIGNATURE_OLD');
    // Another witness has a way of its own, even beside a line that comes too late.
    const beside = cosign(cosign(older, anna, Date.now()).cosigned, bo, Date.now()).cosigned;
    const taken = await send(receiver, beside);
    assert.equal(taken.statusCode, 200, taken.body);
    assert.match(taken.body, /revisor\.example/);
    assert.doesNotMatch(taken.body, /dso\.example/);
  });
});

test('a witness’s key is read as C2SP notes write it, and no other', () => {
  const {name, id} = readWitnessKey(vkeyOf(anna));
  assert.equal(name, 'dso.example/w1');
  assert.match(id, /^[0-9a-f]{8}$/);
  const ledgers = 'localhost/consent+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  for (const wrong of ['', 'name', ledgers, vkeyOf(anna).replace('w1', 'w2')])
    assert.throws(() => readWitnessKey(wrong), TypeError, wrong);
});
