import {html} from '../pages/html.ts';
import type {PlainPage} from '../pages/layout.ts';
import {pageLanguage, type PageLanguage} from '../pages/page-language.ts';
import type {Found} from './find-confirmation.ts';
import {fill, words} from './words.ts';

/** By what became of a link: the status that says so. */
export const STATUS = {open: 200, done: 200, used: 410, expired: 410, unknown: 404} as const;

/**
 * What a link leads to: what will happen and one button; or that it is done, used, expired or unknown, and what to do then.
 *
 * @param fallback Language for a link that nobody knows.
 */
export function confirmationPage(found: Found, fallback: PageLanguage): PlainPage {
  const lang = found.state === 'unknown' ? fallback : pageLanguage(found.lang);
  const say = words[lang];
  const page = (title: string, text: string, more = html``): PlainPage => ({
    lang,
    title,
    root: '../',
    hidden: true,
    main: html`<h1>${title}</h1>
      <p>${text}</p>
      ${more}`,
  });
  if (found.state === 'unknown') return page(say.unknown, say.unknownText);
  if (found.state === 'used') return page(say.used, say.usedText);
  if (found.state === 'expired') return page(say.expired, say.expiredText);
  const kind = say.kinds[found.kind];
  const {yours} = say.reach[found.channel];
  return found.state === 'done'
    ? page(kind.done, fill(kind.doneText, {yours}))
    : page(
        kind.title,
        fill(kind.what, {yours}),
        html`<form method="post"><button type="submit">${kind.button}</button></form>
          <p class="soft">${say.notYou}</p>`,
      );
}
