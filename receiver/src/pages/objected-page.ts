import type {LedgerRecord} from '../../../src/contract/record.ts';
import {html} from './html.ts';
import type {PlainPage} from './layout.ts';
import {CHANNELS} from './objection-form.ts';
import {words} from './objection-words.ts';
import type {PageLanguage} from './page-language.ts';
import {showDate} from './show-date.ts';

/**
 * What an objection has come to: its number, its place in the ledger, and when each channel stops (R38).
 *
 * It says nothing of whether the address was known (law: the same answer for all).
 *
 * @param index Place in the ledger; null until there is one.
 */
export function objectedPage(
  lang: PageLanguage,
  {id, objections = []}: LedgerRecord,
  index: number | null,
): PlainPage {
  const say = words[lang];
  const others = CHANNELS.filter(
    (channel) => !objections.some((objection) => objection.channel === channel),
  );
  return {
    lang,
    title: say.done,
    root: '',
    hidden: true,
    other: `objection?record=${id}&lang=${lang === 'sv' ? 'en' : 'sv'}`,
    main: html`<h1>${say.done}</h1>
      <p>${say.doneText}</p>
      <h2>${say.stops}</h2>
      <dl>
        ${objections.map(
          ({channel, effectiveBy}) =>
            html`<dt>${say.channels[channel]}</dt>
              <dd>
                ${say.by} <time datetime="${effectiveBy}">${showDate(effectiveBy, lang)}</time>
              </dd> `,
        )}
      </dl>
      ${
        others.length > 0 &&
        html`<p class="soft">
          ${say.notIn}: ${others.map((channel) => say.channels[channel]).join(', ')}.
        </p>`
      }
      <h2>${say.receipt}</h2>
      <dl>
        <dt>${say.number}</dt>
        <dd>${id}</dd>
        <dt>${say.index}</dt>
        <dd>${index ?? say.noIndex}</dd>
      </dl>
      <p><a href="v1/receipts/${id}">${say.download}</a></p>
      <p><a href="objection?lang=${lang}">${say.more}</a></p>`,
  };
}
