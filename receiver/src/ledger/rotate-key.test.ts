import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {LogDescription, Receipt} from '../../../src/contract/receipt.ts';
import {logDescription} from '../../../src/contract/schemas/log-description.ts';
import {fromBase64} from '../../../src/core/from-base64.ts';
import {parseVerifierKey, verifyNote} from '../../../src/core/signed-note.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {verifyUnderAny} from '../../../src/core/verify-under-any.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance, refusal} from '../testing/sample.ts';
import {handOverText} from './create-signer.ts';
import {rotateLedgerKey} from './rotate-key.ts';

interface Rotated {
  type: string;
  from: string;
  to: string;
  size: number;
  signature: string;
}

forEachEngine('the ledger’s key', (freshPlace) => {
  test('R62: is handed over in the ledger itself; old receipts stay true, and new ones are so under either key', async () => {
    const place = await freshPlace();
    const first = await openTestReceiver(place);
    const {vkey: old} = first.logDescription;
    const [early] = await first.deliver(acceptance());
    await first.close();

    rotateLedgerKey(place.dataDirectory);
    const second = await openTestReceiver(place);
    const {vkey} = second.logDescription;
    assert.notEqual(vkey, old);
    const [late] = await second.deliver(refusal());
    const again = (await second.get(`/v1/receipts/${early!.record.id}`)).json<Receipt>();
    const shown = logDescription.parse((await second.get('/.well-known/consent-log.json')).json());
    const note = (await second.get('/checkpoint')).body;
    await second.close();

    for (const [receipt, key] of [
      [early, old],
      [again, old],
      [again, vkey],
      [late, old],
      [late, vkey],
    ] as const)
      assert.equal((await verifyReceipt(receipt!, key)).ok, true);
    // What a device keeps bears the old signature alone: the SDK holds it against all keys that it was told.
    assert.equal((await verifyReceipt(early!, vkey)).ok, false);
    const known = shown.keys.map((key) => key.vkey).reverse();
    for (const receipt of [early, again, late])
      assert.equal((await verifyUnderAny(receipt!, known)).ok, true);
    for (const key of [old, vkey]) assert.ok(await verifyNote(note, parseVerifierKey(key)!));
    assert.deepEqual(shown.keys satisfies LogDescription['keys'], [
      {vkey: old, since: 0},
      {vkey, since: 1},
    ]);

    const logged: readonly unknown[] = await audit(place, vkey, 1);
    const event = (logged as Rotated[]).find(({type}) => type === 'log.key-rotated');
    assert.ok(event);
    assert.deepEqual([event.from, event.to, event.size], [old, vkey, 1]);
    const key = await crypto.subtle.importKey('raw', parseVerifierKey(old)!.key, 'Ed25519', false, [
      'verify',
    ]);
    const text = new TextEncoder().encode(handOverText(old, vkey, 1));
    assert.ok(await crypto.subtle.verify('Ed25519', key, fromBase64(event.signature), text));
  });

  test('may be dropped once nobody pins it; the newer one vouches for what it signed', async () => {
    const place = await freshPlace();
    const first = await openTestReceiver(place);
    const [early] = await first.deliver(acceptance());
    await first.close();
    rotateLedgerKey(place.dataDirectory);
    await (await openTestReceiver(place)).close();
    rmSync(join(place.dataDirectory, 'ledger-key.1.pem'));
    const last = await openTestReceiver(place);
    const receipt = (await last.get(`/v1/receipts/${early!.record.id}`)).json<Receipt>();
    assert.equal((await verifyReceipt(receipt, last.logDescription.vkey)).ok, true);
    await last.deliver(refusal());
    await last.close();
  });

  test('is not taken over by a key that the earlier one never named', async () => {
    const place = await freshPlace();
    await (await openTestReceiver(place)).close();
    rotateLedgerKey(place.dataDirectory);
    rmSync(join(place.dataDirectory, 'ledger-key.1.pem'));
    await assert.rejects(openTestReceiver(place), /signed with another key/);
  });
});
