import {html, nothing, type TemplateResult} from 'lit';
import type {MailboxAnswer, MailboxMessage} from '../../../src/contract/mailbox.ts';
import {askReceiver, NoAnswer} from './ask-receiver.ts';
import {ConsolePart} from './console-part.ts';
import {RefusedEvent} from './events.ts';

/**
 * Lists the messages that a receiver in development keeps instead of sending them.
 *
 * @tag console-mailbox
 * @fires {RefusedEvent} console-refused - The token is no longer accepted.
 */
export class ConsoleMailbox extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    token: {attribute: false},
    messages: {state: true},
    absent: {state: true},
    at: {state: true},
    error: {state: true},
  };

  declare token: string;
  declare messages: readonly MailboxMessage[] | undefined;
  /** Whether the receiver keeps no mailbox, and sends messages. */
  declare absent: boolean;
  declare at: number;
  declare error: unknown;

  constructor() {
    super();
    this.token = '';
    this.messages = undefined;
    this.absent = false;
    this.at = 0;
    this.error = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {mailbox} = this.say;
    if (this.absent)
      return html`<h1>${mailbox.title}</h1>
        <p class="card" role="status">${mailbox.absent}</p>`;
    return html`<h1>${mailbox.title}</h1>
      <section class="card mailbox">
        <p class="hint">${mailbox.note}</p>
        <div class="ask">
          <button type="button" @click=${this.#load}>${mailbox.reload}</button>
          <p class="hint" role="status">
            ${this.messages ? mailbox.loaded(this.clock(this.at)) : nothing}
          </p>
        </div>
        <console-problem
          .language=${this.language}
          .error=${this.error}
          @console-again=${this.#load}
        ></console-problem>
        ${this.#list()}
      </section>`;
  }

  #list() {
    if (!this.messages) return nothing;
    if (this.messages.length === 0) return html`<p>${this.say.mailbox.empty}</p>`;
    return html`<ul class="messages">
      ${this.messages.map((message) => this.#message(message))}
    </ul>`;
  }

  #message({at, channel, to, subject, text, link, lang}: MailboxMessage) {
    const {mailbox, channels} = this.say;
    const [before = '', after = ''] = text.split(link);
    const anchor = html`<a href=${link} lang=${this.language} target="_blank" rel="noreferrer"
      >${mailbox.open}</a
    >`;
    return html`<li>
      <h2 lang=${subject ? lang : nothing}>${subject || channels[channel]}</h2>
      <p class="hint">
        ${channels[channel]} ${mailbox.to(to)}, <time datetime=${at}>${this.moment(at)}</time>
      </p>
      <p class="text" lang=${lang}>${before}${anchor}${after.trimEnd()}</p>
    </li>`;
  }

  async #load() {
    this.error = undefined;
    try {
      const response = await askReceiver('/v1/mailbox', this.token);
      this.messages = ((await response.json()) as MailboxAnswer).messages;
      this.at = Date.now();
      this.absent = false;
    } catch (error) {
      const status = error instanceof NoAnswer ? error.status : undefined;
      this.messages = undefined;
      if (status === 404) this.absent = true;
      else if (status === 401) this.dispatchEvent(new RefusedEvent());
      else this.error = error;
    }
  }
}
