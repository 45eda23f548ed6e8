import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Channel} from '../../../src/contract/channel.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import type {RightsRequest} from '../../../src/contract/rights.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {
  acceptance,
  actRecord,
  answerRecord,
  migration,
  objection,
  refusal,
  signal,
} from '../testing/sample.ts';

const json = {'content-type': 'application/json'};

/** A record with one thing changed, by path. */
function changed(path: string, value: unknown, record: DecisionRecord = acceptance()): unknown {
  const copy = structuredClone(record) as unknown as Record<string, unknown>;
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let target = copy;
  for (const part of parts) target = target[part] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return copy;
}

const mixed = (): DecisionRecord => answerRecord({analytics: true}).record;
const mail = (address: unknown) => changed('objections.0.address', address, objection('a@b.se'));

const POSTAL = {name: 'Kim Berg', street: 'Storgatan 1', postcode: '111 22', city: 'Stockholm'};

const on = (channel: Channel, address?: unknown, more: object = {}): unknown => {
  const said = {channel, status: 'active', scope: 'group:mobiplus', ...more};
  return {
    ...objection('a@b.se'),
    objections: [address === undefined ? said : {...said, address}],
  };
};
const undoing = (channel: Channel, address: unknown, status: string): unknown => ({
  ...(on(channel, address, {status}) as object),
  type: 'objection.withdrawn',
});
const asking = (rights: object): unknown =>
  actRecord({type: 'rights.requested', rights: rights as RightsRequest});

