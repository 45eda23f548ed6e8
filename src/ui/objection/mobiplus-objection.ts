import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {msg, str} from '@lit/localize';
import type {Channel} from '../../contract/channel.ts';
import type {Receipt} from '../../contract/receipt.ts';
import type {Scope} from '../../core/objection-scopes.ts';
import type {Progress} from '../../journey/progress.ts';
import {PanelElement} from '../panel.ts';
import {addressFields, type Written} from './address-fields.ts';
import {channelName} from '../channel-name.ts';
import {ObjectionEvent} from './objection-event.ts';
import {
  CHANNELS,
  NOTHING,
  addressesFor,
  faultsIn,
  isAll,
  objectionsOf,
  tick,
  type Said,
} from './said.ts';
import {faultText, textField} from '../text-field.ts';
import {styles} from './mobiplus-objection.styles.ts';

/** Where a yes can be confirmed through the address itself. */
const CONFIRMABLE: readonly Channel[] = ['email', 'sms', 'phone'];

type FormName = 'object' | 'undo';

/**
 * Objection to direct marketing (R36-R39): by channel, in one act, with no reason and no proof of who it is; and the way back, which
 * waits until the address itself confirms it.
 *
 * @tag mobiplus-objection
 * @fires {ObjectionEvent} mobiplus-objection - The visitor objects, or undoes it; detail has `objections` and `undo`.
 * @csspart panel - The room.
 * @csspart result - What came of it.
 * @since 0.1
 */
export class MobiplusObjection extends PanelElement {
  static override properties = {
    ...PanelElement.properties,
    scopes: {attribute: false},
    signedIn: {attribute: false},
    progress: {attribute: false},
    index: {attribute: false},
    receipt: {attribute: false},
    object: {state: true},
    undo: {state: true},
    did: {state: true},
    waits: {state: true},
  };
  static override styles = [...PanelElement.styles, styles];

  /** Whom an objection may bind: the whole group first. */
  declare scopes: readonly Scope[];
  /** Whether the portal vouches for the visitor: no address is asked for then. */
  declare signedIn: boolean;
  /** How far the act has come; undefined until there is one. */
  declare progress: Progress | undefined;
  /** Number of the receipt in the ledger. */
  declare index: number;
  /** The receipt: it says by which date each channel stops (R38). */
  declare receipt: Receipt | undefined;
  declare private object: Said;
  declare private undo: Said;
  declare private did: FormName;
  /** Whether what was sent waits for the address to confirm it. */
  declare private waits: boolean;

  constructor() {
    super();
    this.scopes = [{id: 'group:mobiplus', name: ''}];
    this.signedIn = false;
    this.progress = undefined;
    this.index = 0;
    this.receipt = undefined;
    this.object = NOTHING;
    this.undo = NOTHING;
    this.did = 'object';
    this.waits = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What a customer may undo is more than what an address can confirm.
    if (changed.has('signedIn')) this.undo = NOTHING;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The button that had the focus is gone.
    if (
      changed.has('progress') &&
      [undefined, 'refused'].includes(changed.get('progress')) &&
      this.progress
    )
      this.focus();
  }

  protected override heading(): string {
    return msg('Invänd mot direkt marknadsföring', {id: 'object'});
  }

