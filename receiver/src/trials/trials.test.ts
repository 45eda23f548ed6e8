import assert from 'node:assert/strict';
import {hash} from 'node:crypto';
import {test} from 'node:test';
import type {LayoutTrial, PublishedTrial, Trials} from '../../../src/contract/trial.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {publishedTrial, trials} from '../../../src/contract/schemas/trial.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import {layoutName} from '../../../src/core/trial/layout-name.ts';
import {TRIAL} from '../../../test/unit/support/trial.ts';
import {publishRelease} from '../ledger/publish-release.ts';
import {countRates} from '../statistics/count-rates.ts';
import type {Counted} from '../statistics/rates-of.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance, answerRecord, refusal} from '../testing/sample.ts';

const BEFORE = Date.parse('2027-01-10T12:00:00Z');
const dayAfter = (days: number) => BEFORE + days * 86_400_000;
const SHA256 = hash('sha256', canonicalJson(TRIAL));

const layoutOf = (id: string, trial: LayoutTrial = TRIAL): string => {
  const variant = trial.variants.find((one) => one.id === id);
  assert.ok(variant);
  return layoutName('0.1.0+test', {
    trial: trial.id,
    sha256: hash('sha256', canonicalJson(trial)),
    variant,
  });
};

const publish = (receiver: TestReceiver, trial: object) => receiver.atDesk('/v1/trials', trial);
const published = async (
  receiver: TestReceiver,
  trial: object = TRIAL,
): Promise<PublishedTrial> => {
  const response = await publish(receiver, trial);
  assert.equal(response.statusCode, 200, response.body);
  return publishedTrial.parse(response.json());
};
async function read(receiver: TestReceiver): Promise<Trials> {
  const response = await receiver.ask('/v1/trials');
  assert.equal(response.statusCode, 200, response.body);
  return trials.parse(response.json());
}

/** Writes counts as the receiver keeps them, so many on a day. */
async function count(
  place: Place,
  day: string,
  variant: string,
  counts: Readonly<Partial<Record<Counted, number>>>,
  layout = layoutOf(variant),
): Promise<void> {
  const {db, close} = await openTestDatabase(place);
  for (const [what, n] of Object.entries(counts)) {
    const event = {
      day,
      site: 'www.mobiplus.se',
      lang: 'sv',
      device: 'desktop',
      layout,
      what: what as Counted,
    } as const;
    await countRates(
      db,
      Array.from({length: n}, () => event),
      0,
    );
  }
  await close();
}

const inLayout = (record: DecisionRecord, variant: string): DecisionRecord => ({
  ...record,
  ui: {...record.ui, sdk: layoutOf(variant)},
});

