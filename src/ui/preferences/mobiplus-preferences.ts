import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {Grants, PurposeDetails} from '../../contract/purpose.ts';
import type {VisitorsAnswer} from '../../core/decide.ts';
import {AnswerEvent, OpenEvent} from '../events.ts';
import {list} from '../list.ts';
import {purposeName} from '../purpose-name.ts';
import {purposeReason} from '../purpose-reason.ts';
import {RoomElement} from '../room.ts';
import {styles} from './mobiplus-preferences.styles.ts';

/**
 * The switches: one per purpose, each off until the visitor has turned it on (R13, R17), and the way to withdraw (R30, R31).
 *
 * @tag mobiplus-preferences
 * @fires {AnswerEvent} mobiplus-answer - Reject all, Accept all, Save or Withdraw all was pressed.
 * @fires {OpenEvent} mobiplus-open - The notice or the objection is wanted.
 * @csspart panel - The dialog.
 * @since 0.1
 */
export class MobiplusPreferences extends RoomElement {
  static override properties = {
    ...RoomElement.properties,
    purposes: {attribute: false},
    grants: {attribute: false},
    controllers: {attribute: false},
    saved: {attribute: false},
    said: {state: true},
  };
  static override styles = [...RoomElement.styles, styles];

  /** What is asked for. */
  declare purposes: readonly PurposeDetails[];
  /** What is granted now; the switches start from it. */
  declare grants: Grants;
  /** Names of who asks. */
  declare controllers: readonly string[];
  /** The latest receipt on this device: its number in the ledger, and when (UTC). */
  declare saved: {readonly index: number; readonly at: string} | undefined;
  /** What the switches say. */
  declare private said: Grants;

  constructor() {
    super();
    this.purposes = [];
    this.grants = {};
    this.controllers = [];
    this.saved = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('grants')) this.said = this.grants;
  }

  protected override heading(): string {
    return msg('Dina integritetsval', {id: 'choices'});
  }

  protected override body(): TemplateResult {
    const who = list(this.controllers, this.language);
    const given = this.purposes.some(({id}) => this.grants[id]);
    return html`<p>
        ${msg(
          str`${who} ber om ditt samtycke till följande. Allt är avstängt tills du slår på det, och du kan ändra dig här när du vill.`,
          {id: 'preferences-ask'},
        )}
      </p>
      <p class="soft">
        ${msg('Att du läser texten eller använder webbplatsen räknas inte som samtycke.', {
          id: 'no-consent-by-use',
        })}
      </p>
      <ul>
        <li>
          <label>
            ${msg('Nödvändigt', {id: 'necessary-name'})}
            <span class="state">${msg('alltid på', {id: 'always-on'})}</span>
          </label>
          <p class="soft">
            ${msg('Får webbplatsen att fungera och minns dina val här.', {id: 'necessary-why'})}
          </p>
        </li>
        ${this.purposes.map((purpose) => this.#purpose(purpose))}
      </ul>
      <div class="actions">
        ${this.#button('button-reject-all', msg('Avvisa alla', {id: 'reject-all'}))}
        ${this.#button('button-accept-all', msg('Godkänn alla', {id: 'accept-all'}))}
        ${this.#button('button-save', msg('Spara mina val', {id: 'save'}))}
        ${given ? this.#button('button-withdraw-all', msg('Återkalla alla', {id: 'withdraw'})) : nothing}
      </div>
      ${this.saved ? html`<p class="soft">${this.#saved(this.saved)}</p>` : nothing}
      <div class="links">
        ${this.#link('notice', msg('Personuppgiftspolicy', {id: 'notice-title'}))}
        ${this.#link('objection', msg('Invänd mot direkt marknadsföring', {id: 'object'}))}
      </div>`;
  }

  #purpose(purpose: PurposeDetails): TemplateResult {
    const name = purposeName(purpose, this.language);
    const why = purposeReason(purpose, this.language);
    const on = this.said[purpose.id] === true;
    return html`<li>
      <label>
        ${name}
        <span class="state" aria-hidden="true">
          ${on ? msg('på', {id: 'on'}) : msg('av', {id: 'off'})}
        </span>
        <input
          type="checkbox"
          role="switch"
          name=${purpose.id}
          .checked=${on}
          aria-describedby="why-${purpose.id}"
          @change=${this.#toggle}
        />
      </label>
      <p class="soft" id="why-${purpose.id}">${why} ${this.#recipients(purpose)}</p>
    </li>`;
  }

  #saved({index, at}: {index: number; at: string}): string {
    const when = new Intl.DateTimeFormat(this.language, {dateStyle: 'long'}).format(new Date(at));
    return msg(str`Ditt senaste val sparades ${when}. Kvitto nr ${index}.`, {id: 'last-saved'});
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

  #button(
    method: 'button-reject-all' | 'button-accept-all' | 'button-save' | 'button-withdraw-all',
    label: string,
  ) {
    return html`<button type="button" name=${method} @click=${this.#press}>${label}</button>`;
  }

  #link(room: 'notice' | 'objection', label: string) {
    return html`<button class="quiet" type="button" name=${room} @click=${this.#leaveFor}>
      ${label}
    </button>`;
  }

  #toggle({currentTarget}: Event) {
    const {name, checked} = currentTarget as HTMLInputElement;
    this.said = {...this.said, [name]: checked};
  }

  #press({currentTarget}: Event) {
    const method = (currentTarget as HTMLButtonElement).name as AnswerEvent['detail']['method'];
    const said: Partial<Record<typeof method, VisitorsAnswer>> = {
      'button-accept-all': 'accept-all',
      'button-save': this.said,
    };
    this.dispatchEvent(new AnswerEvent(said[method] ?? 'reject-all', method));
  }

  #leaveFor({currentTarget}: Event) {
    this.dispatchEvent(
      new OpenEvent((currentTarget as HTMLButtonElement).name as 'notice' | 'objection'),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-preferences': MobiplusPreferences;
  }
}
