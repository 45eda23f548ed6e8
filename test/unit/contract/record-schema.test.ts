import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {BATCH_LIMIT} from '../../../src/contract/delivery.ts';
import {delivery} from '../../../src/contract/schemas/delivery.ts';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {composedRecords} from '../support/arbitraries.ts';
import {
  acceptance,
  acted,
  objection,
  refusal,
  request,
  signal,
  voucher,
} from '../support/examples.ts';

/** Where the schema finds fault, as paths; none where it accepts. */
const faults = (value: unknown) =>
  decisionRecord.safeParse(value).error?.issues.map(({path}) => path.join('.')) ?? [];

const isAccepted = (value: unknown) => decisionRecord.safeParse(value).success;

test('accepts every record that the SDK composes', () => {
  fc.assert(
    fc.property(composedRecords, (record) => {
      assert.deepEqual(faults(record), []);
    }),
  );
});

test('gives back what it was given, unchanged', () => {
  const record = acceptance();
  assert.deepEqual(decisionRecord.parse(structuredClone(record)), record);
});

const tellTale = {
  ip: '203.0.113.7',
  ipAddress: '2001:db8::1',
  userAgent: 'Mozilla/5.0',
  url: 'https://www.mobiplus.se/konto?id=3',
  referrer: 'https://www.example.org/',
  screen: '1920x1080',
  geo: {lat: 59.3, lon: 18.1},
  name: 'Kim',
};

for (const [field, value] of Object.entries(tellTale))
  test(`refuses a record that tells the visitor’s ${field}, wherever it stands (R7)`, () => {
    const record = acceptance();
    const told = {[field]: value};
    assert.equal(isAccepted({...record, ...told}), false);
    assert.equal(isAccepted({...record, subject: {...record.subject, ...told}}), false);
    assert.equal(isAccepted({...record, notice: {...record.notice, ...told}}), false);
    assert.equal(isAccepted({...record, ui: {...record.ui, ...told}}), false);
    assert.equal(
      isAccepted({...record, decisions: record.decisions!.map((one) => ({...one, ...told}))}),
      false,
    );
    const objected = objection();
    assert.equal(
      isAccepted({...objected, objections: objected.objections!.map((one) => ({...one, ...told}))}),
      false,
    );
  });

test('refuses any field that it does not know', () => {
  const known = Object.keys({...acceptance(), objections: 0, signal: 0});
  fc.assert(
    fc.property(
      fc.string().filter((key) => !known.includes(key)),
      fc.jsonValue(),
      (key, value) => {
        const record = Object.fromEntries([...Object.entries(acceptance()), [key, value]]);
        assert.equal(isAccepted(record), false);
      },
    ),
  );
});

test('refuses a path or an address where the site’s name belongs (R7)', () => {
  for (const site of [
    'https://www.mobiplus.se',
    'www.mobiplus.se/konto',
    'www.mobiplus.se:8443',
    'WWW.mobiplus.se',
    'kim@mobiplus.se',
    'a..b',
    '-a.se',
    '',
    'x'.repeat(254),
  ])
    assert.deepEqual(faults({...acceptance(), site}), ['site'], site);
});

test('refuses time that is not UTC, not in whole seconds, or no time at all', () => {
  for (const at of [
    '2026-11-23T12:00:00+01:00',
    '2026-11-23T12:00:00.123Z',
    '2026-11-23T12:00:00',
    '2026-11-23 12:00:00Z',
    '2026-11-23',
    '2026-13-23T12:00:00Z',
    '2026-11-23T25:00:00Z',
    1_795_435_200,
  ]) {
    assert.deepEqual(faults({...acceptance(), at}), ['at'], String(at));
    const record = acceptance();
    assert.equal(isAccepted({...record, notice: {...record.notice, shownAt: at}}), false);
  }
});

test('refuses a subject that could be a person’s number, address or name (R55)', () => {
  const {subject, ...record} = acceptance();
  for (const ref of [
    '19121212-1212',
    'v_191212121212',
    'v_1912121212121912121212x', // too long
    'v_kim.andersson@mobiplus',
    'kim@example.se',
    `c_${'x'.repeat(22)}`,
    `v_${'å'.repeat(22)}`,
    'v_',
  ])
    assert.equal(isAccepted({...record, subject: {...subject, ref}}), false, ref);
});

test('refuses a subject whose level is not that of its reference', () => {
  const {subject, ...record} = acceptance();
  assert.equal(isAccepted({...record, subject: {...subject, level: 'anonymous'}}), false);
  assert.equal(isAccepted({...record, subject: {...subject, level: 'customer'}}), false);
});

test('refuses an objection that is tied to what a browser consented to', () => {
  const {subject} = acceptance();
  assert.equal(isAccepted({...objection(), subject}), false);
});

