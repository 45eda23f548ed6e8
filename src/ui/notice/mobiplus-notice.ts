import {LitElement, html, render, type PropertyValues, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {sections, type Section} from '../../notice/sections.ts';
import {tokens} from '../tokens.styles.ts';
import {styles} from './mobiplus-notice.styles.ts';

function heading({id, heading: text, level}: Section, shift: number): TemplateResult {
  switch (level + shift) {
    case 1:
      return html`<h1 id=${id}>${text}</h1>`;
    case 2:
      return html`<h2 id=${id}>${text}</h2>`;
    case 3:
      return html`<h3 id=${id}>${text}</h3>`;
    default:
      return html`<h4 id=${id}>${text}</h4>`;
  }
}

/**
 * Shows MobiPlus's notice to the letter (R49): its text is the element's own text, and nothing else is.
 *
 * @tag mobiplus-notice
 * @slot - The notice; the element fills it.
 * @since 0.1
 */
export class MobiplusNotice extends LitElement {
  static override properties = {
    level: {type: Number},
  };
  static override styles = [tokens, styles];

  /** Level of the notice's first heading, 1 or 2. */
  declare level: 1 | 2;

  constructor() {
    super();
    this.level = 2;
  }

  protected override render(): TemplateResult {
    return html`<aside>
        <p>
          ${msg(
            'Texten nedan är MobiPlus Personuppgiftspolicy, oförändrad. Att du läser den räknas inte som samtycke; dina val gör du under ”Dina integritetsval”.',
            {id: 'notice-frame'},
          )}
        </p>
      </aside>
      <slot></slot>`;
  }

  protected override firstUpdated(): void {
    this.replaceChildren(); // the link for pages without script
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    render(
      html`<article lang="sv">
        ${sections().map(
          (section) =>
            html`${heading(section, this.level - 1)}
            ${section.paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}`,
        )}
      </article>`,
      this,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-notice': MobiplusNotice;
  }
}
