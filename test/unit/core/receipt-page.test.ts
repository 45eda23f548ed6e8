import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runInNewContext} from 'node:vm';
import type {Receipt} from '../../../src/contract/receipt.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {composeReceiptPage, type PageData} from '../../../src/core/compose-receipt-page.ts';
import {receiptFacts, recordFacts} from '../../../src/core/receipt-facts.ts';
import {genuine, vkey} from '../../browser/support/genuine-receipt.ts';
import {words} from '../support/page-words.ts';

const data = (receipts: readonly Receipt[] = [genuine]): PageData => ({
  v: 1,
  exportedAt: '2026-11-26T10:00:00Z',
  logKey: vkey,
  receipts,
  words,
});

const jsonIn = (page: string): unknown =>
  JSON.parse(
    /<script type="application\/json" id="receipts">(.*?)<\/script>/.exec(page)?.[1] ?? '',
  );

test('the page holds the receipts as they came, and the key to check them by (R62, R67)', () => {
  assert.deepEqual(jsonIn(composeReceiptPage(data(), '')), JSON.parse(JSON.stringify(data())));
});

test('the page names the keys of before a rotation too, and holds receipts against them (R62)', () => {
  const page = composeReceiptPage({...data(), logKey: 'newer', earlierLogKeys: [vkey]}, '');
  assert.ok(page.includes(`<code>newer</code>, <code>${vkey}</code>`));
});

test('a person can read without any script when, what, where and which number (R62)', () => {
  const page = composeReceiptPage(data(), '').replace(/<script[^]*/, '');
  for (const said of [
    'refused it',
    'Statistics',
    '2026-11-24 01:02:17 UTC',
    'www.mobiplus.se',
    '<dd>6</dd>',
    genuine.record.id,
    vkey,
  ])
    assert.ok(page.includes(said), said);
});

test('no text in it can end a script, open one, or become markup', () => {
  const hostile = `</script><script>alert(1)</script><!-- " ' & <img src=x onerror=alert(1)>`;
  const receipt = {...genuine, record: {...genuine.record, site: hostile}};
  const given = {...data([receipt]), logKey: hostile, words: {...words, title: hostile}};
  const page = composeReceiptPage(given, `const text = '</SCRIPT><!--<script>';`);
  assert.equal(page.match(/<script/gi)?.length, 2);
  assert.equal(page.match(/<\/script/gi)?.length, 2);
  assert.equal(page.match(/<!--/g), null);
  assert.equal(page.match(/<img/g), null);
  assert.deepEqual(jsonIn(page), JSON.parse(JSON.stringify(given)));
});

test('what its script says stays what it says', () => {
  const page = composeReceiptPage(data(), `found = '</script><!--';`);
  const script = /<script>(.*?)<\/script>/.exec(page)?.[1] ?? '';
  assert.equal(runInNewContext(script, {found: ''}), '</script><!--');
});

test('its own policy lets it fetch nothing (R6)', () => {
  const page = composeReceiptPage(data(), '');
  assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'; /);
  assert.doesNotMatch(page.replace(/content="[^"]*"/, ''), /\b(?:src|href)=/);
});

test('a page in Arabic is written from the right (R23)', () => {
  const given = {...data(), words: {...words, lang: 'ar', dir: 'rtl'} as const};
  assert.match(composeReceiptPage(given, ''), /<html lang="ar" dir="rtl">/);
});

const {decisions: _decisions, ...base} = genuine.record;
const facts = (more: Partial<LedgerRecord>) => recordFacts({...base, ...more}, words);

test('a record says what was said of each purpose, by its own id where it has no name', () => {
  assert.deepEqual(
    facts({
      decisions: [
        {purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P180D'},
        {purpose: 'maps', status: 'withdrawn'},
      ],
    }),
    [
      ['Statistics', 'gave it'],
      ['maps', 'withdrew it'],
    ],
  );
});

test('a consent for one showing is said to be that (R17)', () => {
  assert.deepEqual(
    facts({
      decisions: [{purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P0D'}],
    }),
    [['Statistics', 'gave it (once)']],
  );
});

test('an objection says its channel and its last day, or that it waits or is undone (R38, R46)', () => {
  const objection = {channel: 'sms', scope: 'group:x', effectiveBy: '2026-11-24'} as const;
  assert.deepEqual(
    facts({
      objections: [
        {...objection, status: 'active'},
        {...objection, status: 'pending'},
        {...objection, status: 'withdrawn'},
      ],
    }).map(([, said]) => said),
    ['stops: 2026-11-24', 'pending', 'objection.withdrawn'],
  );
});

test('a request says its number and its last day (R53)', () => {
  assert.deepEqual(
    facts({
      rights: {right: 'A15', request: 'MP-1', status: 'acknowledged', dueBy: '2026-12-28'},
    }),
    [
      ['A15', 'MP-1'],
      ['due', '2026-12-28'],
    ],
  );
});

test('on paper the same record comes out the same everywhere: no clock, no zone', () => {
  assert.deepEqual(receiptFacts(genuine, words)[0], ['when', '2026-11-24 01:02:17 UTC']);
});