forEachEngine('layout trials', (freshPlace) => {
  test('R64: a trial stands in the ledger before it begins, once, with what each variant shows', async () => {
    const place = await freshPlace();
    let now = BEFORE;
    const receiver = await openTestReceiver(place, {now: () => now});
    assert.deepEqual((await published(receiver)).manifests, {});
    const manifest = {
      v: 1,
      sdk: '0.1.0+test',
      notice: {sha256: hash('sha256', 'Text'), lang: 'sv', title: 'Policy'},
      controllers: [{name: 'MobiPlus AB'}],
      scope: 'group:mobiplus',
      purposes: [],
      about: {},
      askAgainAfterDays: 180,
      texts: {},
    } as const;
    const {db, close} = await openTestDatabase(place);
    await publishRelease({db} as never, {manifest, files: {}, notice: 'Text'}, now);
    await close();
    now = dayAfter(20);
    // Sent again, it names the layouts of the release that has come since; a third time nothing is new.
    const {record, sha256, manifests, at} = await published(receiver);
    assert.deepEqual(await published(receiver), {v: 1, record, sha256, manifests, at});
    assert.deepEqual([sha256, at], [SHA256, '2027-01-10T12:00:00Z']);
    for (const variant of TRIAL.variants) {
      const shown = await receiver.get(`/v1/manifests/${String(manifests[variant.id])}`);
      assert.deepEqual(shown.json(), {
        ...manifest,
        layout: {trial: TRIAL.id, sha256: SHA256, variant},
      });
    }
    const corner = inLayout(refusal(), 'corner');
    await receiver.deliver({
      ...corner,
      notice: {
        ...corner.notice,
        sha256: manifest.notice.sha256,
        manifest: String(manifests['corner']),
      },
    });
    await receiver.close();
    const logged: readonly object[] = await audit(place, receiver.logDescription.vkey);
    const events = logged as readonly {type: string; trial?: object; manifests?: object}[];
    assert.deepEqual(
      events.map(({type}) => type),
      ['trial.published', 'release.published', 'trial.published', 'consent.refused'],
    );
    assert.deepEqual([events[0]?.trial, events[0]?.manifests], [TRIAL, {}]);
    assert.deepEqual([events[2]?.trial, events[2]?.manifests], [TRIAL, manifests]);
  });

  test('what was settled beforehand is not changed, and nothing is settled on the day or later', async () => {
    let now = BEFORE;
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    await published(receiver);
    const changed = await publish(receiver, {...TRIAL, until: '2027-04-30'});
    assert.deepEqual([changed.statusCode, problemOf(changed).code], [409, 'RECEIVER_TRIAL_TAKEN']);
    now = dayAfter(1);
    const late = problemOf(await publish(receiver, {...TRIAL, id: 'late'}));
    assert.equal(late.code, 'RECEIVER_TRIAL_REFUSED');
    assert.deepEqual(
      late.errors?.map(({field}) => field),
      ['from'],
    );
    assert.equal((await read(receiver)).trials.length, 1);
    await receiver.close();
  });

  test('R10, R11, R21: the page’s linter refuses here too, and names field and reason', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now: () => BEFORE});
    const [present, corner] = TRIAL.variants;
    const rows: readonly (readonly [object, string, RegExp])[] = [
      [
        {...TRIAL, variants: [present, {...corner, acceptColour: '#0a0'}]},
        'variants[1].acceptColour',
        /^may-not-vary: /,
      ],
      [
        {...TRIAL, variants: [present, {id: 'b', wording: {heading: {sv: 'Välj nu'}}}]},
        'variants[1].wording.heading.sv',
        /^urges \(nu\): /,
      ],
      [{...TRIAL, question: 'accepted of shown'}, 'question', /^goal: /],
      [
        {...TRIAL, stop: {...TRIAL.stop, shownPerVariant: 1856}},
        'stop.shownPerVariant',
        /^too-few \(1857\): /,
      ],
    ];
    for (const [trial, field, reason] of rows) {
      const told = problemOf(await publish(receiver, trial));
      assert.deepEqual([told.status, told.code], [422, 'RECEIVER_TRIAL_REFUSED']);
      const [error, ...others] = told.errors ?? [];
      assert.deepEqual([error?.field, others], [field, []]);
      assert.match(error?.message ?? '', reason);
    }
    const malformed = problemOf(await publish(receiver, {...TRIAL, variants: 'all'}));
    assert.equal(malformed.code, 'RECEIVER_BODY_INVALID');
    assert.deepEqual((await read(receiver)).trials, []);
    await receiver.close();
  });

  test('marketing may read what came of trials, and not publish them', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now: () => BEFORE});
    const send = (token: string) =>
      receiver.app.inject({
        method: 'POST',
        url: '/v1/trials',
        headers: {authorization: `Bearer ${token}`},
        payload: TRIAL,
      });
    assert.equal(problemOf(await send('a-token-for-marketing')).code, 'RECEIVER_ACT_NOT_ALLOWED');
    assert.equal(problemOf(await send('wrong')).code, 'RECEIVER_TOKEN_NEEDED');
    assert.equal((await receiver.get('/v1/trials')).statusCode, 401);
    await receiver.close();
  });

  test('nobody peeks: before the rule is met there is progress alone, and rates tell variants together', async () => {
    const place = await freshPlace();
    let now = BEFORE;
    const receiver = await openTestReceiver(place, {now: () => now});
    await published(receiver);
    now = dayAfter(2);
    for (const variant of ['present', 'corner', 'ask'])
      for (let n = 0; n < 12; n += 1) {
        const counted = await receiver.app.inject({
          method: 'POST',
          url: '/v1/shown',
          payload: {
            v: 1,
            what: 'shown',
            site: 'www.mobiplus.se',
            lang: 'sv',
            device: 'desktop',
            layout: layoutOf(variant),
          },
        });
        assert.equal(counted.statusCode, 204);
      }
    await receiver.deliver(
      ...Array.from({length: 11}, () => inLayout(acceptance(), 'corner')),
      ...Array.from({length: 11}, () => inLayout(refusal(), 'present')),
    );
    // The day is not over.
    assert.deepEqual(
      (await read(receiver)).trials[0]?.progress.map(({shown}) => shown),
      [0, 0, 0],
    );
    now = dayAfter(3);
    const [told] = (await read(receiver)).trials;
    assert.deepEqual(told, {
      trial: TRIAL,
      sha256: SHA256,
      at: '2027-01-10T12:00:00Z',
      record: told?.record,
      verdict: 'running',
      progress: TRIAL.variants.map(({id}) => ({variant: id, shown: 12, needed: 1900})),
      outcome: null,
    });
    now = dayAfter(30);
    const rates = await receiver.ask('/v1/rates?by=layout&from=2027-01-01&to=2027-01-31');
    const {tables} = rates.json<{tables: {rows: {value: string; accepted: number}[]}[]}>();
    assert.deepEqual(
      tables[0]?.rows.map(({value, accepted}) => [value, accepted]),
      [['0.1.0+test', 11]],
    );
    await receiver.close();
  });

  test('a trial that ends before enough was shown says nothing, for ever', async () => {
    const place = await freshPlace();
    let now = BEFORE;
    const receiver = await openTestReceiver(place, {now: () => now});
    await published(receiver);
    await count(place, '2027-01-12', 'present', {shown: 2000, accepted: 1000});
    await count(place, '2027-01-12', 'corner', {shown: 2000, accepted: 100});
    await count(place, '2027-01-12', 'ask', {shown: 1899, accepted: 100});
    // After its last day, and in another trial of that name.
    await count(place, '2027-04-01', 'ask', {shown: 100});
    await count(
      place,
      '2027-01-13',
      'ask',
      {shown: 100},
      layoutOf('ask', {...TRIAL, until: '2027-03-30'}),
    );
    now = Date.parse('2027-05-01T12:00:00Z');
    const [told] = (await read(receiver)).trials;
    assert.deepEqual([told?.verdict, told?.outcome], ['stopped short', null]);
    assert.equal(told?.progress[2]?.shown, 1899);
    await receiver.close();
  });

  test('once the rule is met it tells rates, differences and their intervals, of the days until then', async () => {
    const place = await freshPlace();
    let now = BEFORE;
    const receiver = await openTestReceiver(place, {now: () => now});
    await published(receiver);
    await count(place, '2027-01-12', 'present', {
      shown: 2000,
      accepted: 700,
      refused: 400,
      partial: 100,
      withdrawn: 20,
    });
    await count(place, '2027-01-12', 'corner', {
      shown: 1500,
      accepted: 600,
      refused: 350,
      partial: 50,
      withdrawn: 30,
    });
    await count(place, '2027-01-13', 'corner', {
      shown: 500,
      accepted: 200,
      refused: 100,
      partial: 30,
    });
    await count(place, '2027-01-13', 'ask', {
      shown: 2000,
      accepted: 700,
      refused: 410,
      partial: 100,
      withdrawn: 10,
    });
    // After the stop: no further look changes anything.
    await count(place, '2027-01-14', 'ask', {shown: 1000, accepted: 900});
    now = dayAfter(10);
    const [told] = (await read(receiver)).trials;
    assert.equal(told?.verdict, 'differs');
    const {until, level, variants} = told.outcome ?? assert.fail();
    assert.deepEqual([until, level], ['2027-01-13', 0.975]);
    assert.deepEqual(
      variants.map(({variant, shown, answered, accepted, refused, partial, withdrawn}) => [
        variant,
        shown,
        answered,
        accepted,
        refused,
        partial,
        withdrawn,
      ]),
      [
        ['present', 2000, 1200, 700, 400, 100, 20],
        ['corner', 2000, 1330, 800, 450, 80, 30],
        ['ask', 2000, 1210, 700, 410, 100, 10],
      ],
    );
    assert.deepEqual(
      variants.map(({difference}) => difference?.answered),
      [undefined, 'more', 'none'],
    );
    const {rate, difference} = variants[1] ?? assert.fail();
    assert.deepEqual([rate?.share, difference?.share.toFixed(3)], [0.665, '0.065']);
    assert.deepEqual([difference?.low.toFixed(3), difference?.high.toFixed(3)], ['0.031', '0.099']);
    await receiver.close();
  });

  test('R63: small counts are withheld, and with them what they would follow from; the verdict stays', async () => {
    const place = await freshPlace();
    let now = BEFORE;
    const receiver = await openTestReceiver(place, {now: () => now});
    await published(receiver);
    for (const [variant, partial] of [
      ['present', 50],
      ['corner', 3],
      ['ask', 40],
    ] as const)
      await count(place, '2027-01-12', variant, {
        shown: 2000,
        accepted: 700,
        refused: 400,
        partial,
      });
    now = dayAfter(10);
    const [told] = (await read(receiver)).trials;
    for (const {answered, accepted, refused, partial, rate} of told?.outcome?.variants ?? []) {
      assert.deepEqual([accepted, refused, partial], [null, null, null]);
      assert.ok(answered !== null && rate !== null);
    }
    assert.equal(told?.verdict, 'no difference shown');
    await receiver.close();
  });

  test('a partial answer is an answer: what people say is nothing that a trial looks at', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {now: () => dayAfter(2)});
    const records = [acceptance(), refusal(), answerRecord({analytics: true}).record];
    await receiver.deliver(...records.map((record) => inLayout(record, 'ask')));
    const {db, close} = await openTestDatabase(place);
    const rows = await db
      .selectFrom('rate_day')
      .select(['layout', 'what', 'n'])
      .orderBy('what')
      .execute();
    await close();
    assert.deepEqual(
      rows.map(({layout, what, n}) => [layout, what, n]),
      [
        [layoutOf('ask'), 'accepted', 1],
        [layoutOf('ask'), 'partial', 1],
        [layoutOf('ask'), 'refused', 1],
      ],
    );
    await receiver.close();
  });
});
