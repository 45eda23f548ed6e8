import {html, type Markup} from '../html.ts';
import type {Lang} from './words.ts';

const TEXT = {
  sv: {
    title: 'Vad taggarna vet',
    lede: 'Rutan läser sidans egna spår medan du väljer: samma datalager som Google läser, samma kakor, samma element. Öppna dina val och se vad som ändras.',
    open: 'Ändra dina integritetsval',
    withoutScript: 'Utan JavaScript har ingen tagg startat och Google har inte fått veta något.',
    google: 'Vad Google har fått veta',
    type: 'Samtyckestyp',
    first: 'Från början',
    now: 'Nu',
    tag: 'Google-taggen',
    gates: 'Delar som väntar på ett ja',
    cookies: 'Kakor på sidan',
    receipt: 'Senaste beslutet',
    waiting: 'Läser …',
  },
  en: {
    title: 'What the tags know',
    lede: 'This panel reads the page’s own traces while you choose: the data layer that Google reads, the cookies, the elements. Open your choices and see what changes.',
    open: 'Change your privacy choices',
    withoutScript: 'Without JavaScript no tag has started and Google has been told nothing.',
    google: 'What Google has been told',
    type: 'Consent type',
    first: 'At first',
    now: 'Now',
    tag: 'The Google tag',
    gates: 'Parts that wait for a yes',
    cookies: 'Cookies on the page',
    receipt: 'The last decision',
    waiting: 'Reading …',
  },
} as const;

/** The panel that shows what the tags know; `/assets/watch.js` fills it. */
export function watch(lang: Lang): Markup {
  const say = TEXT[lang];
  const fact = (name: 'tag' | 'cookies' | 'receipt'): Markup =>
    html`<div>
      <dt>${say[name]}</dt>
      <dd id="watch-${name}">${say.waiting}</dd>
    </div>`;
  return html`<section class="watch" aria-labelledby="watch-title">
    <div class="measure">
      <header>
        <h2 id="watch-title">${say.title}</h2>
        <p>${say.lede}</p>
        <noscript><p>${say.withoutScript}</p></noscript>
        <p>
          <a class="button quiet" href="#privacy" data-consent-open="preferences">${say.open}</a>
        </p>
      </header>
      <div class="panel" id="watch">
        <table>
          <caption>
            ${say.google}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say.type}</th>
              <th scope="col">${say.first}</th>
              <th scope="col">${say.now}</th>
            </tr>
          </thead>
          <tbody id="watch-google"></tbody>
        </table>
        <dl>
          ${fact('tag')}
          <div>
            <dt>${say.gates}</dt>
            <dd><ul id="watch-gates"></ul></dd>
          </div>
          ${fact('cookies')}${fact('receipt')}
        </dl>
      </div>
    </div>
  </section>`;
}
