import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {Controller} from '../../contract/configuration.ts';
import type {Receipt} from '../../contract/receipt.ts';
import type {Ground, Right} from '../../contract/rights.ts';
import {entryFault, type Fault} from '../../core/entry-fault.ts';
import {looksLikePersonalNumber} from '../../core/looks-like-personal-number.ts';
import {readRequestNumber} from '../../core/request-number.ts';
import type {Progress} from '../../journey/progress.ts';
import type {Lookup} from '../../sync/read-request.ts';
import {OpenEvent} from '../events.ts';
import {faultText, textField} from '../text-field.ts';
import {PanelElement} from '../panel.ts';
import {filedRequest} from './filed-request.ts';
import {foundRequest} from './found-request.ts';
import {groundName, grounds} from './grounds.ts';
import {noticeOn, noticeOnAll, noticeOnMarketing} from './notice-words.ts';
import {rightName, rightReason} from './right-text.ts';
import {LookupEvent, RightsEvent} from './rights-event.ts';
import {styles} from './mobiplus-rights.styles.ts';

const RIGHTS: readonly Right[] = ['A15', 'A16', 'A17', 'A18', 'A20'];

/** What was wrong in which form, by field. */
interface Wrong {
  readonly form: Right | 'lookup' | undefined;
  readonly faults: Readonly<Partial<Record<string, Fault>>>;
}

/**
 * The visitor's rights (R52-R55): what each gives, beside MobiPlus's own words; a way to ask for it, and to see how that stands.
 *
 * @tag mobiplus-rights
 * @fires {RightsEvent} mobiplus-rights - The visitor files a request; detail has `right`, `ground` and `address`.
 * @fires {LookupEvent} mobiplus-lookup - The visitor asks how a request stands; detail has `request`.
 * @fires {OpenEvent} mobiplus-open - The switches or the objection are wanted.
 * @csspart panel - The room.
 * @csspart result - What came of a request.
 * @since 0.2
 */
export class MobiplusRights extends PanelElement {
  static override properties = {
    ...PanelElement.properties,
    signedIn: {attribute: false},
    portalLinks: {attribute: false},
    controller: {attribute: false},
    authority: {attribute: false},
    progress: {attribute: false},
    index: {attribute: false},
    receipt: {attribute: false},
    found: {attribute: false},
    wrong: {state: true},
  };
  static override styles = [...PanelElement.styles, styles];

  /** Whether the portal vouches for the visitor: no address is asked for then. */
  declare signedIn: boolean;
  /** Where the customer portal does it at once, by right. */
  declare portalLinks: Partial<Record<Right, string>>;
  /** Whom to write to otherwise. */
  declare controller: Controller;
  /** Where to complain (GDPR 77). */
  declare authority: {readonly name: string; readonly url: string};
  /** How far the request has come; undefined until there is one. */
  declare progress: Progress | undefined;
  /** Number of the receipt in the ledger. */
  declare index: number;
  /** The receipt: it says the request's number and due date (R53). */
  declare receipt: Receipt | undefined;
  /** What the receiver said of the number that was asked for. */
  declare found: Lookup | undefined;
  declare private wrong: Wrong;

  constructor() {
    super();
    this.signedIn = false;
    this.portalLinks = {};
    this.controller = {name: 'MobiPlus AB'};
    this.authority = {
      name: 'IMY',
      url: 'https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/',
    };
    this.progress = undefined;
    this.index = 0;
    this.receipt = undefined;
    this.found = undefined;
    this.wrong = {form: undefined, faults: {}};
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What came of it stands at the top.
    if (changed.has('progress') && this.progress === 'saving') this.focus();
  }

  protected override heading(): string {
    return msg('Dina rättigheter', {id: 'room-rights'});
  }

  protected override body(): TemplateResult {
    const {name, contact} = this.controller;
    const who = contact ? `${name}, ${contact}` : name;
    return html`${this.progress === undefined ? nothing : this.#result(this.progress)}
      <p>
        ${msg('De gäller alla, inte bara kunder. Det kostar inget, och svar ska komma inom en månad.', {id: 'rights-what'})}
      </p>
      <div class="cards">
        ${RIGHTS.map((right) =>
          this.#card(
            right,
            rightName(right),
            rightReason(right),
            noticeOn(right),
            this.#filing(right),
          ),
        )}
        ${this.#card(
          'objection',
          msg('Invänd mot direkt marknadsföring', {id: 'object'}),
          msg('Gäller genast, utan skäl och utan att du visar vem du är.', {id: 'why-object'}),
          noticeOnMarketing(),
          this.#way('objection', msg('Invänd', {id: 'object-now'})),
        )}
        ${this.#card(
          'preferences',
          msg('Återkalla samtycke', {id: 'right-withdraw'}),
          msg('När du vill, och lika lätt som du lämnade det.', {id: 'why-withdraw'}),
          [],
          this.#way('preferences', msg('Dina val', {id: 'room-preferences'})),
        )}
        ${this.#card(
          'complaint',
          msg('Klagomål till tillsynsmyndigheten', {id: 'right-complaint'}),
          msg('Anser du att vi gör fel kan du klaga, och du kan gå till domstol.', {
            id: 'why-complaint',
          }),
          [],
          html`<a href=${this.authority.url} rel="noopener">
            ${msg(str`Lämna klagomål till ${this.authority.name}`, {id: 'complain'})}
          </a>`,
        )}
      </div>
      <div class="all">
        <div class="beside">
          <p>
            ${msg(
              'För en begäran räcker det att du bekräftar din e-postadress. För att få ut uppgifter loggar du in i kundportalen. Skicka aldrig personnummer eller kopia av legitimation.',
              {id: 'rights-proof'},
            )}
            ${msg(str`Du kan också skriva till ${who}.`, {id: 'or-write'})}
          </p>
          ${this.#quote(noticeOnAll())}
        </div>
      </div>
      ${this.#lookup()}`;
  }

