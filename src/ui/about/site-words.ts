import {html, type TemplateResult} from 'lit';
import type {Words} from '../../contract/about.ts';

/** The site's own words in the visitor's language, else in Swedish and marked as such (R75). */
export const siteWords = (words: Words, language: string): TemplateResult => {
  const said = words[language];
  return said ? html`<bdi>${said}</bdi>` : html`<span lang="sv" dir="ltr">${words.sv}</span>`;
};
