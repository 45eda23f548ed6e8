import {html, nothing, type TemplateResult} from 'lit';
import type {MarketingChannel, Permission} from '../../../src/contract/permission.ts';
import {NoAnswer} from './ask-receiver.ts';
import {ConsoleRoom} from './console-room.ts';
import {readQuestion, type Question} from './read-question.ts';
import {hashOf} from './rooms.ts';

/**
 * Answers whether marketing may reach somebody on a channel, and why.
 *
 * @tag console-permission
 */
export class ConsolePermission extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    by: {state: true},
    channel: {state: true},
    answer: {state: true},
    wrong: {state: true},
  };

  declare by: 'address' | 'customer';
  declare channel: MarketingChannel;
  declare answer: {readonly question: Question; readonly permission: Permission} | undefined;
  declare wrong: boolean;

  constructor() {
    super();
    this.by = 'address';
    this.channel = 'email';
    this.answer = undefined;
    this.wrong = false;
  }

  protected override render(): TemplateResult {
    const {permission, channels} = this.say;
    return html`<h1>${permission.title}</h1>
      <p class="hint">${permission.note}</p>
      <form class="card question" @submit=${this.#submit} @change=${this.#choose} novalidate>
        <label
          >${permission.channel}
          <select name="channel">
            ${Object.entries({...channels, 'automated-call': permission.automatedCall}).map(
              ([id, name]) =>
                html`<option value=${id} ?selected=${id === this.channel}>${name}</option>`,
            )}
          </select></label
        >
        <fieldset class="choices">
          <legend>${permission.by}</legend>
          ${(['address', 'customer'] as const).map(
            (by) =>
              html`<label class="choice"
                ><input type="radio" name="by" value=${by} .checked=${by === this.by} />
                ${permission[by]}</label
              >`,
          )}
        </fieldset>
        <div>
          <label for="whom">${permission[this.by]}</label>
          <p class="hint" id="whom-hint">${this.#hint}</p>
          ${
            this.wrong
              ? html`<p class="wrong" id="whom-wrong" role="alert">${permission.empty}</p>`
              : nothing
          }
          <input
            id="whom"
            name="whom"
            autocomplete="off"
            spellcheck="false"
            maxlength="254"
            aria-describedby=${this.wrong ? 'whom-hint whom-wrong' : 'whom-hint'}
            aria-invalid=${this.wrong ? 'true' : nothing}
          />
        </div>
        <console-circumstances
          .language=${this.language}
          .heading=${permission.circumstances}
          .hasTopic=${this.channel === 'email'}
        ></console-circumstances>
        <p><button class="main" type="submit">${permission.submit}</button></p>
      </form>
      <div role="status">${this.#verdict()}</div>
      ${this.waiting(this.#ask)}`;
  }

  get #hint(): string {
    const {permission} = this.say;
    if (this.by === 'customer') return permission.customerHint;
    if (this.channel === 'letter') return permission.letterHint;
    const isNumber = ['sms', 'phone', 'automated-call'].includes(this.channel);
    return isNumber ? permission.numberHint : permission.emailHint;
  }

  #verdict() {
    if (!this.answer) return nothing;
    const {permission: say, channels} = this.say;
    const {question, permission} = this.answer;
    const {allowed, because, since, until, proof, record, statedByCaller} = permission;
    const {channel} = permission;
    const on = channel === 'automated-call' ? say.automatedCall : channels[channel];
    return html`<div class="verdict ${allowed ? 'may' : 'may-not'}">
      <p><strong>${allowed ? say.yes(question.whom, on) : say.no(question.whom, on)}</strong></p>
      <p>
        ${say.because[because]} ${since ? say.since(this.day(since)) : ''}
        ${until ? say.until(this.day(until)) : ''}
      </p>
      ${statedByCaller ? html`<p>${say.stated}</p>` : nothing}
      <p>
        ${
          proof === null || record === undefined
            ? say.unproved
            : html`<a href=${hashOf('ledger', record)}>${say.proof(this.number(proof))}</a>`
        }
      </p>
    </div>`;
  }

  #choose({currentTarget}: Event) {
    const chosen = new FormData(currentTarget as HTMLFormElement);
    this.by = chosen.get('by') === 'customer' ? 'customer' : 'address';
    this.channel = chosen.get('channel') as MarketingChannel;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    void this.#ask();
  }

  readonly #ask = async () => {
    const form = this.querySelector('form');
    const question = form && readQuestion(new FormData(form));
    this.answer = undefined;
    this.wrong = !question;
    if (!question) {
      this.querySelector<HTMLInputElement>('#whom')?.focus();
      return;
    }
    const permission = await this.ask<Permission>(`/v1/marketing/permission?${question.query}`);
    if (permission) this.answer = {question, permission};
    const {problem} = this.error instanceof NoAnswer ? this.error : {};
    this.wrong = problem?.errors?.some(({field}) => field === 'address') ?? false;
  };
}
