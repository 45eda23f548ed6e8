import {html, json, Markup} from '../html.ts';
import {bearing} from './bearing.ts';
import {words, type Lang} from './words.ts';

/** What a page says beside what all pages say. */
export interface Page {
  readonly lang: Lang;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly main: Markup;
  /** Whether the page carries the panel that shows what the tags know. */
  readonly watched?: boolean;
  /** A script of the page's own, by its address. */
  readonly script?: string;
}

/** What the tags of every page are made of. */
export interface Tags {
  /** Of the Google tag. */
  readonly tagId: string;
  /** What every script bears, where the page's policy is by nonce. */
  readonly nonce?: string | undefined;
  /** What starts the Google tag, to stand inline; absent where the page's policy wants it in a file. */
  readonly starter?: string | undefined;
}

/** Starts the Google tag. A policy by hash counts every blank that stands in it. */
const starterOf = ({tagId, nonce, starter}: Tags): Markup =>
  // prettier-ignore
  html`<script type="text/plain" data-category="analytics" data-tag-id="${tagId}" ${bearing(nonce)}
      ${starter === undefined && html`data-src="/assets/google-tag.js"`}>${starter !== undefined && new Markup(starter)}</script>`;

/** What MobiPlus's web developer pastes into every page: settings, boot script, gated tags. */
const pasted = ({tagId, nonce, starter}: Tags): Markup =>
  html`<script type="application/json" id="mobiplus-consent-config">
      ${json({googleTagIds: [tagId]})}
    </script>
    <script src="/mobiplus-consent.js" data-endpoint="/v1" ${bearing(nonce)}></script>
    <script
      type="text/plain"
      data-category="analytics"
      data-src="https://www.googletagmanager.com/gtag/js?id=${tagId}"
      ${bearing(nonce)}
    ></script>
    ${starterOf({tagId, nonce, starter})}`;

const link = (href: string, name: string, path: string): Markup =>
  html`<a href="${href}" ${href === path ? html` aria-current="page"` : ''}>${name}</a>`;

/** A whole page of the site. */
export function layout(
  {lang, path, title, description, main, watched, script}: Page,
  tags: Tags,
): string {
  const say = words[lang];
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${pasted(tags)}
        <title>${title} – MobiPlus</title>
        <meta name="description" content="${description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        ${watched && html`<script type="module" src="/assets/watch.js" ${bearing(tags.nonce)}></script>`}
        ${script !== undefined && html`<script type="module" src="${script}" ${bearing(tags.nonce)}></script>`}
      </head>
      <body>
        <a class="skip" href="#innehall">${say.skip}</a>
        <header class="top">
          <div class="measure">
            <a class="brand" href="${say.home}" aria-label="${say.brand}">
              <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
                <path d="M4 23V9.5L14 4l10 5.5V23" />
                <path d="M9 23v-7.5l5 3.5 5-3.5V23" />
              </svg>
              MobiPlus
            </a>
            <nav aria-label="${say.menu}">
              ${say.links.map(([href, name]) => link(href, name, path))}
            </nav>
            <p class="side">
              <a
                class="portal"
                href="/portal"
                ${path === '/portal' ? html` aria-current="page"` : ''}
                >${say.portal}</a
              >
              <a href="${say.other.href}" hreflang="${say.other.lang}" lang="${say.other.lang}"
                >${say.other.name}</a
              >
            </p>
          </div>
        </header>
        <noscript
          ><p class="notice-bar">
            ${say.withoutScript}
            <a href="${say.plain.notice}">${say.notice}</a>
            <a href="${say.plain.objection}">${say.object}</a>
          </p></noscript
        >
        <main id="innehall" tabindex="-1">${main}</main>
        <footer class="bottom">
          <div class="measure">
            <section>
              <h2>${say.contact}</h2>
              <p>${say.hours}<br />08-465 004 30<br />support@mobiplus.example</p>
            </section>
            <section>
              <h2>${say.services}</h2>
              <ul>
                ${say.links.map(([href, name]) => html`<li>${link(href, name, path)}</li>`)}
              </ul>
            </section>
            <section>
              <h2>${say.privacy}</h2>
              <ul>
                <li><a href="#privacy" data-consent-open="preferences">${say.preferences}</a></li>
                <li>
                  <a
                    href="/personuppgiftspolicy"
                    data-consent-open="notice"
                    ${lang === 'en' && html` hreflang="sv"`}
                    >${say.notice}</a
                  >
                </li>
                <li>
                  <a href="${say.plain.objection}" data-consent-open="objection">${say.object}</a>
                </li>
                <li>
                  <a href="${say.plain.rights}" data-consent-open="rights">${say.rights}</a>
                </li>
              </ul>
            </section>
          </div>
          <p class="measure fine">${say.fine}</p>
        </footer>
      </body>
    </html> `.text;
}
