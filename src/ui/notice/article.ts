import {html, type TemplateResult} from 'lit';
import type {Section} from '../../notice/sections.ts';

/** How an article stands where it is shown. */
export interface Place {
  /** BCP 47. */
  readonly lang: 'sv' | 'en';
  /** Level of the first heading, 1 to 3. */
  readonly level: 1 | 2 | 3;
  /** Stands before each anchor, where the plain ones are taken. */
  readonly prefix: string;
}

function heading({heading: text, level: own}: Section, id: string, level: number): TemplateResult {
  const kind = `level-${own}`;
  switch (level) {
    case 1:
      return html`<h1 class=${kind} id=${id} tabindex="-1">${text}</h1>`;
    case 2:
      return html`<h2 class=${kind} id=${id} tabindex="-1">${text}</h2>`;
    case 3:
      return html`<h3 class=${kind} id=${id} tabindex="-1">${text}</h3>`;
    case 4:
      return html`<h4 class=${kind} id=${id} tabindex="-1">${text}</h4>`;
    default:
      return html`<h5 class=${kind} id=${id} tabindex="-1">${text}</h5>`;
  }
}

/** The notice, or its translation: real headings that can take the focus, and a paragraph for each line (R50, R75). */
export const article = (
  sections: readonly Section[],
  {lang, level, prefix}: Place,
): TemplateResult =>
  html`<article class="mobiplus-notice-text" lang=${lang} dir="ltr">
    ${sections.map(
      (one) =>
        html`${heading(one, prefix + one.id, one.level + level - 1)}
        ${one.paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}`,
    )}
  </article>`;
