import {html, type TemplateResult} from 'lit/html.js';
import {msg} from '@lit/localize';
import {directionOf} from '../direction-of.ts';
import {OpenEvent} from '../events.ts';
import {SmallElement} from '../small-element.ts';
import {tokens} from '../tokens.styles.ts';
import {styles} from './mobiplus-launcher.styles.ts';

/**
 * One step to the switches, from every page (R30). It stands where the page has no link of its own, and wherever a page puts it.
 *
 * @tag mobiplus-launcher
 * @fires {OpenEvent} mobiplus-open - The preferences are wanted.
 * @csspart button - The round button.
 * @cssprop [--mobiplus-accent=#0c4a5b] - Colour of the drawing.
 * @since 0.2
 */
export class MobiplusLauncher extends SmallElement {
  static override properties = {
    language: {type: String},
  };
  static override styles = [tokens, styles];

  /** BCP 47, of the interface. */
  declare language: string;

  constructor() {
    super();
    this.language = 'sv';
  }

  protected override update(): void {
    this.dir = directionOf(this.language);
    super.update();
  }

  protected override render(): TemplateResult {
    const name = msg('Dina integritetsval', {id: 'choices'});
    return html`<button
      part="button"
      type="button"
      lang=${this.language}
      aria-label=${name}
      aria-haspopup="dialog"
      title=${name}
      @click=${this.#open}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 7h9M19 7h1M4 12h2M12 12h8M4 17h7M17 17h3" />
        <circle cx="16" cy="7" r="2.5" />
        <circle cx="9" cy="12" r="2.5" />
        <circle cx="14" cy="17" r="2.5" />
      </svg>
    </button>`;
  }

  #open() {
    this.dispatchEvent(new OpenEvent('preferences'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-launcher': MobiplusLauncher;
  }
}
