import {html, nothing, type TemplateResult} from 'lit';
import type {
  Act,
  NewServiceToken,
  ServiceToken,
  ServiceTokens,
} from '../../../src/contract/staff.ts';
import {SERVICE_ACTS} from '../../../src/core/service-acts.ts';
import {ConsoleRoom} from './console-room.ts';

/** The longest that a token may hold. */
const MOST_DAYS = 365;

/**
 * Makes, lists and revokes service tokens. A secret is shown once.
 *
 * @tag console-tokens
 */
export class ConsoleTokens extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    tokens: {state: true},
    made: {state: true},
    wrong: {state: true},
  };

  declare tokens: readonly ServiceToken[] | undefined;
  /** The one just made. */
  declare made: NewServiceToken | undefined;
  declare wrong: 'noName' | 'noActs' | 'noDays' | undefined;

  constructor() {
    super();
    this.tokens = undefined;
    this.made = undefined;
    this.wrong = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {rooms, tokens: say} = this.say;
    return html`<h1>${rooms.tokens}</h1>
      <p class="hint">${say.note}</p>
      ${this.made ? this.#secret(this.made) : nothing} ${this.#form()}
      ${this.tokens ? this.#list(this.tokens) : nothing} ${this.waiting(this.#load)}`;
  }

  #secret({name, token}: NewServiceToken) {
    const {tokens: say} = this.say;
    return html`<div class="verdict may" role="status">
      <p><strong>${say.made(name)}</strong></p>
      <p><code class="secret">${token}</code></p>
      <p>${say.once}</p>
      <p><button type="button" @click=${this.#forget}>${say.forget}</button></p>
    </div>`;
  }

  #form() {
    const {tokens: say, trail} = this.say;
    return html`<form class="card" @submit=${this.#make} novalidate>
      <h2>${say.make}</h2>
      <p>
        <label for="token-name">${say.name}</label>
        <input id="token-name" name="name" maxlength="80" autocomplete="off" />
      </p>
      <fieldset class="choices">
        <legend>${say.acts}</legend>
        ${SERVICE_ACTS.map(
          (act) =>
            html`<label class="choice"
              ><input type="checkbox" name="acts" value=${act} /> ${trail.acts[act]}</label
            >`,
        )}
      </fieldset>
      <p>
        <label for="token-days">${say.days}</label>
        <input id="token-days" name="days" type="number" min="1" max=${MOST_DAYS} value="90" />
      </p>
      ${this.wrong ? html`<p class="wrong" role="alert">${say[this.wrong]}</p>` : nothing}
      <p><button class="main" type="submit" ?disabled=${this.isLoading}>${say.submit}</button></p>
    </form>`;
  }

  #list(tokens: readonly ServiceToken[]) {
    const {tokens: say} = this.say;
    return html`<section aria-labelledby="tokens">
      <h2 id="tokens">${say.list}</h2>
      ${
        tokens.length === 0
          ? html`<p class="card">${say.empty}</p>`
          : html`<ul class="cards">
              ${tokens.map((token) => this.#token(token))}
            </ul>`
      }
    </section>`;
  }

  #token({id, name, acts, madeBy, at, expiresAt, lastUsed, revokedAt}: ServiceToken) {
    const {tokens: say, trail} = this.say;
    const isOver = Date.parse(expiresAt) <= Date.now();
    return html`<li class="card">
      <h3>${name}</h3>
      <p>${acts.map((act) => trail.acts[act]).join(', ')}</p>
      <p class="hint">
        ${say.madeBy(madeBy, this.day(at))} ${lastUsed ? say.used(this.date(lastUsed)) : say.unused}
        ${revokedAt ? say.revoked(this.day(revokedAt)) : isOver ? say.expired(this.day(expiresAt)) : say.expires(this.day(expiresAt))}
      </p>
      ${
        revokedAt || isOver
          ? nothing
          : html`<p>
              <button
                type="button"
                aria-label=${say.revokeOne(name)}
                @click=${() => void this.#revoke(id)}
              >
                ${say.revoke}
              </button>
            </p>`
      }
    </li>`;
  }

  readonly #load = async () => {
    const answer = await this.ask<ServiceTokens>('/v1/staff/tokens');
    if (answer) this.tokens = answer.tokens;
  };

  async #make(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    const name = (fields.get('name') as string).trim();
    const acts = fields.getAll('acts') as Act[];
    const expiresInDays = Number(fields.get('days'));
    const isLength =
      Number.isInteger(expiresInDays) && expiresInDays >= 1 && expiresInDays <= MOST_DAYS;
    this.wrong = !name ? 'noName' : acts.length === 0 ? 'noActs' : isLength ? undefined : 'noDays';
    if (this.wrong) return;
    const order = {name, acts, expiresInDays};
    this.made = await this.ask<NewServiceToken>('/v1/staff/tokens', 'POST', order);
    if (!this.made) return;
    form.reset();
    await this.#load();
  }

  #forget() {
    this.made = undefined;
  }

  async #revoke(id: string) {
    const answer = await this.ask<ServiceTokens>(`/v1/staff/tokens/${id}/revoke`, 'POST');
    if (answer) this.tokens = answer.tokens;
  }
}
