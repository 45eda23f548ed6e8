import assert from 'node:assert/strict';
import {test} from 'node:test';
import {verifyUnderAny} from '../../../src/core/verify-under-any.ts';
import {altered, genuine, vkey} from '../../browser/support/genuine-receipt.ts';

/** A key of the same name that signed nothing. */
const other = vkey.replace(/\+[\da-f]{8}\+.*$/, `+00000000+AQ${'A'.repeat(42)}`);

test('R62: a receipt is true under any key of its ledger, whichever place it has in the list', async () => {
  for (const keys of [[vkey], [other, vkey], [vkey, other]])
    assert.equal((await verifyUnderAny(genuine, keys)).ok, true);
});

test('a receipt is false where no key signed it, and an altered one under every key', async () => {
  assert.deepEqual(await verifyUnderAny(genuine, [other]), {ok: false, because: 'signature'});
  assert.deepEqual(await verifyUnderAny(genuine, []), {ok: false, because: 'key'});
  assert.equal((await verifyUnderAny(altered, [other, vkey])).ok, false);
});
