import {LitElement, html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {control} from './control.styles.ts';
import {dialog} from './dialog.styles.ts';
import {tokens} from './tokens.styles.ts';

/**
 * What all rooms share: a native dialog with a heading and a way out.
 *
 * Closing, by button or Esc, decides nothing (R22); the focus returns to where it was (R68).
 */
export abstract class RoomElement extends LitElement {
  static override properties = {
    language: {type: String},
  };
  static override styles = [tokens, control, dialog];

  /** BCP 47, of the interface. */
  declare language: string;

  constructor() {
    super();
    this.language = 'sv';
  }

  /** The room's heading. */
  protected abstract heading(): string;

  /** What stands in the room. */
  protected abstract body(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<dialog
      part="panel"
      lang=${this.language}
      aria-labelledby="heading"
      @close=${this.#leave}
      @click=${this.#backdrop}
    >
      <header>
        <h2 id="heading">${this.heading()}</h2>
        <button class="quiet" type="button" @click=${this.#exit}>
          ${msg('Stäng', {id: 'close'})}
        </button>
      </header>
      <div class="body">${this.body()}</div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  /** Closes the room; nothing is decided. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #exit() {
    this.close();
  }

  #leave() {
    this.remove();
  }

  #backdrop(event: Event) {
    if (event.target === event.currentTarget) this.close();
  }
}
