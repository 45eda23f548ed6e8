import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toPage, toSandbox} from './crossing.ts';
import {openPage} from './page.ts';
import {runTemplate} from './sandbox.ts';
import {permissions} from './template-file.ts';

/** Runs a line in place of the template's code, under its permissions. */
const run = (line: string, page = openPage()) => {
  runTemplate({code: line, permissions}, page);
  return page;
};

for (const line of [
  'new Date();',
  'this.x = 1;',
  'let {x} = data;',
  'let [x] = [1];',
  'let x = [...[1]];',
  'const f = (x = 1) => x;',
  'const f = (...x) => x;',
  'const x = {data};',
  'const x = `a`;',
  'const x = /a/;',
  'class A {}',
  'async function f() {}',
  'function* f() {}',
  'try { data.gtmOnSuccess(); } catch (e) {}',
  "throw 'x';",
  'for (const x of [1]) {}',
  'const x = data?.x;',
  'const x = data ?? 1;',
  'const x = 1 & 2;',
  'const x = 2 ** 2;',
  "const x = 'a' in data;",
  'delete data.x;',
  'const x = ;',
])
  test(`sandboxed JavaScript has no: ${line}`, () => {
    assert.throws(() => run(line), SyntaxError);
  });

for (const line of [
  'window.x = 1;',
  'const x = document;',
  'const x = JSON;',
  'const x = globalThis;',
  "'a'.startsWith('a');",
  "'a'.charCodeAt(0);",
  '[1].includes(1);',
  '[1].find((x) => x);',
])
  test(`the sandbox gives no: ${line}`, () => {
    assert.throws(() => run(line), /^SyntaxError: no /);
  });

for (const line of [
  "require('setDefaultConsentState')({some_storage: 'denied'});",
  "require('updateConsentState')({some_storage: 'granted'});",
  "require('gtagSet')({url: 'x'});",
  "require('getCookieValues')('_ga');",
  "require('copyFromWindow')('dataLayer');",
  "require('createQueue')('mobiplusConsent.subscribe');",
  "require('callInWindow')('mobiplusConsent', 1);",
  "require('injectScript')('https://mobiplus.se.example/x.js');",
  "require('injectScript')('https://evilmobiplus.se/x.js');",
  "require('injectScript')('http://www.mobiplus.se/x.js');",
])
  test(`the template may not: ${line}`, () => {
    assert.throws(() => run(line), /^Error: PERMISSION/);
  });

test('Tag Manager has the APIs that the template uses, and the double no more', () => {
  assert.throws(() => run("require('sendPixel')('https://example.se');"), /no API sendPixel/);
  assert.throws(() => run("require('constructor')();"), /no API constructor/);
});

test('scripts of MobiPlus may be loaded, with or without a label before the host', () => {
  for (const host of ['mobiplus.se', 'www.mobiplus.se', 'a.b.mobiplus.se'])
    assert.equal(run(`require('injectScript')('https://${host}/x.js?v=1');`).scripts.length, 1);
});

test('a queue is made where there is none, and used where there is one', () => {
  const line = "require('createQueue')('mobiplusConsent')(['a'], ['b']);";
  assert.deepEqual(run(line).window['mobiplusConsent'], [['a'], ['b']]);
  const page = openPage({window: {mobiplusConsent: [['x']]}});
  assert.deepEqual(run(line, page).window['mobiplusConsent'], [['x'], ['a'], ['b']]);
  assert.throws(() => run(line, openPage({window: {mobiplusConsent: {}}})), /not an array/);
});

test('values cross as deep copies, and what is neither list nor plain object not at all', () => {
  const inner = {list: [1, {a: 'b'}], none: null};
  const copy = toSandbox(inner) as typeof inner;
  assert.notEqual(copy.list, inner.list);
  assert.deepEqual(toPage(copy), inner);
  assert.equal((toSandbox({}) as Record<string, unknown>)['constructor'], undefined);
  assert.equal(toSandbox(new Map()), undefined);
  assert.equal(toSandbox(new URL('https://mobiplus.se/')), undefined);
});

test('functions cross as functions that copy what they take and give', () => {
  const kept: unknown[] = [];
  const given = {n: 1};
  const take = toSandbox((value: unknown) => {
    kept.push(value);
    return given;
  }) as (value: unknown) => unknown;
  const sent = {a: 1};
  const got = take(sent);
  assert.deepEqual(kept, [sent]);
  assert.notEqual(kept[0], sent);
  assert.notEqual(got, given);
  assert.deepEqual(toPage(got), given);
});
