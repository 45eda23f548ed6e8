import {html} from '../pages/html.ts';
import type {PlainPage} from '../pages/layout.ts';
import type {PageLanguage} from '../pages/page-language.ts';

const SAY = {
  sv: {
    title: 'Sluta få utskick?',
    newsletter: 'Nyhetsbrevet slutar komma till adressen som brevet gick till.',
    all: 'All reklam med e-post slutar komma till adressen som brevet gick till.',
    button: 'Sluta få utskick',
    done: 'Avregistrerad',
    doneText: 'Det gäller från och med nu. Viktiga meddelanden om tjänster du har får du ändå.',
  },
  en: {
    title: 'Unsubscribe?',
    newsletter: 'The newsletter stops coming to the address that the letter went to.',
    all: 'All marketing by e-mail stops coming to the address that the letter went to.',
    button: 'Unsubscribe',
    done: 'Unsubscribed',
    doneText: 'This holds from now on. You still get important messages about services you have.',
  },
} as const;

const page = (lang: PageLanguage, title: string, main: PlainPage['main']): PlainPage => ({
  lang,
  title,
  root: '../',
  hidden: true,
  main: html`<h1>${title}</h1>
    ${main}`,
});

/** What a letter's link leads to: what will stop, and one button. It does not show the address. */
export function unsubscribePage(lang: PageLanguage, topic: 'newsletter' | undefined): PlainPage {
  const say = SAY[lang];
  return page(
    lang,
    say.title,
    html`<p>${topic ? say.newsletter : say.all}</p>
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <input type="hidden" name="page" value="${lang}" />
        <button type="submit">${say.button}</button>
      </form>`,
  );
}

/** That it is done. */
export const unsubscribedPage = (lang: PageLanguage): PlainPage =>
  page(lang, SAY[lang].done, html`<p>${SAY[lang].doneText}</p>`);
