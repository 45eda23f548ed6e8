import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {PEPPER} from '../testing/open-test-database.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {endObjection} from '../marketing/allow-again.ts';
import {createAddressBook} from '../subjects/create-address-book.ts';
import {objection, refusal} from '../testing/sample.ts';

const PATH = '/v1/marketing/suppressions';

forEachEngine('GET /v1/marketing/suppressions', (freshPlace) => {
  test('R37: tells who must not be written to, whole and from a cursor on, with a sidecar for exactly that file', async () => {
    const place = await freshPlace();
    const {ask, deliver} = await openTestReceiver(place, {pepper: PEPPER});
    const {refOf} = createAddressBook(PEPPER);
    const no = objection('anna@example.se');
    await deliver(no, refusal());
    await deliver(objection('bo@example.se'));
    const full = await ask(`${PATH}?channel=email&format=csv`);
    assert.equal(full.statusCode, 200, full.body);
    assert.deepEqual(
      full.body.replaceAll(/\d{4}-[\dT:-]+Z/g, 'T').split('\r\n'),
      [
        '\uFEFFreference;channel;status;scope;topic;since;reason;source;proof',
        `${refOf('email', 'anna@example.se')};email;objected;group:mobiplus;;T;button-save;banner;0`,
        `${refOf('email', 'bo@example.se')};email;objected;group:mobiplus;;T;button-save;banner;2`,
        '',
      ].map((line) =>
        line.replaceAll('button-save', no.ui.method).replace('banner', no.notice.layer),
      ),
    );
    const until = String(full.headers['consent-until']);
    assert.equal(until, '3');
    const side = await ask(`${PATH}/sidecar?channel=email&format=csv&until=${until}`);
    assert.deepEqual(side.json(), {
      v: 1,
      channel: 'email',
      format: 'csv',
      after: 0,
      until: 3,
      rows: 2,
      sha256: createHash('sha256').update(full.body).digest('hex'),
    });

    const undone = refusal();
    await deliver(undone, objection('cia@example.se'));
    const {db, close} = await openTestDatabase(place);
    await db.transaction().execute((trx) =>
      endObjection(
        trx,
        [
          {
            ref: refOf('email', 'anna@example.se'),
            channel: 'email',
            scope: 'group:mobiplus',
            recordId: undone.id,
            since: '2099-01-01T00:00:00Z',
          },
        ],
        no.id,
      ),
    );
    await close();
    const delta = await ask(`${PATH}?channel=email&format=jsonl&after=${until}`);
    const rows = delta.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      rows.map(({reference, status, proof}) => [reference, status, proof]),
      [
        [refOf('email', 'anna@example.se'), 'ended', 4],
        [refOf('email', 'cia@example.se'), 'objected', 5],
      ],
    );
    const again = await ask(`${PATH}?channel=email&format=csv&until=6`);
    assert.doesNotMatch(again.body, new RegExp(refOf('email', 'anna@example.se')));
    const [, ...sms] = (await ask(`${PATH}?channel=sms&format=csv`)).body.trim().split('\r\n');
    assert.deepEqual(sms, []);
    for (const wrong of ['after=99', 'until=99', 'after=2&until=1', 'after=-1'])
      assert.equal(
        problemOf(await ask(`${PATH}?channel=email&format=csv&${wrong}`)).code,
        'RECEIVER_QUERY_INVALID',
      );
  });
});
