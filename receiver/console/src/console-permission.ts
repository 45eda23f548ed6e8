import {html, nothing, type TemplateResult} from 'lit';
import type {Permission} from '../../../src/contract/permission.ts';
import {askReceiver, NoAnswer} from './ask-receiver.ts';
import {ConsolePart} from './console-part.ts';
import {RefusedEvent} from './events.ts';

/**
 * Answers whether marketing may e-mail an address, and why.
 *
 * @tag console-permission
 * @fires {RefusedEvent} console-refused - The token is no longer accepted.
 */
export class ConsolePermission extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    token: {attribute: false},
    answer: {state: true},
    wrong: {state: true},
    error: {state: true},
  };

  declare token: string;
  declare answer: {readonly address: string; readonly permission: Permission} | undefined;
  declare wrong: boolean;
  declare error: unknown;

  constructor() {
    super();
    this.token = '';
    this.answer = undefined;
    this.wrong = false;
    this.error = undefined;
  }

  protected override render(): TemplateResult {
    const {permission} = this.say;
    return html`<section class="card" aria-labelledby="permission">
      <h2 id="permission">${permission.title}</h2>
      <form @submit=${this.#submit} novalidate>
        <label for="address">${permission.label}</label>
        <p class="hint" id="address-hint">${permission.note}</p>
        ${
          this.wrong
            ? html`<p class="wrong" id="address-wrong" role="alert">${permission.empty}</p>`
            : nothing
        }
        <div class="ask">
          <input
            id="address"
            type="email"
            autocomplete="off"
            spellcheck="false"
            maxlength="254"
            aria-describedby=${this.wrong ? 'address-hint address-wrong' : 'address-hint'}
            aria-invalid=${this.wrong ? 'true' : nothing}
          />
          <button class="main" type="submit">${permission.submit}</button>
        </div>
      </form>
      <div role="status">${this.#verdict()}</div>
      <console-problem
        .language=${this.language}
        .error=${this.error}
        @console-again=${this.#ask}
      ></console-problem>
    </section>`;
  }

  #verdict() {
    if (!this.answer) return nothing;
    const {permission: say} = this.say;
    const {address, permission} = this.answer;
    const {allowed, because, since, until, proof} = permission;
    return html`<div class="verdict ${allowed ? 'may' : 'may-not'}">
      <p><strong>${allowed ? say.yes(address) : say.no(address)}</strong></p>
      <p>
        ${say.because[because]} ${since ? say.since(this.day(since)) : ''}
        ${until ? say.until(this.day(until)) : ''}
      </p>
      <p>${proof === null ? say.unproved : say.proof(this.number(proof))}</p>
    </div>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    void this.#ask();
  }

  async #ask() {
    const input = this.querySelector('input');
    const address = input?.value.trim() ?? '';
    this.answer = undefined;
    this.error = undefined;
    this.wrong = !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(address);
    if (this.wrong) {
      input?.focus();
      return;
    }
    try {
      const query = new URLSearchParams({channel: 'email', address});
      const response = await askReceiver(`/v1/marketing/permission?${String(query)}`, this.token);
      this.answer = {address, permission: (await response.json()) as Permission};
    } catch (error) {
      const {status, problem} = error instanceof NoAnswer ? error : {};
      if (status === 401) this.dispatchEvent(new RefusedEvent());
      else if (problem?.errors?.some(({field}) => field === 'address')) this.wrong = true;
      else this.error = error;
    }
  }
}