test('refuses an objection to what is no address, no number and no house', () => {
  for (const address of [
    '',
    'kim',
    'kim@',
    '@example.se',
    'kim@example',
    'a b@example.se',
    'kim@example.se, x@y.se',
    '070-1',
    '+46 70 123 45 67 eller 68',
    `${'x'.repeat(65)}@example.se`,
  ])
    assert.equal(isAccepted(objection(address)), false, address);
});

const postal = {name: 'Kim Berg', street: 'Storgatan 1', postcode: '111 22', city: 'Stockholm'};
const on = (said: object) => ({...objection(), objections: [said]});
const active = {status: 'active', scope: 'group:mobiplus'};

test('accepts an objection on every channel, by an address, a number, a house or nothing (R36, R39)', () => {
  for (const said of [
    {channel: 'sms', address: '070-123 45 67'},
    {channel: 'phone', address: '0046 (70) 123.45.67'},
    {channel: 'letter', address: postal},
    {channel: 'support', address: 'kim@example.se'},
    {channel: 'profiling'},
    {channel: 'email', topic: 'newsletter', address: 'kim@example.se'},
  ])
    assert.deepEqual(faults(on({...said, ...active})), []);
});

test('refuses a house that tells more, or too little, than a letter needs (R55)', () => {
  const {city: _city, ...less} = postal;
  for (const address of [
    less,
    {...postal, personalNumber: '19121212-1212'},
    {...postal, name: ''},
    {...postal, street: 'x'.repeat(201)},
    {...postal, postcode: 'Stockholm, Sverige'},
  ])
    assert.equal(isAccepted(on({channel: 'letter', address, ...active})), false);
});

test('refuses another topic, another state or another channel than the law and the notice know', () => {
  const said = {channel: 'email', address: 'kim@example.se', ...active};
  for (const other of [{topic: 'offers'}, {status: 'given'}, {channel: 'fax'}, {scope: 'all'}])
    assert.equal(isAccepted(on({...said, ...other})), false);
});

test('refuses a request for what is no right here, on a ground in one’s own words, or with a text (R52, R55)', () => {
  const {rights} = request();
  for (const other of [
    {right: 'A21'},
    {right: 'A77'},
    {ground: 'because'},
    {text: 'Jag vill …'},
    {address: '19121212-1212'},
    {address: '070-123 45 67'},
  ])
    assert.equal(isAccepted({...request(), rights: {...rights, ...other}}), false);
});

test('takes answers to news of sub-processors from customers only (S29)', () => {
  const act = {type: 'subprocessor.objected', subprocessor: {news: 'mail-sender-2027'}} as const;
  assert.deepEqual(faults(acted(act, voucher())), []);
  assert.equal(isAccepted(acted(act)), false);
  assert.equal(isAccepted({...acted(act, voucher()), subprocessor: {news: 'Mail sender'}}), false);
});

test('refuses a ticket beside a decision on purposes, or one that is none', () => {
  const {ticket} = voucher();
  assert.equal(isAccepted({...acceptance(), ticket}), false);
  const act = {type: 'subprocessor.objected', subprocessor: {news: 'a'}} as const;
  for (const other of ['', ticket.slice(1), `${ticket}t`, 7])
    assert.equal(isAccepted({...acted(act, voucher()), ticket: other}), false);
});

test('refuses a customer whose reference is none, or whose level is another', () => {
  const {subject, ...record} = acted({type: 'rights.requested', rights: {right: 'A15'}}, voucher());
  assert.equal(isAccepted({...record, subject}), true);
  for (const other of [
    {...subject, ref: `c_${'x'.repeat(22)}`},
    {...subject, ref: '19121212-1212'},
    {...subject, level: 'browser'},
    {...subject, level: 'address-verified'},
    {...acceptance().subject, level: 'portal'},
  ])
    assert.equal(isAccepted({...record, subject: other}), false);
});

test('refuses a record that is of one type and carries another’s decision', () => {
  const {objections} = objection();
  assert.equal(isAccepted({...acceptance(), type: 'objection.made'}), false);
  assert.equal(isAccepted({...acceptance(), objections}), false);
  assert.equal(isAccepted({...objection(), type: 'consent.given'}), false);
  assert.equal(isAccepted({...acceptance(), decisions: []}), false);
});

test('refuses a signal that gives anything, or claims a basis for it (R60)', () => {
  const record = signal();
  assert.deepEqual(faults(record), []);
  const [first, ...others] = record.decisions!;
  for (const said of [{status: 'given'}, {status: 'given', basis: 'A6-1-a'}, {basis: 'A6-1-a'}])
    assert.equal(isAccepted({...record, decisions: [...others, {...first, ...said}]}), false);
  assert.equal(
    isAccepted({...record, decisions: [...others, {...first, status: 'withdrawn'}]}),
    true,
  );
  assert.deepEqual(faults({...record, decisions: []}), ['decisions']);
});

