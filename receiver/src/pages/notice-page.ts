import type {NoticeVersion} from '../../../src/contract/notice-list.ts';
import {sections, type Section} from '../../../src/notice/sections.ts';
import {html, type Markup} from './html.ts';
import type {PlainPage} from './layout.ts';
import type {PageLanguage} from './page-language.ts';
import type {ShownRelease} from './read-release.ts';
import {showDate} from './show-date.ts';

const SAY = {
  sv: {
    title: 'Personuppgiftspolicy',
    frame:
      'Texten nedan är MobiPlus Personuppgiftspolicy, oförändrad. Att du läser den räknas inte som samtycke.',
    contents: 'Innehåll',
    versions: 'Alla lydelser',
    from: 'Från och med',
    hash: 'SHA-256',
  },
  en: {
    title: 'Privacy notice (in Swedish)',
    frame:
      'The text below is MobiPlus’s privacy notice, unaltered and in Swedish, which is the binding language. Reading it does not count as consent.',
    contents: 'Contents',
    versions: 'All versions',
    from: 'From',
    hash: 'SHA-256',
  },
} as const;

function heading({id, heading: text, level}: Section): Markup {
  switch (level) {
    case 1:
      return html`<h1 id="${id}">${text}</h1>`;
    case 2:
      return html`<h2 id="${id}">${text}</h2>`;
    case 3:
      return html`<h3 id="${id}">${text}</h3>`;
  }
}

/** The notice at its headings, as long as nothing is lost by that; else whole. */
function readSections(notice: string): readonly Section[] {
  const lines = notice.trimEnd().split('\n');
  const found = sections(notice);
  const kept = found.flatMap(({heading: text, paragraphs}) => [text, ...paragraphs]);
  if (kept.join('\n') === lines.join('\n')) return found;
  const [title = '', ...paragraphs] = lines;
  return [{id: 'personuppgiftspolicy', heading: title, level: 1, paragraphs}];
}

/** The notice to the letter (R49), with anchored headings and a contents list (R50), and its earlier versions by hash (R51). */
export function noticePage(
  lang: PageLanguage,
  {notice}: ShownRelease,
  versions: readonly NoticeVersion[],
): PlainPage {
  const say = SAY[lang];
  const all = readSections(notice);
  return {
    lang,
    title: say.title,
    root: '',
    other: `notice?lang=${lang === 'sv' ? 'en' : 'sv'}`,
    main: html`<p class="frame">${say.frame}</p>
      <nav class="contents" aria-label="${say.contents}" lang="sv">
        <ol>
          ${all
            .slice(1)
            .map((section) => html`<li><a href="#${section.id}">${section.heading}</a></li>`)}
        </ol>
      </nav>
      <article lang="sv">
        ${all.map(
          (section) =>
            html`${heading(section)} ${section.paragraphs.map((text) => html`<p>${text}</p> `)}`,
        )}
      </article>
      <section class="versions">
        <h2>${say.versions}</h2>
        <ul>
          ${versions.map(
            ({sha256, from}) =>
              html`<li>
                <p>
                  ${say.from} <time datetime="${from}">${showDate(from, lang)}</time
                  ><br />${say.hash}
                  <a href="v1/notices/${sha256}"><code>${sha256}</code></a>
                </p>
              </li>`,
          )}
        </ul>
      </section>`,
  };
}
