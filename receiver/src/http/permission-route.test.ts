import assert from 'node:assert/strict';
import {test} from 'node:test';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';

forEachEngine('GET /v1/marketing/permission by circumstances', (freshPlace) => {
  test('R41, R43: takes what only the asker knows, and gives it back as stated', async () => {
    const now = () => Date.UTC(2026, 10, 23, 12);
    const receiver = await openTestReceiver(await freshPlace(), {now});
    const url = '/v1/marketing/permission?channel=phone&address=0701234567&kind=private';
    const washed = await receiver.ask(`${url}&nixVersion=2026-11-01&nixListed=false`);
    assert.deepEqual(washed.json(), {
      v: 1,
      channel: 'phone',
      allowed: true,
      because: 'opt-out-regime',
      since: null,
      until: '2027-01-01T00:00:00Z',
      proof: null,
      statedByCaller: {kind: 'private', nix: {version: '2026-11-01', listed: false}},
    });
    const half = problemOf(await receiver.ask(`${url}&nixVersion=2026-11-01`));
    assert.deepEqual([half.status, half.errors?.[0]?.field], [422, 'nixListed']);
    await receiver.close();
  });
});