test('refuses a signal that says nothing, or no no (R58-R60)', () => {
  const {signal: _signal, ...silent} = signal();
  assert.equal(isAccepted(silent), false);
  for (const said of [{}, {gpc: false}, {gpc: 1}, {adpc: false}, {dnt: true}, true])
    assert.equal(isAccepted({...silent, signal: said}), false, JSON.stringify(said));
  for (const said of [{gpc: true}, {adpc: true}, {gpc: true, adpc: true}, {gpc: false, adpc: true}])
    assert.deepEqual(faults({...silent, signal: said}), [], JSON.stringify(said));
});

test('lets any record say that a signal was there, and which (R61)', () => {
  for (const record of [acceptance(), objection(), request()]) {
    for (const said of [{gpc: true}, {gpc: false}, {adpc: true}, {gpc: false, adpc: true}])
      assert.deepEqual(faults({...record, signal: said}), [], JSON.stringify(said));
    for (const said of [{}, {adpc: false}, {gpc: 'yes'}, {gpc: true, dnt: true}])
      assert.equal(isAccepted({...record, signal: said}), false, JSON.stringify(said));
  }
});

test('lets a browser by itself object to profiling alone, and for no address (R58)', () => {
  const record = signal();
  const {objections, ...rest} = record;
  assert.equal(isAccepted(rest), true);
  for (const other of [
    {channel: 'email'},
    {channel: 'support'},
    {status: 'withdrawn'},
    {status: 'pending'},
    {address: 'kim@example.se'},
    {topic: 'newsletter'},
  ])
    assert.equal(isAccepted({...rest, objections: [{...objections![0]!, ...other}]}), false);
  assert.equal(isAccepted({...rest, objections: []}), false);
});

test('lets the browser speak by signals only, and visitors by all else (R61)', () => {
  const {subject, ...record} = signal();
  assert.equal(isAccepted({...record, subject: {...subject, actor: 'self'}}), false);
  assert.equal(
    isAccepted({
      ...record,
      subject: acted({type: 'rights.requested', rights: {right: 'A15'}}, voucher()).subject,
    }),
    false,
  );
  for (const other of [acceptance(), refusal(), objection(), request()])
    assert.deepEqual(
      faults({...other, subject: {...other.subject, actor: 'user-agent'}}).length,
      1,
    );
});

test('refuses a header that a device says it has sent: the receiver hears it itself (R61)', () => {
  for (const record of [refusal(), signal()])
    assert.equal(isAccepted({...record, secGpc: true}), false);
});

test('refuses another basis than consent for what is stored on the device (R20)', () => {
  const record = acceptance();
  for (const basis of ['A6-1-f', 'A6-1-b', 'legitimate-interest'])
    assert.equal(
      isAccepted({...record, decisions: record.decisions!.map((one) => ({...one, basis}))}),
      false,
    );
});

test('refuses ids, order numbers and hashes that are none', () => {
  const record = acceptance();
  for (const id of ['', '1', record.id.toUpperCase() + '0', record.id.replace('-4', '-1')])
    assert.deepEqual(faults({...record, id}), ['id'], id);
  for (const seq of [-1, 0.5, '0', null, 2 ** 53])
    assert.ok(faults({...record, seq}).includes('seq'), String(seq));
  for (const sha256 of ['', 'a'.repeat(63), 'A'.repeat(64), 'g'.repeat(64)])
    assert.equal(isAccepted({...record, notice: {...record.notice, sha256}}), false);
  assert.deepEqual(faults({...record, v: 2}), ['v']);
});

test('refuses a record that lacks any field', () => {
  const record = refusal();
  for (const field of Object.keys(record)) {
    const {[field as keyof typeof record]: _, ...rest} = record;
    assert.equal(isAccepted(rest), false, field);
  }
});

test(`a delivery carries 1 to ${BATCH_LIMIT} records, and nothing else`, () => {
  const some = (n: number) => ({v: 1, records: Array.from({length: n}, refusal)});
  for (const n of [1, 2, BATCH_LIMIT]) assert.equal(delivery.safeParse(some(n)).success, true);
  assert.equal(BATCH_LIMIT, 50);
  for (const n of [0, 51]) assert.equal(delivery.safeParse(some(n)).success, false);
  assert.equal(delivery.safeParse({...some(1), url: '/'}).success, false);
  assert.equal(delivery.safeParse({records: some(1).records}).success, false);
  assert.equal(delivery.safeParse({v: 1, records: [{...refusal(), ip: '::1'}]}).success, false);
});
