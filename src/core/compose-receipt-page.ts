import type {Receipt} from '../contract/receipt.ts';
import {receiptFacts, type RecordWords} from './receipt-facts.ts';

/** What the page says, in one language. */
export interface PageWords extends RecordWords {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** How it checks itself, and what to hold the key against. */
  readonly about: string;
  readonly key: string;
  readonly noScript: string;
  readonly genuine: string;
  readonly false: string;
  readonly unable: string;
}

/** What stands in the page as JSON, for its script and for any other verifier. */
export interface PageData {
  readonly v: 1;
  /** UTC. */
  readonly exportedAt: string;
  /** C2SP verifier key. */
  readonly logKey: string;
  /** Those that signed before it, where there are any. */
  readonly earlierLogKeys?: readonly string[];
  readonly receipts: readonly Receipt[];
  readonly words: PageWords;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? '');

/** JSON that no text in it can end. */
const embedded = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

/** A script that no text in it can end, nor turn into a comment (HTML, "restrictions for contents of script elements"). */
const sealed = (script: string) => script.replace(/<(?=\/?script|!--)/gi, '\\x3C');

const STYLE = `:root{color-scheme:light dark}
body{max-width:46rem;margin:2rem auto;padding:0 1.25rem;font:1rem/1.55 system-ui,sans-serif}
h1{font-size:1.5rem;line-height:1.3}h2{margin:0 0 .5rem;font-size:1.125rem}
article{padding:1.25rem 0;border-top:1px solid #8a9aa2;break-inside:avoid}
dl{display:grid;grid-template-columns:minmax(7em,max-content) 1fr;gap:.25rem 1rem;margin:0 0 .75rem}
dd{margin:0}dd,code{overflow-wrap:anywhere}.verdict{margin:0;font-weight:600}
@media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}`;

/**
 * Receipts as one page of HTML that a person can read and print, and that checks itself when it is opened, without a network (R62, R67).
 *
 * Its own policy lets it fetch nothing.
 *
 * @param verifier Text of the script that reads the JSON and writes the verdicts.
 */
export function composeReceiptPage(data: PageData, verifier: string): string {
  const {words, receipts, logKey, earlierLogKeys = [], exportedAt} = data;
  const articles = receipts.map((receipt) => {
    const facts = receiptFacts(receipt, words).map(
      ([term, text]) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`,
    );
    return `<article>
<h2>${escaped(words.types[receipt.record.type] ?? receipt.record.type)}</h2>
<dl>${facts.join('')}</dl>
<p class="verdict" role="status"></p>
</article>`;
  });
  return `<!doctype html>
<html lang="${escaped(words.lang)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.about)}</p>
<p>${escaped(words.key)}: ${[logKey, ...earlierLogKeys].map((key) => `<code>${escaped(key)}</code>`).join(', ')}</p>
<p>${escaped(exportedAt.replace('T', ' ').replace('Z', ' UTC'))}</p>
<noscript><p>${escaped(words.noScript)}</p></noscript>
${articles.join('\n')}
</main>
<script type="application/json" id="receipts">${embedded(data)}</script>
<script>${sealed(verifier)}</script>
</body>
</html>
`;
}
