import {html, type Markup} from './html.ts';
import type {PageLanguage} from './page-language.ts';

/** A page without script. */
export interface PlainPage {
  readonly lang: PageLanguage;
  readonly title: string;
  readonly main: Markup;
  /** From the page to the receiver's root, such as `../`; the receiver may hang under any path. */
  readonly root: '' | '../' | '../../';
  /** The same page in the other language, as an address relative to it. */
  readonly other?: string;
  /** Whether search engines are to leave it alone. */
  readonly hidden?: boolean;
}

const SAY = {
  sv: {
    notice: 'Personuppgiftspolicy',
    objection: 'Invänd mot direkt marknadsföring',
    links: 'Integritet',
    other: 'English',
    otherLang: 'en',
  },
  en: {
    notice: 'Privacy notice (in Swedish)',
    objection: 'Object to direct marketing',
    links: 'Privacy',
    other: 'Svenska',
    otherLang: 'sv',
  },
} as const;

/** A whole page: no script, one sheet, every link relative. */
export function layout({lang, title, main, root, other, hidden}: PlainPage): string {
  const say = SAY[lang];
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${hidden && html`<meta name="robots" content="noindex" />`}
        <title>${title} – MobiPlus</title>
        <link rel="icon" href="${root}pages.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${root}pages.css" />
      </head>
      <body>
        <header>
          <p>MobiPlus</p>
          ${
            other !== undefined &&
            html`<p>
              <a href="${other}" hreflang="${say.otherLang}" lang="${say.otherLang}"
                >${say.other}</a
              >
            </p>`
          }
        </header>
        <main>${main}</main>
        <footer>
          <nav aria-label="${say.links}">
            <a href="${root}notice?lang=${lang}">${say.notice}</a>
            <a href="${root}objection?lang=${lang}">${say.objection}</a>
          </nav>
        </footer>
      </body>
    </html> `.text;
}
