import {ifDefined} from 'lit/directives/if-defined.js';
import {LitElement, html, type TemplateResult} from 'lit';
import {control} from './control.styles.ts';
import {directionOf} from './direction-of.ts';
import {panel} from './panel.styles.ts';
import {tokens} from './tokens.styles.ts';

/**
 * What all rooms share: a heading, and words under it. Each stands alone on a page, or in the dialog.
 */
export abstract class PanelElement extends LitElement {
  static override properties = {
    language: {type: String},
    level: {type: Number},
  };
  static override styles = [tokens, control, panel];

  /** BCP 47, of the interface. */
  declare language: string;
  /** Level of the room's own heading. */
  declare level: 2 | 3;

  constructor() {
    super();
    this.language = 'sv';
    this.level = 2;
  }

  /** The room's heading. */
  protected abstract heading(): string;

  /** What stands in the room. */
  protected abstract body(): TemplateResult;

  protected override render(): TemplateResult {
    const text = this.heading();
    return html`<section
      part="panel"
      lang=${this.language}
      dir=${directionOf(this.language)}
      aria-labelledby="heading"
    >
      ${
        this.level === 2
          ? html`<h2 id="heading" part="heading" tabindex="-1">${text}</h2>`
          : html`<h3 id="heading" part="heading" tabindex="-1">${text}</h3>`
      }
      ${this.body()}
    </section>`;
  }

  /** A heading inside the room, one level below the room's own. */
  protected subheading(text: unknown, id?: string): TemplateResult {
    return this.level === 2
      ? html`<h3 class="sub" id=${ifDefined(id)}>${text}</h3>`
      : html`<h4 class="sub" id=${ifDefined(id)}>${text}</h4>`;
  }

  /** Moves the focus to the room's heading, as when the visitor has come here from another room (R68). */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}
