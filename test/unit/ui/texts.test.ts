/** The words in all languages: complete, neutral, and what the law wants said is said (R14, R15, R21, R23). */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {languages} from '../../../src/journey/page-language.ts';
import {languageRules} from './language-rules.ts';

const UNIT =
  /<trans-unit id="([^"]+)">\s*<source>([^]*?)<\/source>(?:\s*<target>([^]*?)<\/target>)?/g;

const plain = (text: string) =>
  text
    .replace(/<ph id="(\d+)">[^]*?<\/ph>/g, '{$1}')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A language's strings by id; Swedish is the source. */
function textsOf(language: string): Map<string, string> {
  const file = readFileSync(`locales/${language === 'sv' ? 'en' : language}.xlf`, 'utf8');
  return new Map(
    [...file.matchAll(UNIT)].map(([, id = '', source = '', target = '']) => [
      id,
      plain(language === 'sv' ? source : target),
    ]),
  );
}

const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
const swedish = textsOf('sv');

/** What stands on the first layer. */
const BANNER = [...swedish.keys()].filter(
  (id) =>
    id.startsWith('banner-') ||
    ['choices', 'reject-all', 'accept-all', 'settings', 'notice-title', 'object-short'].includes(
      id,
    ),
);

test('there are thirty languages and more: the EU’s twenty-four, and our neighbours’ and visitors’', () => {
  assert.ok(languages.length >= 30);
  const eu = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
  for (const code of [...eu, 'nb', 'is', 'uk', 'tr', 'ar', 'fa'])
    assert.ok(languages.includes(code), code);
  assert.deepEqual([...languages].sort(), Object.keys(languageRules).sort());
});

for (const language of languages) {
  const texts = textsOf(language);
  const {form, never} = languageRules[language]!;

  test(`${language}: every string is there, with the places of the Swedish one (R23)`, () => {
    assert.deepEqual([...texts.keys()].sort(), [...swedish.keys()].sort());
    for (const [id, source] of swedish) {
      assert.notEqual(texts.get(id)?.trim(), '', id);
      assert.deepEqual(places(texts.get(id)!), places(source), id);
    }
  });

  test(`${language}: both buttons have the same verb form, and are of about one length (R11, R21)`, () => {
    const [no, yes] = [texts.get('reject-all')!, texts.get('accept-all')!];
    assert.match(no, form);
    assert.match(yes, form);
    assert.notEqual(no, yes);
    assert.ok(Math.abs(no.length - yes.length) <= 8, `${no} / ${yes}`);
  });

  test(`${language}: the banner praises, urges and blames nobody (R21)`, () => {
    for (const id of BANNER) {
      const text = texts.get(id)!;
      assert.doesNotMatch(text, /[!¡‼]|\p{Extended_Pictographic}/u, id);
      assert.doesNotMatch(text, /(^|\s)\p{Lu}{4,}(\s|$)/u, id);
      for (const stem of never) {
        const word = new RegExp(`(^|[^\\p{L}])${stem}`, 'iu');
        assert.doesNotMatch(text, word, id);
      }
    }
  });

  test(`${language}: no string shouts, and none is left in Swedish (R21, R23)`, () => {
    for (const [id, text] of texts) {
      assert.doesNotMatch(text, /[!¡]|\p{Extended_Pictographic}/u, id);
      if (language !== 'sv' && text.length > 24 && /[åäö]/.test(swedish.get(id)!))
        assert.notEqual(text, swedish.get(id), id);
    }
  });
}

test('the request stands apart from all terms: no string speaks of accepting terms (R19)', () => {
  for (const [id, text] of swedish)
    assert.doesNotMatch(text, /(godkänn|accepter)\w* (våra |de )?(allmänna )?villkor/i, id);
});
