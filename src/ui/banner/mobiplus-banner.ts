import {html, render, type TemplateResult} from 'lit/html.js';
import {msg, str} from '@lit/localize';
import type {PurposeDetails} from '../../contract/purpose.ts';
import type {TrialWording} from '../../contract/trial.ts';
import {directionOf} from '../direction-of.ts';
import {AnswerEvent, OpenEvent} from '../events.ts';
import {list} from '../list.ts';
import {purposeName} from '../purpose-name.ts';
import {SmallElement} from '../small-element.ts';
import {tokens} from '../tokens.styles.ts';
import {pageRoom, styles} from './mobiplus-banner.styles.ts';

/**
 * Asks the question, with refusing as easy as accepting (R9-R17). It decides nothing: it tells which button was pressed.
 *
 * @tag mobiplus-banner
 * @fires {AnswerEvent} mobiplus-answer - Reject all or Accept all was pressed.
 * @fires {OpenEvent} mobiplus-open - Another room is wanted: preferences, notice or objection.
 * @slot - The words of the question.
 * @slot actions - The three buttons, alike.
 * @slot links - Ways to the notice and to the objection.
 * @csspart panel - The frame around words and buttons.
 * @cssprop [--mobiplus-accent=#0c4a5b] - Colour of all buttons and links alike.
 * @since 0.1
 */
export class MobiplusBanner extends SmallElement {
  static override properties = {
    controllers: {attribute: false},
    purposes: {attribute: false},
    days: {type: Number},
    noticeUrl: {attribute: 'notice-url'},
    language: {},
    corner: {type: Boolean, reflect: true},
    wording: {attribute: false},
  };
  static override styles = [tokens, styles];

  /** Names of who asks. */
  declare controllers: readonly string[];
  /** What is asked for. */
  declare purposes: readonly PurposeDetails[];
  /** How long the answer holds, in days. */
  declare days: number;
  /** Where the notice stands as a page of its own. */
  declare noticeUrl: string;
  /** BCP 47. */
  declare language: string;
  /** Whether it stands in the corner of a wide window, for a trial; else along its foot. */
  declare corner: boolean;
  /** Words of a trial in place of the heading, and before the question; the question itself stays. */
  declare wording: TrialWording;

  constructor() {
    super();
    this.controllers = [];
    this.purposes = [];
    this.days = 180;
    this.noticeUrl = '';
    this.language = 'sv';
    this.corner = false;
    this.wording = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'region');
    this.setAttribute('aria-labelledby', 'mobiplus-ask');
    document.adoptedStyleSheets = [
      ...document.adoptedStyleSheets,
      pageRoom.styleSheet as CSSStyleSheet,
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== pageRoom.styleSheet,
    );
  }

  protected override render(): TemplateResult {
    return html`<div class="panel" part="panel">
      <div class="words" tabindex="0">
        <slot></slot>
        <div class="links"><slot name="links"></slot></div>
      </div>
      <div class="actions"><slot name="actions"></slot></div>
    </div>`;
  }

  protected override update(): void {
    super.update();
    this.lang = this.language;
    this.dir = directionOf(this.language);
    render(this.#words(), this);
  }

  #words(): TemplateResult {
    const who = list(this.controllers, this.language);
    const what = list(
      this.purposes.map((one) => purposeName(one, this.language)),
      this.language,
    );
    const recipients = list(
      [...new Set(this.purposes.flatMap((one) => one.recipients.map(({name}) => name)))],
      this.language,
    );
    const {heading, intro} = this.wording;
    return html`<h2 id="mobiplus-ask">
        ${heading?.[this.language] ?? msg('Dina integritetsval', {id: 'choices'})}
      </h2>
      ${intro?.[this.language] ? html`<p>${intro[this.language]}</p>` : ''}
      <p>
        ${msg(str`${who} ber om ditt samtycke till kakor för ${what}.`, {id: 'banner-ask'})}
        ${recipients ? msg(str`Mottagare är ${recipients}.`, {id: 'banner-recipients'}) : ''}
        ${msg(str`Ditt val gäller i ${this.days} dagar.`, {id: 'banner-days'})}
        ${msg(
          'Du kan när som helst återkalla ditt samtycke under ”Dina integritetsval” längst ned på sidan.',
          {id: 'banner-withdraw'},
        )}
      </p>
      <button slot="actions" type="button" @click=${this.#reject}>
        ${msg('Avvisa alla', {id: 'reject-all'})}
      </button>
      <button slot="actions" type="button" @click=${this.#accept}>
        ${msg('Godkänn alla', {id: 'accept-all'})}
      </button>
      <button slot="actions" type="button" @click=${this.#settings}>
        ${msg('Inställningar', {id: 'settings'})}
      </button>
      <a slot="links" href=${this.noticeUrl} @click=${this.#notice} hreflang="sv"
        >${msg('Personuppgiftspolicy', {id: 'notice-title'})}</a
      >
      <a slot="links" href="${this.noticeUrl}#invand" @click=${this.#object}
        >${msg('Invänd mot reklam', {id: 'object-short'})}</a
      >
      ${
        this.language === 'en' ? '' : html`<p slot="links" lang="en">This website uses cookies.</p>`
      }`;
  }

  #reject() {
    this.dispatchEvent(new AnswerEvent('reject-all', 'button-reject-all'));
  }
  #accept() {
    this.dispatchEvent(new AnswerEvent('accept-all', 'button-accept-all'));
  }
  #settings() {
    this.dispatchEvent(new OpenEvent('preferences'));
  }
  #notice(event: Event) {
    event.preventDefault();
    this.dispatchEvent(new OpenEvent('notice'));
  }
  #object(event: Event) {
    event.preventDefault();
    this.dispatchEvent(new OpenEvent('objection'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-banner': MobiplusBanner;
  }
}
