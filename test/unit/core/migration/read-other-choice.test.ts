import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {otherCmps, type OtherCmp} from '../../../../src/contract/migration.ts';
import {readOtherChoice} from '../../../../src/core/migration/read-other-choice.ts';
import {realCookies} from './real-cookies.ts';

for (const {from, by, cookies, said} of realCookies) {
  test(`reads what ${from} wrote: ${by}`, () => {
    assert.deepEqual(readOtherChoice(cookies, from)?.said, said);
  });

  test(`finds ${from}’s cookie among others: ${by}`, () => {
    const among = `_ga=GA1.1.1; x${cookies.slice(0, 5)}=1; ${cookies}; session={"a":false}`;
    assert.deepEqual(readOtherChoice(among, from)?.said, said);
  });

  test(`is nobody else’s answer: ${from}, ${by}`, () => {
    for (const other of otherCmps.filter((one) => one !== from))
      assert.equal(readOtherChoice(cookies, other), undefined);
  });
}

test('CookieConsent 2 names the yeses alone, and is said to; version 3 names them all', () => {
  const onlyYes = realCookies
    .filter(({from}) => from === 'cookieconsent')
    .map(({cookies, by}) => [by.slice(0, 9), readOtherChoice(cookies, 'cookieconsent')?.onlyYes]);
  assert.deepEqual(onlyYes, [
    ['version 3', undefined],
    ['version 3', undefined],
    ['version 2', true],
    ['version 2', true],
  ]);
});

test('Cookiebot’s 0 is a refusal of all; its -1 is nobody’s answer', () => {
  assert.deepEqual(readOtherChoice('CookieConsent=0', 'cookiebot')?.said, {
    preferences: false,
    statistics: false,
    marketing: false,
  });
  assert.equal(readOtherChoice('CookieConsent=-1', 'cookiebot'), undefined);
});

test('what stands in quotes in Cookiebot’s cookie is no answer', () => {
  const cookies = "CookieConsent={stamp:'a,statistics:false,b',marketing:false}";
  assert.deepEqual(readOtherChoice(cookies, 'cookiebot')?.said, {marketing: false});
});

test('OneTrust’s groups are no answer before its banner was answered (R22)', () => {
  const [onetrust] = realCookies.filter(({from}) => from === 'onetrust');
  const [answered = '', groups = ''] = onetrust!.cookies.split('; ');
  assert.equal(readOtherChoice(groups, 'onetrust'), undefined);
  assert.equal(readOtherChoice(`OptanonAlertBoxClosed=; ${groups}`, 'onetrust'), undefined);
  assert.equal(readOtherChoice(answered, 'onetrust'), undefined);
});

test('a cookie under another name is found by it, and only by it', () => {
  const cookies = 'samtycke=%7B%22matomo%22%3Afalse%7D';
  assert.deepEqual(readOtherChoice(cookies, 'klaro', 'samtycke')?.said, {matomo: false});
  assert.equal(readOtherChoice(cookies, 'klaro'), undefined);
});

for (const [from, cookies] of [
  ['klaro', 'klaro=%7B%22a%22'],
  ['klaro', 'klaro=%E0%A4%A'],
  ['klaro', 'klaro=[true,false]'],
  ['klaro', 'klaro=null'],
  ['klaro', 'klaro={"a":"false","b":0}'],
  ['klaro', 'klaro='],
  ['orejime', 'eu-consent=true'],
  ['cookieconsent', 'cc_cookie={"categories":"necessary"}'],
  ['cookieconsent', 'cc_cookie={"categories":[1]}'],
  ['cookieconsent', 'cc_cookie={}'],
  ['cookiebot', 'CookieConsent=true'],
  ['cookiebot', 'CookieConsent={marketing:alert(1)}'],
  ['cookiebot', 'CookieConsent={marketing:%E0}'],
  ['onetrust', 'OptanonAlertBoxClosed=2026-01-01T00:00:00Z; OptanonConsent=groups=C0002:2'],
  ['tarteaucitron', 'tarteaucitron=!gtag=wait!youtube=1'],
] as const satisfies readonly (readonly [OtherCmp, string])[])
  test(`makes nothing of ${cookies}`, () => {
    assert.equal(readOtherChoice(cookies, from), undefined);
  });

const names: Readonly<Record<OtherCmp, string>> = {
  cookiebot: 'CookieConsent',
  onetrust: 'OptanonAlertBoxClosed=2026-01-01T00:00:00Z; OptanonConsent',
  cookieconsent: 'cc_cookie',
  klaro: 'klaro',
  orejime: 'eu-consent',
  tarteaucitron: 'tarteaucitron',
};

test('never throws, whatever stands in the cookies, and answers in booleans or not at all', () => {
  const part = fc.constantFrom(
    ...['{', '}', '[', ']', '!', '=', ':', ';', ',', '&', '%', '"', "'"],
    'true',
    'false',
    'groups=',
    'categories',
    'services',
    '__proto__',
    'C1',
    '%7B',
    '%22',
    '-1',
    '0',
  );
  const value = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(part).map((parts) => parts.join('')),
    fc.json(),
    fc.json().map(encodeURIComponent),
  );
  fc.assert(
    fc.property(value, fc.constantFrom(...otherCmps), (text, from) => {
      for (const cookies of [text, `${names[from]}=${text}`]) {
        const said = readOtherChoice(cookies, from)?.said ?? {};
        assert.ok(Object.values(said).every((answer) => typeof answer === 'boolean'));
      }
    }),
    {numRuns: 2_000},
  );
});

/** Answers in each tool's own writing. */
const write: Readonly<Record<OtherCmp, (said: readonly (readonly [string, boolean])[]) => string>> =
  {
    cookiebot: (said) =>
      `{stamp:%27x%27%2C${said.map(([name, yes]) => `${name}:${yes}`).join('%2C')}%2Cver:1}`,
    onetrust: (said) =>
      `version=1&groups=${encodeURIComponent(said.map(([name, yes]) => `${name}:${yes ? 1 : 0}`).join(','))}&intType=1`,
    cookieconsent: (said) =>
      encodeURIComponent(
        JSON.stringify({
          categories: said.flatMap(([name, yes]) => (yes ? [name] : [])),
          services: Object.fromEntries(said.map(([name]) => [name, []])),
        }),
      ),
    klaro: (said) => encodeURIComponent(JSON.stringify(Object.fromEntries(said))),
    orejime: (said) => JSON.stringify(Object.fromEntries(said)),
    tarteaucitron: (said) => said.map(([name, yes]) => `!${name}=${yes}`).join(''),
  };

test('every answer comes back as it was written, in each tool’s own writing', () => {
  const answers = fc.dictionary(fc.stringMatching(/^[A-Za-z]\w{0,12}$/), fc.boolean(), {
    minKeys: 1,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(answers, fc.constantFrom(...otherCmps), (said, from) => {
      const cookies = `a=1; ${names[from]}=${write[from](Object.entries(said))}; b=2`;
      assert.deepEqual(readOtherChoice(cookies, from)?.said, said);
    }),
  );
});

test('what is written twice is a no where one of the two is: no yes comes of a no', () => {
  const twice = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  });
  const lists = fc.constantFrom(
    'cookiebot' as const,
    'onetrust' as const,
    'tarteaucitron' as const,
  );
  fc.assert(
    fc.property(twice, lists, (pairs, from) => {
      const said = readOtherChoice(`${names[from]}=${write[from](pairs)}`, from)?.said ?? {};
      for (const [name] of pairs)
        assert.equal(
          said[name],
          pairs.every(([other, yes]) => other !== name || yes),
        );
    }),
  );
});
