import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {Grants, PurposeDetails, Recipient} from '../../contract/purpose.ts';
import type {VisitorsAnswer} from '../../core/decide.ts';
import {AnswerEvent} from '../events.ts';
import {list} from '../list.ts';
import {PanelElement} from '../panel.ts';
import {purposeData} from '../purpose-data.ts';
import {purposeName} from '../purpose-name.ts';
import {purposeReason} from '../purpose-reason.ts';
import {timeSpan} from '../time-span.ts';
import {transferName} from '../transfer-name.ts';
import {styles} from './mobiplus-preferences.styles.ts';

/**
 * The switches: one per purpose, each off until the visitor has turned it on (R13, R17), and the way to withdraw (R30, R31).
 *
 * @tag mobiplus-preferences
 * @fires {AnswerEvent} mobiplus-answer - Reject all, Accept all, Save or Withdraw all was pressed.
 * @csspart panel - The room.
 * @since 0.1
 */
export class MobiplusPreferences extends PanelElement {
  static override properties = {
    ...PanelElement.properties,
    purposes: {attribute: false},
    grants: {attribute: false},
    controllers: {attribute: false},
    days: {type: Number},
    signal: {type: String},
    saved: {attribute: false},
    said: {state: true},
  };
  static override styles = [...PanelElement.styles, styles];

  /** What is asked for. */
  declare purposes: readonly PurposeDetails[];
  /** What is granted now; the switches start from it. */
  declare grants: Grants;
  /** Names of who asks. */
  declare controllers: readonly string[];
  /** How long an answer holds, in days. */
  declare days: number;
  /** What the browser itself says no by, where it does: Global Privacy Control, or another signal (R58, R59). */
  declare signal: 'gpc' | 'other' | undefined;
  /** The latest receipt on this device: its number in the ledger, and when (UTC). */
  declare saved: {readonly index: number; readonly at: string} | undefined;
  /** What the switches say. */
  declare private said: Grants;

  constructor() {
    super();
    this.purposes = [];
    this.grants = {};
    this.controllers = [];
    this.days = 180;
    this.signal = undefined;
    this.saved = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('grants')) this.said = this.grants;
  }

  protected override heading(): string {
    return msg('Dina val', {id: 'room-preferences'});
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
      ${this.signal ? html`<p class="signal">${this.#signal()}</p>` : nothing}
      <ul class="list">
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
      ${this.saved ? html`<p class="soft">${this.#saved(this.saved)}</p>` : nothing}`;
  }

  #purpose(purpose: PurposeDetails): TemplateResult {
    const {id} = purpose;
    const on = this.said[id] === true;
    return html`<li>
      <label>
        ${purposeName(purpose, this.language)}
        <span class="state" aria-hidden="true">
          ${on ? msg('på', {id: 'on'}) : msg('av', {id: 'off'})}
        </span>
        <input
          type="checkbox"
          role="switch"
          name=${id}
          .checked=${on}
          aria-describedby="why-${id}"
          @change=${this.#toggle}
        />
      </label>
      <p class="soft" id="why-${id}">
        ${purposeReason(purpose, this.language)} ${this.#recipients(purpose)}
      </p>
      <details>
        <summary aria-describedby="why-${id}">${msg('Mer om detta', {id: 'more'})}</summary>
        <dl>
          ${this.#row(msg('Rättslig grund', {id: 'basis'}), this.#basis())}
          ${this.#row(msg('Uppgifter', {id: 'data'}), this.#data(purpose))}
          ${this.#row(msg('Lagras hos dig', {id: 'stored'}), this.#storage(purpose))}
          ${this.#row(msg('Sparas av mottagaren', {id: 'retention'}), this.#retention(purpose))}
          ${this.#row(msg('Överföring utanför EES', {id: 'transfer'}), this.#transfers(purpose))}
          ${purpose.recipients.map((one) => this.#policy(one))}
        </dl>
      </details>
    </li>`;
  }

  /** A row of the details; none where there is nothing to say. */
  #row(term: string, words: string): TemplateResult | typeof nothing {
    return words
      ? html`<dt>${term}</dt>
          <dd>${words}</dd>`
      : nothing;
  }

  #basis(): string {
    return msg(str`Ditt samtycke. Giltighet: ${timeSpan(this.days, this.language)}.`, {
      id: 'basis-consent',
    });
  }

  #data({data}: PurposeDetails): string {
    return list(data.map(purposeData), this.language);
  }

  #storage({storage = []}: PurposeDetails): string {
    return storage
      .map(({name, days}) =>
        days
          ? `${name} (${timeSpan(days, this.language)})`
          : `${name} (${msg('tills du stänger webbläsaren', {id: 'session'})})`,
      )
      .join(', ');
  }

  #retention({retentionMonths}: PurposeDetails): string {
    return retentionMonths
      ? new Intl.NumberFormat(this.language, {
          style: 'unit',
          unit: 'month',
          unitDisplay: 'long',
        }).format(retentionMonths)
      : '';
  }

  #transfers({recipients}: PurposeDetails): string {
    return recipients
      .flatMap(({name, transfer}) => (transfer ? [`${name}: ${transferName(transfer)}`] : []))
      .join('; ');
  }

  #policy({name, privacyUrl}: Recipient): TemplateResult | typeof nothing {
    return privacyUrl
      ? html`<dt>${name}</dt>
          <dd>
            <a href=${privacyUrl} rel="noopener" target="_blank"
              >${msg('Så använder de uppgifterna', {id: 'recipient-policy'})}</a
            >
          </dd>`
      : nothing;
  }

  #signal(): string {
    if (this.signal === 'other')
      return msg('Din webbläsare säger nej. Det gäller nu.', {id: 'signal-other'});
    return msg(
      'Din webbläsare säger nej till annonsering (Global Privacy Control). Annonsändamålen är därför avstängda tills du själv slår på dem här.',
      {id: 'signal-gpc'},
    );
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
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-preferences': MobiplusPreferences;
  }
}