/** Name of the mistake, the delivery, and the field that the answer must name. */
const MISTAKES: readonly (readonly [string, unknown, string])[] = [
  ['no records at all', {v: 1}, 'records'],
  ['an empty list', {v: 1, records: []}, 'records'],
  ['51 records', {v: 1, records: Array.from({length: 51}, refusal)}, 'records'],
  ['another version', {v: 2, records: [refusal()]}, 'v'],
  ['an unknown member', {v: 1, records: [refusal()], ip: '::1'}, 'ip'],
  ['a list as body', [refusal()], 'body'],
  ['null as body', null, 'body'],
  ['a text as record', {v: 1, records: ['x']}, 'records[0]'],
  ...(
    [
      ['R7: an IP address', changed('ip', '192.0.2.1'), 'ip'],
      ['R7: a user agent', changed('ui.userAgent', 'Mozilla'), 'ui.userAgent'],
      ['a UUID of another version', changed('id', '6d13b7e8-9298-1376-b6fe-c0dd17ea0999'), 'id'],
      ['local time', changed('at', '2026-11-23T21:40:07+01:00'), 'at'],
      ['fractions of seconds', changed('at', '2026-11-23T21:40:07.123Z'), 'at'],
      ['a day that is none', changed('at', '2026-13-40T21:40:07Z'), 'at'],
      ['a URL as site', changed('site', 'https://www.mobiplus.se/order?x=1'), 'site'],
      ['a negative seq', changed('seq', -1), 'seq'],
      ['half a seq', changed('seq', 0.5), 'seq'],
      ['a text as seq', changed('seq', '0'), 'seq'],
      ['no seq', changed('seq', undefined), 'seq'],
      ['an e-mail address as subject', changed('subject.ref', 'anna@example.se'), 'subject.ref'],
      ['a level that does not fit', changed('subject.level', 'portal'), 'subject.level'],
      ['a short hash', changed('notice.sha256', 'abc'), 'notice.sha256'],
      ['a language in words', changed('notice.lang', 'svenska'), 'notice.lang'],
      ['an unknown layer', changed('notice.layer', 'popup'), 'notice.layer'],
      ['an unknown method', changed('ui.method', 'scroll'), 'ui.method'],
      ['an unknown type', changed('type', 'consent.implied'), 'type'],
      ['no decisions', changed('decisions', undefined), 'decisions'],
      ['an empty vector', changed('decisions', []), 'decisions'],
      ['a basis of contract', changed('decisions.0.basis', 'A6-1-b'), 'decisions[0].basis'],
      ['given without basis', changed('decisions.0.basis', undefined), 'decisions[0].basis'],
      ['refused with basis', changed('decisions.1.basis', 'A6-1-a', mixed()), 'decisions[1].basis'],
      ['months as duration', changed('decisions.0.validFor', 'P6M'), 'decisions[0].validFor'],
      ['a purpose in capitals', changed('decisions.0.purpose', 'Ads'), 'decisions[0].purpose'],
      ['necessary', changed('decisions.0.purpose', 'necessary'), 'decisions[0].purpose'],
      ['a purpose twice', changed('decisions.1.purpose', 'analytics'), 'decisions[1].purpose'],
      ['given, but refused', changed('type', 'consent.given', refusal()), 'type'],
      ['refused, but given', changed('type', 'consent.refused'), 'type'],
      ['withdrawn, but refused', changed('type', 'consent.withdrawn', refusal()), 'type'],
      ['mixed, but all given', changed('type', 'consent.mixed'), 'type'],
      ['given, but mixed', changed('type', 'consent.given', mixed()), 'type'],
      [
        'an objection by a known browser',
        changed('subject', acceptance().subject, objection('a@b.se')),
        'subject.ref',
      ],
      ['an objection with decisions', {...objection('a@b.se'), decisions: []}, 'decisions'],
      ['no address', mail(undefined), 'objections[0].address'],
      ['an address without domain', mail('anna'), 'objections[0].address'],
      ['two addresses', mail('a@b.se, c@d.se'), 'objections[0].address'],
      ['a domain that cannot exist', mail('anna@exa#mple.se'), 'objections[0].address'],
      ['half a character', mail('a\ud800@b.se'), 'objections[0].address'],
      ['an e-mail address for SMS', on('sms', 'a@b.se'), 'objections[0].address'],
      ['a number for e-mail', on('email', '070-123 45 67'), 'objections[0].address'],
      ['a number that cannot exist', on('phone', '070-1'), 'objections[0].address'],
      ['too short a foreign number', on('sms', '+4612'), 'objections[0].address'],
      ['a letter to an e-mail address', on('letter', 'a@b.se'), 'objections[0].address'],
      ['SMS to a house', on('sms', POSTAL), 'objections[0].address'],
      [
        'a house without a street',
        on('letter', {...POSTAL, street: ''}),
        'objections[0].address.street',
      ],
      ['SMS to nobody', on('sms'), 'objections[0].address'],
      ['support for nobody', on('support'), 'objections[0].address'],
      [
        'a newsletter by SMS',
        on('sms', '0701234567', {topic: 'newsletter'}),
        'objections[0].topic',
      ],
      [
        'an objection that waits',
        on('email', 'a@b.se', {status: 'pending'}),
        'objections[0].status',
      ],
      ['an undoing that is active', undoing('email', 'a@b.se', 'active'), 'objections[0].status'],
      ['an unproved yes', undoing('email', 'a@b.se', 'withdrawn'), 'objections[0].status'],
      ['an undoing for nobody', undoing('email', undefined, 'pending'), 'objections[0].address'],
      ['an undoing for letters', undoing('letter', POSTAL, 'pending'), 'objections[0].channel'],
      [
        'an undoing for profiling',
        undoing('profiling', undefined, 'pending'),
        'objections[0].channel',
      ],
      ['R55: a personal number for SMS', on('sms', '19121212-1212'), 'objections[0].address'],
      ['R55: a personal number for e-mail', on('email', '121212-1212'), 'objections[0].address'],
      [
        'R55: a personal number as a name',
        on('letter', {...POSTAL, name: 'Kim 121212+1212'}),
        'objections[0].address.name',
      ],
      [
        'R55: a coordination number in a street',
        on('letter', {...POSTAL, street: 'Box 701063-2391'}),
        'objections[0].address.street',
      ],
      [
        'R55: a personal number for the answer',
        asking({right: 'A15', address: '191212121212'}),
        'rights.address',
      ],
      ['a request that nobody can be answered to', asking({right: 'A15'}), 'rights.address'],
      ['an answer by SMS', asking({right: 'A15', address: '070-123 45 67'}), 'rights.address'],
      ['erasure without a ground', asking({right: 'A17', address: 'a@b.se'}), 'rights.ground'],
      ['restriction without a ground', asking({right: 'A18', address: 'a@b.se'}), 'rights.ground'],
      [
        'erasure on a ground for restriction',
        asking({right: 'A17', ground: 'accuracy-contested', address: 'a@b.se'}),
        'rights.ground',
      ],
      [
        'access on a ground',
        asking({right: 'A15', ground: 'unlawful', address: 'a@b.se'}),
        'rights.ground',
      ],
      [
        'R55: a reason in one’s own words',
        asking({right: 'A15', text: 'x', address: 'a@b.se'}),
        'rights.text',
      ],
      [
        'objecting as a right of its own',
        asking({right: 'A21', address: 'a@b.se'}),
        'rights.right',
      ],
      [
        'R60: a signal that gives something',
        changed('decisions.1.status', 'given', signal()),
        'decisions[1].status',
      ],
      [
        'R60: a signal that gives something, basis and all',
        {...signal(), decisions: acceptance().decisions},
        'decisions[0].status',
      ],
      ['R60: a signal that does not say no', changed('signal.gpc', false, signal()), 'signal.gpc'],
      ['R61: a signal that is not named', changed('signal', undefined, signal()), 'signal'],
      ['a signal that is none', changed('signal', {}, refusal()), 'signal.gpc'],
      ['a signal that nobody knows', changed('signal.dnt', true, signal()), 'signal.dnt'],
      ['a signal to nothing', changed('decisions', [], signal()), 'decisions'],
      [
        'a purpose twice in a signal',
        changed('decisions.1.purpose', 'analytics', signal()),
        'decisions[1].purpose',
      ],
      [
        'a signal’s objection to e-mail',
        changed('objections.0.channel', 'email', signal()),
        'objections[0].channel',
      ],
      [
        'a signal’s objection for an address',
        changed('objections.0.address', 'a@b.se', signal()),
        'objections[0].address',
      ],
      [
        'a signal’s undoing',
        changed('objections.0.status', 'withdrawn', signal()),
        'objections[0].status',
      ],
      ['a signal by a visitor', changed('subject.actor', 'self', signal()), 'subject.actor'],
      ['a signal by a button', changed('ui.method', 'button-save', signal()), 'ui.method'],
      ['a refusal by signal', changed('ui.method', 'signal', refusal()), 'ui.method'],
      ['an objection by signal', changed('ui.method', 'signal', objection('a@b.se')), 'ui.method'],
      ['a yes by a browser', changed('subject.actor', 'user-agent'), 'subject.actor'],
      [
        'an objection by a browser',
        changed('subject.actor', 'user-agent', objection('a@b.se')),
        'subject.actor',
      ],
      [
        'an objection of a letter’s link',
        changed('ui.method', 'one-click', objection('a@b.se')),
        'ui.method',
      ],
      ['a complaint', changed('ui.method', 'complaint', objection('a@b.se')), 'ui.method'],
      [
        'a service’s word',
        changed('notice.layer', 'service:mailgun', objection('a@b.se')),
        'notice.layer',
      ],
      ['a yes taken over', changed('ui.method', 'migration'), 'ui.method'],
      ['half a yes taken over', changed('ui.method', 'migration', mixed()), 'ui.method'],
      [
        'a yes taken over as a refusal',
        {...migration(), decisions: acceptance().decisions},
        'type',
      ],
      [
        'an objection taken over',
        changed('ui.method', 'migration', objection('a@b.se')),
        'ui.method',
      ],
      ['a signal taken over', changed('ui.method', 'migration', signal()), 'ui.method'],
      ['R61: a header in the record', changed('secGpc', true, refusal()), 'secGpc'],
      ['a ticket without a customer', {...objection('a@b.se'), ticket: 't'.repeat(22)}, 'ticket'],
      [
        'an answer to news by nobody',
        actRecord({type: 'subprocessor.acknowledged', subprocessor: {news: 'a'}}),
        'subject.ref',
      ],
    ] as const
  ).map(
    ([name, record, field]) => [name, {v: 1, records: [record]}, `records[0].${field}`] as const,
  ),
];

