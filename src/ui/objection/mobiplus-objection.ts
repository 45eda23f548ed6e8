import {html, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {Progress} from '../../journey/progress.ts';
import {RoomElement} from '../room.ts';
import {styles} from './mobiplus-objection.styles.ts';

/** The visitor objects. The element decides nothing; the journey does. */
export class ObjectionEvent extends CustomEvent<{channel: 'email'; address: string}> {
  constructor(address: string) {
    super('mobiplus-objection', {
      detail: {channel: 'email', address},
      bubbles: true,
      composed: true,
    });
  }
}

/** What an e-mail address is made of, as far as a browser can tell; the receiver reads it closely. */
const ADDRESS = /^[^\s@<>"(),:;\\]{1,64}@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]{2,}$/;

/**
 * Objection to direct marketing by e-mail (R36, R37): one field, no reason, no proof of who it is; it acts at once.
 *
 * @tag mobiplus-objection
 * @fires {ObjectionEvent} mobiplus-objection - The visitor objects; detail has channel and address.
 * @csspart panel - The dialog.
 * @since 0.1
 */
export class MobiplusObjection extends RoomElement {
  static override properties = {
    ...RoomElement.properties,
    progress: {attribute: false},
    index: {attribute: false},
    error: {state: true},
  };
  static override styles = [...RoomElement.styles, styles];

  /** How far the objection has come; undefined until one is made. */
  declare progress: Progress | undefined;
  /** Number of the receipt in the ledger. */
  declare index: number;
  declare private error: boolean;

  constructor() {
    super();
    this.progress = undefined;
    this.index = 0;
    this.error = false;
  }

  protected override heading(): string {
    return msg('Invänd mot direkt marknadsföring', {id: 'object'});
  }

  protected override body(): TemplateResult {
    return html`<p>
        ${msg(
          'Skriv din e-postadress så slutar hela MobiPlus-koncernen att skicka nyhetsbrev och erbjudanden dit, från och med i dag. Du behöver varken ange skäl eller visa vem du är.',
          {id: 'objection-what'},
        )}
      </p>
      <p class="soft">
        ${msg('Viktiga meddelanden om tjänster du har, som fakturor, får du ändå.', {
          id: 'objection-service',
        })}
      </p>
      ${this.progress === undefined ? this.#form() : this.#status(this.progress)}`;
  }

  #form(): TemplateResult {
    return html`<form novalidate @submit=${this.#submit}>
      <label for="address">${msg('E-postadress', {id: 'email'})}</label>
      <input
        id="address"
        name="address"
        type="email"
        autocomplete="email"
        inputmode="email"
        required
        aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby="error"
      />
      <p class="error" id="error" role="alert">
        ${this.error ? msg('Skriv adressen i formen namn@exempel.se.', {id: 'email-error'}) : ''}
      </p>
      <button type="submit">${msg('Invänd', {id: 'object-now'})}</button>
    </form>`;
  }

  #status(progress: Progress): TemplateResult {
    return html`<mobiplus-status
      inline
      subject="objection"
      .progress=${progress}
      .index=${this.index}
    ></mobiplus-status>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const address = new FormData(event.target as HTMLFormElement).get('address');
    const said = typeof address === 'string' ? address.trim() : '';
    this.error = !ADDRESS.test(said);
    if (this.error) this.renderRoot.querySelector('input')?.focus();
    else this.dispatchEvent(new ObjectionEvent(said));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-objection': MobiplusObjection;
  }
  interface HTMLElementEventMap {
    'mobiplus-objection': ObjectionEvent;
  }
}
