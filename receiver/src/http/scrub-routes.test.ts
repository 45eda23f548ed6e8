import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, TOKEN} from '../testing/open-test-receiver.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {actRecord, objection} from '../testing/sample.ts';
import {asText} from '../testing/encodings.ts';

const noSms = (address: string) =>
  actRecord({
    type: 'objection.made',
    objections: [{channel: 'sms', status: 'active', scope: 'group:mobiplus', address}],
  });

async function open(place: Place) {
  const receiver = await openTestReceiver(place);
  const scrub = (query: string, payload: string | Buffer, type = 'text/csv') =>
    receiver.app.inject({
      method: 'POST',
      url: `/v1/marketing/scrub?${query}`,
      headers: {authorization: `Bearer ${TOKEN}`, 'content-type': type},
      payload,
    });
  return {...receiver, scrub};
}

const CRM = [
  'Kundnummer;Namn;E-post;Mobilnummer;Kundtyp',
  '1;"Ek, Anna";Anna@Example.se;070-123 45 67;Kund',
  '2;"Berg; ""Bo""\nåäö";bo+x@example.se;;Företag',
  '3;Cia;;0701234567;Privat',
  '4;Dan;dan;070;Kund',
  '5;Eva;eva@example.se;0702222222;Kund;för;mycket',
  '6;Fia;fia@example.se',
].join('\r\n');