forEachEngine('POST /v1/records', (freshPlace) => {
  test('R55: says why a personal number is refused, wherever it stands', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    for (const record of [
      on('sms', '19121212-1212'),
      on('email', '121212-1212'),
      on('letter', {...POSTAL, name: '121212-1212'}),
      asking({right: 'A15', address: '19121212-1212'}),
    ]) {
      const response = await receiver.post([record]);
      const [error] = problemOf(response).errors ?? [];
      assert.match(error?.message ?? '', /personal number/);
      assert.match(error?.remedy ?? '', /without it/);
      assert.doesNotMatch(response.body, /1212/);
    }
    await receiver.close();
  });

  test('answers every mistake with the field, what is wrong and what to do, and stores nothing', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    for (const [name, payload, field] of MISTAKES) {
      const response = await receiver.app.inject({
        method: 'POST',
        url: '/v1/records',
        headers: json,
        payload: JSON.stringify(payload),
      });
      assert.equal(response.statusCode, 422, name);
      const {status, code, errors = []} = problemOf(response);
      assert.deepEqual([status, code], [422, 'RECEIVER_BODY_INVALID'], name);
      assert.ok(
        errors.some((error) => error.field === field),
        `${name}: ${JSON.stringify(errors)} names not ${field}`,
      );
      for (const {message, remedy} of errors) assert.ok(message && remedy);
    }
    assert.match((await receiver.get('/checkpoint')).body, /^localhost\/consent\n0\n/);
    await receiver.close();
  });

  test('answers what is no delivery at all', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const send = async (payload: string, headers: Record<string, string>) =>
      problemOf(await receiver.app.inject({method: 'POST', url: '/v1/records', headers, payload}));
    const body = JSON.stringify({v: 1, records: [refusal()]});
    const rows = [
      [body, {}, 415, 'RECEIVER_MEDIA_TYPE'],
      [body, {'content-type': 'text/plain'}, 415, 'RECEIVER_MEDIA_TYPE'],
      [body, {'content-type': 'application/x-www-form-urlencoded'}, 415, 'RECEIVER_MEDIA_TYPE'],
      ['', json, 400, 'RECEIVER_BODY_MALFORMED'],
      ['{"v":1', json, 400, 'RECEIVER_BODY_MALFORMED'],
      ['{"v":1,"__proto__":{}}', json, 400, 'RECEIVER_BODY_MALFORMED'],
      [`"${'x'.repeat(65_536)}"`, json, 413, 'RECEIVER_BODY_TOO_LARGE'],
    ] as const;
    for (const [payload, headers, status, code] of rows) {
      const told = await send(payload, headers);
      assert.deepEqual([told.status, told.code], [status, code], payload.slice(0, 40));
    }
    await receiver.close();
  });

  test('takes a delivery whole or not at all', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const [good, other] = [acceptance(), refusal()];
    assert.equal((await receiver.post([good, changed('seq', -1)])).statusCode, 422);
    assert.equal((await receiver.get(`/v1/receipts/${good.id}`)).statusCode, 404);
    await receiver.deliver(other);
    const conflict = await receiver.post([good, {...other, site: 'elsewhere.se'}]);
    assert.equal(conflict.statusCode, 409);
    assert.equal((await receiver.get(`/v1/receipts/${good.id}`)).statusCode, 404);
    await receiver.close();
    assert.equal((await audit(place, receiver.logDescription.vkey)).length, 1);
  });

  test('R34: a repeat gets the same answer and is logged once', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const records = [acceptance(), refusal(), objection('anna@example.se')];
    const first = await receiver.deliver(...records);
    assert.deepEqual(await receiver.deliver(...records), first);
    assert.deepEqual(await receiver.deliver(...records.toReversed()), first.toReversed());
    const twice = records[0] as DecisionRecord;
    assert.deepEqual(await receiver.deliver(twice, twice), [first[0], first[0]]);
    await receiver.close();
    const again = await openTestReceiver(place);
    assert.deepEqual(await again.deliver(...records), first);
    await again.close();
    assert.equal((await audit(place, receiver.logDescription.vkey)).length, 3);
  });

  test('other content under the same id is refused, kept for the auditor, and the first stands', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const record = objection('anna@example.se');
    const [receipt] = await receiver.deliver(record);
    const other = {...objection('berta@example.se'), id: record.id};
    for (let n = 0; n < 2; n += 1) {
      const {status, code, errors} = problemOf(await receiver.post([refusal(), other]));
      assert.deepEqual([status, code], [409, 'RECEIVER_ID_TAKEN']);
      assert.deepEqual(
        errors?.map(({field}) => field),
        ['records[1].id'],
      );
    }
    assert.deepEqual((await receiver.get(`/v1/receipts/${record.id}`)).json(), receipt);
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    const kept = await db.selectFrom('conflict').selectAll().execute();
    await close();
    assert.deepEqual(
      kept.map(({record_id}) => record_id),
      [record.id],
    );
    assert.doesNotMatch(kept[0]?.submission ?? '', /berta/);
  });

  test('two different records under one id in one delivery are a mistake', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const record = acceptance();
    const {code, errors} = problemOf(await receiver.post([record, {...record, seq: 1}]));
    assert.equal(code, 'RECEIVER_BODY_INVALID');
    assert.equal(errors?.[0]?.field, 'records[1].id');
    await receiver.close();
  });

  test('a second record with the same order number is logged all the same', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const first = answerRecord('accept-all').record;
    const rival = {...acceptance(), subject: first.subject};
    await receiver.deliver(first);
    await receiver.deliver(rival);
    await receiver.close();
  });

  test('200 deliveries at once, repeats among them, are each logged exactly once', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const records = Array.from({length: 120}, (_, n) => (n % 3 ? refusal() : acceptance()));
    const deliveries = [...records, ...records.slice(0, 80)];
    const receipts = await Promise.all(deliveries.map((record) => receiver.deliver(record)));
    for (const [receipt] of receipts.slice(0, 20)) {
      assert.ok(receipt);
      const verdict = await verifyReceipt(receipt, receiver.logDescription.vkey);
      assert.equal(verdict.ok, true);
    }
    assert.deepEqual(receipts.slice(120), receipts.slice(0, 80));
    await receiver.close();
    const logged = await audit(place, receiver.logDescription.vkey);
    assert.deepEqual(logged.map(({id}) => id).sort(), records.map(({id}) => id).sort());
  });

  test('names a manifest that it does not know, and takes the record nonetheless', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    await receiver.deliver(refusal());
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    const rows = await db.selectFrom('body').select('manifest').execute();
    await close();
    assert.deepEqual(
      rows.map(({manifest}) => manifest),
      ['unknown'],
    );
  });
});
