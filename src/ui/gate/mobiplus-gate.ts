import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {PurposeDetails} from '../../contract/purpose.ts';
import {control} from '../control.styles.ts';
import {directionOf} from '../direction-of.ts';
import {OpenEvent} from '../events.ts';
import {list} from '../list.ts';
import {purposeName} from '../purpose-name.ts';
import {tokens} from '../tokens.styles.ts';
import {embedOf} from './embed-of.ts';
import {styles} from './mobiplus-gate.styles.ts';

/** The visitor wants to see what stands behind the gate: this once, or always. The element decides nothing; the journey does. */
export class GateEvent extends CustomEvent<{how: 'once' | 'always'}> {
  constructor(how: 'once' | 'always') {
    super('mobiplus-gate', {detail: {how}, bubbles: true, composed: true});
  }
}

/**
 * A place for an embed that loads from somebody else: shut, with words in its own size, until the visitor wants it (R1, R10, R18).
 *
 * ```html
 * <mobiplus-gate purpose="ads-personalisation">
 *   <iframe data-category="ads-personalisation" data-src="https://video.example/1" width="560" height="315" title="Film"></iframe>
 * </mobiplus-gate>
 * ```
 *
 * @tag mobiplus-gate
 * @fires {GateEvent} mobiplus-gate - "Once" or "always" was pressed.
 * @fires {OpenEvent} mobiplus-open - The preferences are wanted.
 * @slot - The embed: an inert `iframe`, or a `template` that holds it.
 * @csspart placeholder - What stands there while it is shut.
 * @since 0.2
 */
export class MobiplusGate extends LitElement {
  static override properties = {
    purpose: {type: String},
    language: {type: String},
    details: {attribute: false},
    open: {type: Boolean, reflect: true},
  };
  static override styles = [tokens, control, styles];

  /** Id of the purpose that opens it. */
  declare purpose: string;
  /** BCP 47, of the interface. */
  declare language: string;
  /** What is known of the purpose; undefined keeps it shut without a choice (R3). */
  declare details: PurposeDetails | undefined;
  /** Whether the embed is open, by consent or for this once. */
  declare open: boolean;

  readonly #sizes = new ResizeObserver(() => {
    this.#fit();
  });

  constructor() {
    super();
    this.purpose = '';
    this.language = 'sv';
    this.details = undefined;
    this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.#watch}></slot
      >${this.open ? nothing : this.#placeholder()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#fit();
  }

  #placeholder(): TemplateResult {
    const host = embedOf(this).host;
    return html`<div
      class="placeholder"
      part="placeholder"
      role="group"
      lang=${this.language}
      dir=${directionOf(this.language)}
      aria-labelledby="title"
    >
      <p class="title" id="title">${msg(str`Innehåll från ${host}`, {id: 'gate-title'})}</p>
      ${this.details ? this.#choice(this.details, host) : nothing}
    </div>`;
  }

  #choice(details: PurposeDetails, host: string): TemplateResult {
    const name = purposeName(details, this.language);
    return html`<p>
        ${msg(str`${host} får då veta din IP-adress och kan spara kakor. Ändamål: ${name}.`, {
          id: 'gate-what',
        })}
        ${this.#recipients(details)}
      </p>
      <div class="row">
        ${this.#button('once', msg('Visa en gång', {id: 'gate-once'}))}
        ${this.#button('always', msg('Visa alltid', {id: 'gate-always'}))}
      </div>
      <p class="soft">
        ${msg(
          str`Visa alltid är ett samtycke till ${name} på hela webbplatsen. Återkalla det när som helst:`,
          {id: 'gate-consent'},
        )}
        <button class="link" type="button" name="preferences" @click=${this.#leave}>
          ${msg('Dina integritetsval', {id: 'choices'})}
        </button>
      </p>`;
  }

  #recipients({recipients}: PurposeDetails): string {
    const countries = new Intl.DisplayNames(this.language, {type: 'region'});
    const who = recipients.map(
      (one) =>
        `${one.name} (${one.countries.map((code) => countries.of(code) ?? code).join(', ')})`,
    );
    return who.length
      ? msg(str`Mottagare: ${list(who, this.language)}.`, {id: 'purpose-recipients'})
      : '';
  }

  #button(how: 'once' | 'always', label: string): TemplateResult {
    return html`<button
      type="button"
      name=${how}
      @click=${() => this.dispatchEvent(new GateEvent(how))}
    >
      ${label}
    </button>`;
  }

  /** Follows the embed's size, whoever sets it. */
  #watch() {
    this.#sizes.disconnect();
    const {frame} = embedOf(this);
    if (frame) this.#sizes.observe(frame);
    this.requestUpdate();
  }

  /** The placeholder is as large as the embed, so that nothing moves when one takes the other's place. */
  #fit() {
    const placeholder = this.renderRoot.querySelector<HTMLElement>('.placeholder');
    if (!placeholder) return;
    const {frame, width, height} = embedOf(this);
    const style = placeholder.style;
    style.inlineSize = frame ? `${frame.offsetWidth}px` : width;
    // A frame on the page makes the row as high as itself; one in a template says how high it will be.
    style.blockSize = frame ? '' : height;
    placeholder.classList.toggle('over', frame !== undefined);
  }

  #leave() {
    this.dispatchEvent(new OpenEvent('preferences'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-gate': MobiplusGate;
  }
  interface HTMLElementEventMap {
    'mobiplus-gate': GateEvent;
  }
}
