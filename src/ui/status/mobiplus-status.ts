import {html, nothing, type TemplateResult} from 'lit/html.js';
import {msg, str} from '@lit/localize';
import type {Receipt} from '../../contract/receipt.ts';
import type {Progress} from '../../journey/progress.ts';
import {control} from '../control.styles.ts';
import {directionOf} from '../direction-of.ts';
import {saveReceipt} from '../save-receipt.ts';
import {SmallElement} from '../small-element.ts';
import {tokens} from '../tokens.styles.ts';
import {styles} from './mobiplus-status.styles.ts';

/** The visitor has read it. */
export class CloseEvent extends CustomEvent<undefined> {
  constructor() {
    super('mobiplus-close', {bubbles: true, composed: true});
  }
}

/**
 * Says how far a decision has come: it holds at once, and is saved when its receipt is verified. Then the receipt can be taken along,
 * also by who refused (R4, R35).
 *
 * @tag mobiplus-status
 * @fires {CloseEvent} mobiplus-close - The visitor has read it; only where `closable`.
 * @cssprop [--mobiplus-accent=#0c4a5b] - Colour of the edge.
 * @csspart actions - What can be done once it is saved.
 * @since 0.1
 */
export class MobiplusStatus extends SmallElement {
  static override properties = {
    progress: {type: String},
    index: {type: Number},
    subject: {type: String},
    receipt: {attribute: false},
    language: {type: String},
    inline: {type: Boolean, reflect: true},
    closable: {type: Boolean},
  };
  static override styles = [tokens, control, styles];

  /** How far it has come. */
  declare progress: Progress;
  /** Number of the receipt in the ledger, once saved. */
  declare index: number;
  /** What was decided: a choice on purposes, an objection, a request, an answer to news; or what the browser said by itself. */
  declare subject: 'choice' | 'objection' | 'request' | 'news' | 'signal';
  /** The receipt, once saved; offered as a file. */
  declare receipt: Receipt | undefined;
  /** BCP 47, where it stands in no room that says it. */
  declare language: string | undefined;
  /** Stands in the flow of a room instead of the page's corner. */
  declare inline: boolean;
  /** Has a button that closes it. */
  declare closable: boolean;

  constructor() {
    super();
    this.progress = 'saving';
    this.index = 0;
    this.subject = 'choice';
    this.receipt = undefined;
    this.language = undefined;
    this.inline = false;
    this.closable = false;
  }

  protected override render(): TemplateResult {
    const {language} = this;
    return html`<div
      class="status"
      lang=${language ?? nothing}
      dir=${language ? directionOf(language) : nothing}
    >
      <p role="status">${this.#now()} ${this.#saved()}</p>
      ${this.#actions()}
    </div>`;
  }

  #actions(): TemplateResult | typeof nothing {
    const receipt = this.progress === 'saved' && this.receipt;
    if (!receipt && !this.closable) return nothing;
    return html`<div class="actions" part="actions">
      ${
        receipt
          ? html`<button class="quiet" type="button" name="receipt" @click=${this.#take}>
              ${msg('Ladda ner kvitto', {id: 'receipt-download'})}
            </button>`
          : nothing
      }
      ${
        this.closable
          ? html`<button class="quiet" type="button" name="close" @click=${this.#close}>
              ${msg('Stäng', {id: 'close'})}
            </button>`
          : nothing
      }
    </div>`;
  }

  #now(): string {
    switch (this.subject) {
      case 'choice':
        return msg('Ditt val gäller nu.', {id: 'status-choice'});
      case 'objection':
        return msg('Din invändning är mottagen här.', {id: 'status-objection'});
      case 'request':
        return msg('Din begäran är mottagen här.', {id: 'status-request'});
      case 'signal':
        return msg('Din webbläsare har återkallat samtycken åt dig. Det gäller nu.', {
          id: 'status-signal',
        });
      case 'news':
        return msg('Ditt svar är mottaget här.', {id: 'status-news'});
    }
  }

  #saved(): string {
    switch (this.progress) {
      case 'saving':
        return msg('Sparar …', {id: 'status-saving'});
      case 'delayed':
        return msg('Det skickas så snart vår server svarar.', {id: 'status-delayed'});
      case 'refused':
        return this.subject === 'choice'
          ? msg('Vår server tog inte emot det. Det ligger kvar här och skickas igen.', {
              id: 'status-refused',
            })
          : msg('Vår server tog inte emot det. Gör det gärna en gång till.', {
              id: 'status-dropped',
            });
      case 'saved':
        return msg(str`Sparat. Kvitto nr ${this.index} är kontrollerat.`, {id: 'status-saved'});
    }
  }

  #take() {
    if (this.receipt) saveReceipt(this.receipt);
  }

  #close() {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-status': MobiplusStatus;
  }
  interface HTMLElementEventMap {
    'mobiplus-close': CloseEvent;
  }
}