  #card(name: string, title: string, why: string, quoted: readonly string[], act: TemplateResult) {
    return html`<details class="card" name=${name}>
      <summary>${title}</summary>
      <div class="beside">
        <div>
          <p>${why}</p>
          ${act}
        </div>
        ${this.#quote(quoted)}
      </div>
    </details>`;
  }

  #quote(paragraphs: readonly string[]): TemplateResult | typeof nothing {
    return paragraphs.length
      ? html`<figure>
          <figcaption class="soft">${msg('Så skriver MobiPlus', {id: 'notice-says'})}</figcaption>
          <blockquote lang="sv" dir="ltr">
            ${paragraphs.map((one) => html`<p>${one}</p>`)}
          </blockquote>
        </figure>`
      : nothing;
  }

  #way(room: 'objection' | 'preferences', label: string): TemplateResult {
    return html`<button class="quiet" type="button" name=${room} @click=${this.#leaveFor}>
      ${label}
    </button>`;
  }

  #filing(right: Right): TemplateResult {
    const {ground, email} = this.wrong.form === right ? this.wrong.faults : {};
    const offered = grounds[right];
    const portal = this.portalLinks[right];
    return html`${portal ? html`<p><a href=${portal}>${msg('Gör det i kundportalen', {id: 'in-portal'})}</a></p>` : nothing}
      <form novalidate data-form=${right} @submit=${this.#file}>
        ${
          offered
            ? html`<fieldset aria-describedby="${right}-ground-error">
                <legend>${msg('Skäl', {id: 'ground'})}</legend>
                ${offered.map(
                  (one) =>
                    html`<label class="choice">
                      <input type="radio" name="ground" value=${one} />${groundName(one)}
                    </label>`,
                )}
                <p class="error" id="${right}-ground-error" role="alert">
                  ${ground ? msg('Välj något.', {id: 'choose-one'}) : ''}
                </p>
              </fieldset>`
            : nothing
        }
        ${
          this.signedIn
            ? nothing
            : textField({
                name: 'email',
                id: `${right}-email`,
                label: msg('E-postadress', {id: 'email'}),
                entry: 'email',
                autocomplete: 'email',
                error: faultText('email', email),
              })
        }
        <button type="submit">${msg('Begär', {id: 'request-now'})}</button>
      </form>`;
  }

  #result(progress: Progress): TemplateResult {
    const filed = this.receipt?.record.rights;
    return html`<div part="result" class="result">
      <mobiplus-status
        inline
        .subject=${'request'}
        .progress=${progress}
        .index=${this.index}
        .receipt=${this.receipt}
      ></mobiplus-status>
      ${filed ? filedRequest(filed, this.language) : nothing}
    </div>`;
  }

  #lookup(): TemplateResult {
    const {number} = this.wrong.form === 'lookup' ? this.wrong.faults : {};
    return html`<form novalidate data-form="lookup" @submit=${this.#ask}>
      <fieldset>
        <legend>${msg('Hur går det?', {id: 'follow'})}</legend>
        ${textField({
          name: 'number',
          label: msg('Begärans nummer', {id: 'request-number'}),
          entry: 'words',
          autocomplete: 'off',
          error:
            number === 'form'
              ? msg('Numret ser ut så här: MP-7K3F-9Q2M-XD4T.', {id: 'number-error'})
              : faultText('words', number),
        })}
        <button type="submit">${msg('Visa', {id: 'show'})}</button>
      </fieldset>
      <div role="status" class="found">${foundRequest(this.found, this.language)}</div>
    </form>`;
  }

  /** @returns whether nothing is wrong; where something is, says so and goes to it. */
  #isRight(form: HTMLFormElement, faults: Wrong['faults']): boolean {
    this.wrong = {form: form.dataset['form'] as Wrong['form'], faults};
    if (Object.keys(faults).length === 0) return true;
    void this.updateComplete.then(() => {
      const first = faults['ground'] ? 'input' : '[aria-invalid=true]';
      form.querySelector<HTMLElement>(first)?.focus();
    });
    return false;
  }

  #file(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const right = form.dataset['form'] as Right;
    const said = new FormData(form);
    const ground = said.get('ground') as Ground | null;
    const email = ((said.get('email') ?? '') as string).trim();
    const emailFault = this.signedIn ? undefined : entryFault('email', email);
    const faults = {
      ...(grounds[right] && !ground && {ground: 'missing' as const}),
      ...(emailFault && {email: emailFault}),
    };
    if (!this.#isRight(form, faults)) return;
    form.reset();
    form.closest('details')?.removeAttribute('open');
    this.dispatchEvent(
      new RightsEvent({right, ...(ground && {ground}), ...(!this.signedIn && {address: email})}),
    );
  }

  #ask(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const said = (new FormData(form).get('number') as string).trim();
    const request = looksLikePersonalNumber(said) ? undefined : readRequestNumber(said);
    const fault = request ? undefined : (entryFault('words', said) ?? 'form');
    this.found = undefined;
    if (this.#isRight(form, fault ? {number: fault} : {}) && request)
      this.dispatchEvent(new LookupEvent(request));
  }

  #leaveFor({currentTarget}: Event) {
    this.dispatchEvent(
      new OpenEvent((currentTarget as HTMLButtonElement).name as 'objection' | 'preferences'),
    );
  }
}

export {LookupEvent, RightsEvent};

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-rights': MobiplusRights;
  }
}
