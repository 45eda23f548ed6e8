import assert from 'node:assert/strict';
import {test} from 'node:test';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {acceptance, actRecord, objection, refusal} from '../testing/sample.ts';
import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import {rotatePepper} from '../subjects/rotate-pepper.ts';
import {linking} from '../testing/linking.ts';
import type {SubjectExport} from './export-subject.ts';

forEachEngine('exports', (freshPlace) => {
  test('R67: hold all of a browser’s records with their receipts, and nobody else’s', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const mine = acceptance();
    const [receipt] = await receiver.deliver(mine, acceptance(), refusal());
    const url = `/v1/desk/subjects/${mine.subject.ref}/export`;
    assert.equal(problemOf(await receiver.get(url)).code, 'RECEIVER_DESK_TOKEN_NEEDED');
    const held = (await receiver.atDesk(url)).json<SubjectExport>();
    assert.deepEqual(
      held.consent_records.map(({record, receipt: proof}) => ({v: 1, record, proof})),
      [receipt],
    );
    assert.equal(held.decisions.length, mine.decisions?.length);
    await receiver.close();
  });

  test('R67: find what others’ forms said of an address, and never repeat the address', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const record = objection('anna@example.se');
    await receiver.deliver(
      record,
      objection('bo@example.se'),
      actRecord({type: 'rights.requested', rights: {right: 'A15', address: 'anna@example.se'}}),
    );
    await receiver.post([{...record, site: 'elsewhere.se'}]);
    const response = await receiver.atDesk('/v1/desk/export', {
      channel: 'email',
      address: ' Anna@Example.se'.trim(),
    });
    const held = response.json<SubjectExport>();
    assert.deepEqual(
      held.consent_records.map((one) => one.record.type),
      ['objection.made', 'rights.requested'],
    );
    assert.deepEqual(
      [held.suppressions.length, held.rights_requests.length, held.conflicts.length],
      [1, 1, 1],
    );
    assert.ok(!/anna@/i.test(response.body));
    await receiver.close();
  });

  test('find a customer by number, and refuse what is no person', async () => {
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(await freshPlace(), {
      portal: {issuer: ISSUER, jwks: portal.jwks},
    });
    const take = voucherOf(await signIn(receiver, await portal.token('4711')));
    await receiver.deliver(actRecord({type: 'rights.requested', rights: {right: 'A20'}}, take()));
    const held = await receiver.atDesk('/v1/desk/export', {customer: '4711'});
    assert.equal(held.json<SubjectExport>().consent_records.length, 1);
    for (const wrong of [{}, {channel: 'sms', address: 'anna@example.se'}, {ref: 'o_x'}])
      assert.equal((await receiver.atDesk('/v1/desk/export', wrong)).statusCode, 422);
    await receiver.close();
  });

  test('R48, R67: an export and an erasure find what was said under an earlier pepper, and in a linked browser', async () => {
    const portal = await createTestPortal();
    const place = await freshPlace();
    const options = {portal: {issuer: ISSUER, jwks: portal.jwks}};
    const first = await openTestReceiver(place, options);
    await first.deliver(objection('anna@example.se'));
    const take = voucherOf(await signIn(first, await portal.token('4711')));
    await first.deliver(actRecord({type: 'rights.requested', rights: {right: 'A20'}}, take()));
    await first.close();
    rotatePepper(place.dataDirectory);

    const receiver = await openTestReceiver(place, options);
    const types = async (person: object) =>
      (await receiver.atDesk('/v1/desk/export', person))
        .json<SubjectExport>()
        .consent_records.map(({record}) => record.type);
    assert.deepEqual(await types({channel: 'email', address: 'anna@example.se'}), [
      'objection.made',
    ]);
    const browser = acceptance();
    const {access} = (await receiver.post([browser])).json<DeliveryAnswer>();
    const again = voucherOf(await signIn(receiver, await portal.token('4711')));
    await receiver.deliver(linking(browser.subject.ref, access![0]!.token, again()));
    assert.deepEqual(await types({customer: '4711'}), [
      'rights.requested',
      'consent.given',
      'subject.linked',
    ]);
    const {kept} = (
      await receiver.atDesk('/v1/desk/erasures', {
        customer: '4711',
        reason: 'consent-withdrawn',
        dryRun: true,
      })
    ).json<{kept: {type: string}[]}>();
    assert.ok(
      kept.some(({type}) => type === 'consent.given'),
      JSON.stringify(kept),
    );
    await receiver.close();
  });
});