forEachEngine('POST /v1/marketing/scrub', (freshPlace) => {
  test('R37, R41: every row comes back with what may be done on each channel, why, since when and by which proof', async () => {
    const {scrub, deliver} = await open(await freshPlace());
    await deliver(objection('anna@example.se'), objection('bo@example.se'), noSms('0701234567'));
    const response = await scrub('channels=email,sms&softOptIn=all', CRM);
    assert.equal(response.statusCode, 200, response.body);
    assert.equal(response.headers['content-type'], 'text/csv; charset=utf-8');
    const lines = response.body.split('\r\n');
    assert.equal(
      lines[0],
      '\uFEFFKundnummer;Namn;E-post;Mobilnummer;Kundtyp;allowed_email;because_email;since_email;proof_email;allowed_sms;because_sms;since_sms;proof_sms',
    );
    const told = lines.slice(1).map((line) => line.replace(/20\d\d-[\dT:-]+Z/g, 'T'));
    assert.deepEqual(told, [
      '1;Ek, Anna;Anna@Example.se;070-123 45 67;Kund;false;objection;T;0;false;objection;T;2',
      '2;"Berg; ""Bo""\nåäö";bo+x@example.se;;Företag;false;objection;T;1;false;no-consent;;',
      '3;Cia;;0701234567;Privat;false;no-consent;;;false;objection;T;2',
      '4;Dan;dan;070;Kund;false;unreadable-address;;;false;unreadable-address;;',
      '5;Eva;eva@example.se;0702222222;Kund;för;mycket;false;malformed-row;;;false;malformed-row;;'.replace(
        'Kund;för;mycket',
        '"Kund;för;mycket"',
      ),
      '6;Fia;fia@example.se;;;false;malformed-row;;;false;malformed-row;;',
      '',
    ]);
  });

  test('reads what Excel writes: any encoding, delimiter and line sep=, and answers in UTF-8 with a mark', async () => {
    const {scrub, deliver} = await open(await freshPlace());
    await deliver(objection('åsa@example.se'));
    for (const delimiter of [';', ',', '\t', '|'])
      for (const encoding of ['utf-8', 'utf-8-mark', 'utf-16le', 'windows-1252'] as const)
        for (const first of ['', `sep=${delimiter}\r\n`]) {
          const rows = [
            ['Ort', 'E-postadress'],
            ['Växjö', 'åsa@example.se'],
            ['Umeå', 'bo@example.se'],
          ];
          const list = first + rows.map((cells) => cells.join(delimiter)).join('\r\n');
          const {body} = await scrub('channels=email', asText(list, encoding));
          const title = JSON.stringify({delimiter, encoding, first});
          assert.equal(body.charCodeAt(0), 0xfeff, title);
          const [, asa = '', bo = ''] = body.split('\r\n');
          assert.match(asa, /^Växjö.åsa@example.se.false.objection.\S+Z.0$/, title);
          assert.match(bo, /^Umeå.bo@example.se.false.no-consent../, title);
        }
  });

  test('a cell of several lines stays one cell, and its row one row', async () => {
    const {scrub} = await open(await freshPlace());
    const list = 'Adress;E-post\r\n"Storgatan 1\n111 22 Stad";a@example.se\r\n';
    const {body} = await scrub('channels=email', list);
    assert.match(body, /\r\n"Storgatan 1\n111 22 Stad";a@example\.se;false;/);
  });

  test('reads JSON lines too; a line that is none comes back marked', async () => {
    const {scrub, deliver} = await open(await freshPlace());
    await deliver(objection('anna@example.se'));
    const list =
      '{"email":"anna@example.se","note":[1]}\n{"email":\n{"customer":17,"kind":"customer"}\n';
    const {body, headers} = await scrub('channels=email,phone', list, 'application/x-ndjson');
    assert.match(String(headers['content-type']), /^application\/x-ndjson/);
    const rows = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      rows.map((row) => [row['because_email'], row['because_phone'], row['allowed_phone']]),
      [
        ['objection', 'no-address', false],
        ['malformed-row', 'malformed-row', false],
        ['no-consent', 'opt-out-regime', true],
      ],
    );
    assert.deepEqual([rows[0]?.['note'], rows[1]?.['row']], [[1], '{"email":']);
  });

  test('a row’s customer and addresses are one person: one no is enough, and a scrubbed list can be scrubbed again', async () => {
    const {scrub, deliver} = await open(await freshPlace());
    await deliver(noSms('0702222222'));
    const first = await scrub('channels=sms', 'kundnr,mobil\n7,0702222222\n');
    assert.match(first.body, /7,0702222222,false,objection/);
    const second = await scrub('channels=sms', first.body);
    assert.equal(second.body, first.body);
  });

  test('R37: the export stands in the ledger and the trail, with rows and the SHA-256 of what went', async () => {
    const place = await freshPlace();
    const {scrub, close} = await open(place);
    const {body} = await scrub('channels=email', 'email\na@example.se\nb@example.se\n');
    await close();
    const {db, close: closeDatabase} = await openTestDatabase(place);
    const [event] = await db
      .selectFrom('body')
      .select('record')
      .where('type', '=', 'export.made')
      .execute();
    const {rows, sha256, what} = JSON.parse(event?.record ?? '{}') as Record<string, unknown>;
    assert.deepEqual(
      [what, rows, sha256],
      ['scrub', 2, createHash('sha256').update(body).digest('hex')],
    );
    const trail = await db
      .selectFrom('staff_trail')
      .select(['act', 'object', 'count'])
      .orderBy('at')
      .execute();
    assert.deepEqual(trail.map(({act, object, count}) => [act, object, count]).sort(), [
      ['scrub', 'begun scrub email', 0],
      ['scrub', 'scrub email', 2],
    ]);
    await closeDatabase();
  });

  test('says what is wrong with a list that cannot be read, and exports nothing', async () => {
    const {scrub} = await open(await freshPlace());
    for (const list of ['', 'a;b\n1;2\n', 'email\n"anna@example.se\n'])
      assert.equal(
        problemOf(await scrub('channels=email', list)).code,
        'RECEIVER_LIST_INVALID',
        list,
      );
    assert.equal(problemOf(await scrub('channels=fax', 'email\n')).code, 'RECEIVER_QUERY_INVALID');
    const json = await scrub('channels=email', '{}', 'application/json');
    assert.equal(problemOf(json).code, 'RECEIVER_MEDIA_TYPE');
  });
});
