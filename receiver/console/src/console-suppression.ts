import {html, nothing, type TemplateResult} from 'lit';
import type {Channel} from '../../../src/contract/channel.ts';
import {ConsoleRoom} from './console-room.ts';
import {
  describeSuppressions,
  fetchSuppressions,
  type FetchedSuppressions,
  type SuppressionFormat,
  type SuppressionOrder,
} from './fetch-suppressions.ts';
import {saveFile} from './save-file.ts';

const FORMATS: readonly SuppressionFormat[] = ['csv', 'jsonl'];

/**
 * Hands out who must not be reached: each channel's whole list, or what is new of it, checked against what the receiver says of the file.
 *
 * @tag console-suppression
 */
export class ConsoleSuppression extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    mayMakeTokens: {type: Boolean},
    counts: {state: true},
    until: {state: true},
    channel: {state: true},
    cursors: {state: true},
    fetched: {state: true},
    wrong: {state: true},
  };

  declare mayMakeTokens: boolean;
  /** Rows of each channel's list, as far as they have been counted. */
  declare counts: ReadonlyMap<Channel, number>;
  /** How far in the ledger was counted. */
  declare until: number | undefined;
  /** Of which what is new is fetched. */
  declare channel: Channel;
  /** How far each channel's last file reached; kept in this page only. */
  declare cursors: ReadonlyMap<Channel, number>;
  declare fetched: FetchedSuppressions | undefined;
  declare wrong: boolean;

  constructor() {
    super();
    this.mayMakeTokens = false;
    this.counts = new Map();
    this.until = undefined;
    this.channel = 'email';
    this.cursors = new Map();
    this.fetched = undefined;
    this.wrong = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#count();
  }

  protected override render(): TemplateResult {
    const {rooms, suppression: say} = this.say;
    return html`<h1>${rooms.suppression}</h1>
      <p class="hint">${say.note}</p>
      <ul class="figures">
        ${this.#channels().map(([channel, name]) => this.#list(channel, name))}
      </ul>
      <p class="hint" role="status">
        ${this.until === undefined ? say.counting : say.asOf(this.number(this.until))}
      </p>
      <console-problem
        .language=${this.language}
        .error=${this.error}
        @console-again=${this.#count}
      ></console-problem>
      ${
        this.fetched
          ? html`<console-suppression-file
              .language=${this.language}
              .fetched=${this.fetched}
            ></console-suppression-file>`
          : nothing
      }
      ${this.#news()}
      <console-suppression-machine
        .language=${this.language}
        .mayMakeTokens=${this.mayMakeTokens}
      ></console-suppression-machine>`;
  }

  #channels(): [Channel, string][] {
    return Object.entries(this.say.channels) as [Channel, string][];
  }

  #list(channel: Channel, name: string) {
    const {suppression: say} = this.say;
    const count = this.counts.get(channel);
    return html`<li class="card">
      <h2>${name}</h2>
      <p class="share">
        <strong>${count === undefined ? '…' : this.number(count)}</strong> ${say.rows}
      </p>
      <p class="ask">
        ${FORMATS.map(
          (format) =>
            html`<button
              type="button"
              data-channel=${channel}
              data-format=${format}
              aria-label=${say.downloadAs(name, say[format])}
              ?disabled=${this.isLoading}
              @click=${() => void this.#fetch({channel, format, after: 0})}
            >
              ${say[format]}
            </button>`,
        )}
      </p>
    </li>`;
  }

  #news() {
    const {suppression: say} = this.say;
    return html`<form class="card" @submit=${this.#submit} novalidate>
      <h2>${say.news}</h2>
      <p class="hint">${say.newsNote}</p>
      <div class="filters">
        <label
          >${say.channel}
          <select name="channel" @change=${this.#turn}>
            ${this.#channels().map(
              ([id, name]) =>
                html`<option value=${id} ?selected=${id === this.channel}>${name}</option>`,
            )}
          </select></label
        >
        <label
          >${say.after}
          <input
            name="after"
            inputmode="numeric"
            autocomplete="off"
            .value=${String(this.cursors.get(this.channel) ?? 0)}
            aria-invalid=${this.wrong ? 'true' : nothing}
            aria-describedby=${this.wrong ? 'after-wrong after-hint' : 'after-hint'}
        /></label>
        <label
          >${say.format}
          <select name="format">
            ${FORMATS.map((id) => html`<option value=${id}>${say[id]}</option>`)}
          </select></label
        >
      </div>
      <p class="hint" id="after-hint">${say.afterHint}</p>
      ${this.wrong ? html`<p class="wrong" id="after-wrong" role="alert">${say.afterWrong}</p>` : nothing}
      <p><button type="submit" ?disabled=${this.isLoading}>${say.submit}</button></p>
    </form>`;
  }

  #turn({currentTarget}: Event) {
    this.channel = (currentTarget as HTMLSelectElement).value as Channel;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const after = (fields.get('after') as string).trim();
    this.wrong = !/^\d{1,15}$/.test(after);
    if (this.wrong) return;
    const format = fields.get('format') as SuppressionFormat;
    void this.#fetch({channel: this.channel, format, after: Number(after)});
  }

  /** One channel after the other, all up to the same record. */
  readonly #count = async () => {
    await this.attempt(async () => {
      for (const [channel] of this.#channels()) {
        const order = {channel, format: 'csv', after: 0} as const;
        const {rows, until} = await describeSuppressions(order, this.until, this.token);
        if (!this.isConnected) return;
        this.until = until;
        this.counts = new Map([...this.counts, [channel, rows]]);
      }
    });
  };

  async #fetch(order: SuppressionOrder) {
    const fetched = await this.attempt(() => fetchSuppressions(order, this.token));
    if (!fetched) return;
    const {channel, until} = fetched.sidecar;
    this.fetched = fetched;
    this.channel = channel;
    this.cursors = new Map([...this.cursors, [channel, until]]);
    if (fetched.isGood !== false) saveFile(fetched.name, fetched.file);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#got')?.focus();
  }
}
