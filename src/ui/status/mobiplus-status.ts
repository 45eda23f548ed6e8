import {LitElement, html, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {Progress} from '../../journey/progress.ts';
import {tokens} from '../tokens.styles.ts';
import {styles} from './mobiplus-status.styles.ts';

/**
 * Says how far a decision has come: it holds at once, and is saved when its receipt is verified.
 *
 * @tag mobiplus-status
 * @cssprop [--mobiplus-accent=#0c4a5b] - Colour of the edge.
 * @since 0.1
 */
export class MobiplusStatus extends LitElement {
  static override properties = {
    progress: {type: String},
    index: {type: Number},
    subject: {type: String},
    inline: {type: Boolean, reflect: true},
  };
  static override styles = [tokens, styles];

  /** How far it has come. */
  declare progress: Progress;
  /** Number of the receipt in the ledger, once saved. */
  declare index: number;
  /** What was decided: a choice on purposes, or an objection. */
  declare subject: 'choice' | 'objection';
  /** Stands in the flow of a room instead of the page's corner. */
  declare inline: boolean;

  constructor() {
    super();
    this.progress = 'saving';
    this.index = 0;
    this.subject = 'choice';
    this.inline = false;
  }

  protected override render(): TemplateResult {
    return html`<p role="status">${this.#now()} ${this.#saved()}</p>`;
  }

  #now(): string {
    return this.subject === 'choice'
      ? msg('Ditt val gäller nu.', {id: 'status-choice'})
      : msg('Din invändning är mottagen här.', {id: 'status-objection'});
  }

  #saved(): string {
    switch (this.progress) {
      case 'saving':
        return msg('Sparar …', {id: 'status-saving'});
      case 'delayed':
        return msg('Det skickas så snart vår server svarar.', {id: 'status-delayed'});
      case 'refused':
        return msg('Vår server tog inte emot det. Det ligger kvar här och skickas igen.', {
          id: 'status-refused',
        });
      case 'saved':
        return msg(str`Sparat. Kvitto nr ${this.index} är kontrollerat.`, {id: 'status-saved'});
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-status': MobiplusStatus;
  }
}