  protected override body(): TemplateResult {
    return html`${
        // What was refused can be made once more: it is nowhere else.
        this.progress === undefined || this.progress === 'refused'
          ? html`${this.progress ? this.#result(this.progress) : nothing}
              <p>
                ${msg(
                  'Välj vad som ska upphöra. Det gäller genast, utan skäl och utan att du visar vem du är. Du fyller bara i det som valen kräver.',
                  {id: 'objection-what'},
                )}
              </p>
              ${this.#form('object')}`
          : this.#result(this.progress)
      }
      <p class="soft service">
        ${msg('Viktiga meddelanden om tjänster du har, som fakturor, får du ändå.', {
          id: 'objection-service',
        })}
      </p>
      ${
        this.progress !== undefined && this.progress !== 'refused' && this.did === 'undo'
          ? nothing
          : html`<details>
              <summary>${msg('Har du ändrat dig?', {id: 'undo'})}</summary>
              ${this.signedIn ? nothing : this.#pending()} ${this.#form('undo')}
            </details>`
      }
      <p>
        <a href="https://nixtelefon.org" rel="noopener" hreflang="sv">
          ${msg('Spärra reklamsamtal från alla företag (NIX-Telefon)', {id: 'nix'})}
        </a>
      </p>`;
  }

  #form(form: FormName): TemplateResult {
    const {channels, faults} = this[form];
    const offered = form === 'object' || this.signedIn ? CHANNELS : CONFIRMABLE;
    const all = isAll(this[form]);
    const needed = addressesFor(this[form], this.signedIn);
    const some = all && needed.size ? this.#some() : '';
    return html`<form novalidate name=${form} @submit=${this.#submit}>
      <fieldset aria-describedby="${form}-error">
        <legend>
          ${
            form === 'object'
              ? msg('Det här ska upphöra', {id: 'objection-channels'})
              : msg('Slå på igen', {id: 'undo-now'})
          }
        </legend>
        ${
          offered === CHANNELS
            ? this.#tick(form, 'all', msg('Allt, även profilering', {id: 'channel-all'}), all)
            : nothing
        }
        <div class="channels">
          ${offered.map(
            (channel) =>
              html`<div>
                ${this.#tick(form, channel, channelName(channel), channels.includes(channel))}
                ${
                  form === 'object' && channel === 'email' && channels.includes('email') && !all
                    ? this.#tick(form, 'newsletter', this.#newsletter(), this.object.newsletter)
                    : nothing
                }
              </div>`,
          )}
        </div>
        <p class="error" id="${form}-error" role="alert">
          ${faults['channels'] ? msg('Välj något.', {id: 'choose-one'}) : ''}
        </p>
      </fieldset>
      ${form === 'object' && this.scopes.length > 1 ? this.#scopes() : nothing}
      ${some ? html`<p class="soft" id="${form}-some">${some}</p>` : nothing}
      ${addressFields(needed.keys()).map(({name, ...field}) =>
        textField({
          ...field,
          name,
          id: `${form}-${name}`,
          error:
            some && faults[name] === 'missing' && name === 'email'
              ? some
              : faultText(field.entry, faults[name]),
          ...(name === 'email' &&
            !some &&
            needed.get('email') === 'optional' && {
              hint: msg('Frivilligt. Utan adress gäller det bara i den här webbläsaren.', {
                id: 'email-optional',
              }),
            }),
        }),
      )}
      <button type="submit">
        ${form === 'object' ? msg('Invänd', {id: 'object-now'}) : msg('Slå på igen', {id: 'undo-now'})}
      </button>
    </form>`;
  }

  #tick(form: FormName, value: Channel | 'all' | 'newsletter', label: string, on: boolean) {
    return html`<label class="choice ${value}">
      <input
        type="checkbox"
        name="channel"
        value=${value}
        data-form=${form}
        .checked=${on}
        @change=${this.#toggle}
      />
      ${label}
    </label>`;
  }

  #newsletter(): string {
    return msg('Bara nyhetsbrevet', {id: 'newsletter-only'});
  }

  #some(): string {
    return msg('Fyll i minst en. Kanaler utan adress lämnas som de är.', {id: 'all-some'});
  }

  #scopes(): TemplateResult {
    return html`<fieldset>
      <legend>${msg('Gäller', {id: 'scope'})}</legend>
      ${this.scopes.map(
        ({id, name}, i) =>
          html`<label class="choice">
            <input type="radio" name="scope" value=${id} ?checked=${i === 0} />
            ${name ? msg(str`Bara ${name}`, {id: 'scope-only'}) : msg('Hela koncernen', {id: 'scope-group'})}
          </label>`,
      )}
    </fieldset>`;
  }

  #pending(): TemplateResult {
    return html`<p>
      ${msg(
        'Det är nej tills du bekräftar via en länk som skickas till adressen. Länken gäller i 48 timmar.',
        {id: 'undo-pending'},
      )}
    </p>`;
  }

  #result(progress: Progress): TemplateResult {
    const stops = this.did === 'object' ? (this.receipt?.record.objections ?? []) : [];
    const day = new Intl.DateTimeFormat(this.language, {dateStyle: 'long', timeZone: 'UTC'});
    return html`<div part="result" class="result">
      <mobiplus-status
        inline
        .subject=${this.did === 'object' ? 'objection' : 'request'}
        .progress=${progress}
        .index=${this.index}
        .receipt=${this.receipt}
      ></mobiplus-status>
      ${
        stops.length
          ? html`<dl>
              ${stops.map(
                ({channel, topic, effectiveBy}) =>
                  html`<dt>
                      ${channelName(channel)}${topic ? html` · ${this.#newsletter()}` : nothing}
                    </dt>
                    <dd>
                      ${msg(str`upphör senast ${day.format(new Date(effectiveBy))}`, {id: 'stops-by'})}
                    </dd>`,
              )}
            </dl>`
          : nothing
      }
      ${this.waits && progress !== 'refused' ? this.#pending() : nothing}
    </div>`;
  }

  #toggle({currentTarget}: Event) {
    const {value, checked, dataset} = currentTarget as HTMLInputElement;
    const form = dataset['form'] as FormName;
    this[form] = tick(this[form], value as Channel | 'all' | 'newsletter', checked);
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    // Not element.name: a field of that name would stand in its place.
    const form = element.getAttribute('name') as FormName;
    const written = Object.fromEntries(
      Array.from(new FormData(element), ([name, said]) => [name, (said as string).trim()]),
    ) as Written;
    const faults = faultsIn(this[form], written, this.signedIn);
    this[form] = {...this[form], faults};
    if (Object.keys(faults).length) {
      void this.updateComplete.then(() => {
        const wrong = faults['channels'] ? 'input' : '[aria-invalid=true]';
        element.querySelector<HTMLElement>(wrong)?.focus();
      });
      return;
    }
    this.did = form;
    const scope = written['scope'] ?? this.scopes[0]?.id ?? '';
    const undo = form === 'undo';
    const objections = objectionsOf(this[form], written, scope, this.signedIn, undo);
    this.waits = undo && !this.signedIn;
    this.dispatchEvent(new ObjectionEvent(objections, undo));
  }
}

export {ObjectionEvent};

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-objection': MobiplusObjection;
  }
}
