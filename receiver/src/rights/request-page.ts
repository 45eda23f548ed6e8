import type {RequestChange, RequestHistory} from '../../../src/contract/desk.ts';
import {fill} from '../confirmation/words.ts';
import {html, type Markup} from '../pages/html.ts';
import type {PlainPage} from '../pages/layout.ts';
import type {PageLanguage} from '../pages/page-language.ts';
import {showDate, showMoment} from '../pages/show-date.ts';
import {IMY} from './answer-text.ts';
import {letterWords} from './letter-words.ts';
import {reasons} from '../../../src/core/request-reasons.ts';

const page = (lang: PageLanguage, title: string, main: Markup): PlainPage => ({
  lang,
  title,
  root: '../../',
  hidden: true,
  main: html`<h1>${title}</h1>
    ${main}`,
});

/** One step: when, what, and where something was extended or refused, why and what the person can do (R54). */
function stepOf({status, at, reason, dueBy, answer}: RequestChange, lang: PageLanguage): Markup {
  const say = letterWords[lang];
  const told = answer?.[lang];
  return html`<li>
    <p><strong>${say.statuses[status]}</strong>, ${showMoment(at, lang)}</p>
    ${dueBy !== undefined && html`<p>${say.due} ${showDate(dueBy, lang)}</p>`}
    ${
      told
        ? html`<p>${told.reason}</p>
            <p>${told.complaint.replace(IMY, '')}<a href="${IMY}">imy.se</a></p>
            <p>${told.remedy}</p>`
        : reason !== undefined && html`<p>${reasons[reason][lang]}</p>`
    }
  </li>`;
}

/** What a letter's link leads to: how the request stands, by when it is answered, and all that has happened. */
export function requestPage(request: RequestHistory, lang: PageLanguage): PlainPage {
  const say = letterWords[lang];
  const {request: number, right, status, receivedAt, dueBy, closedAt, history} = request;
  return page(
    lang,
    fill(say.title, {number}),
    html`<p>${say.rights[right]}</p>
      <p><strong>${say.statuses[status]}</strong></p>
      <p>${say.received} ${showDate(receivedAt, lang)}</p>
      ${closedAt === undefined && html`<p>${say.due} ${showDate(dueBy, lang)}</p>`}
      <h2>${say.history}</h2>
      <ol>
        ${history.map((step) => stepOf(step, lang))}
      </ol>`,
  );
}

/** That the link opens nothing. */
export const noRequestPage = (lang: PageLanguage): PlainPage =>
  page(lang, letterWords[lang].unknown, html`<p>${letterWords[lang].unknownText}</p>`);
