import {html, nothing, type TemplateResult} from 'lit';
import type {Trail, TrailEntry} from '../../../src/contract/staff.ts';
import {ConsoleRoom} from './console-room.ts';
import {lastDays} from './days.ts';

/**
 * Shows who did what, the latest first.
 *
 * @tag console-trail
 */
export class ConsoleTrail extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    entries: {state: true},
    next: {state: true},
  };

  declare entries: readonly TrailEntry[] | undefined;
  declare next: string | undefined;
  /** What is asked for, as the filters say it. */
  #wanted: Readonly<Record<string, string>> = {...lastDays(30, Date.now())};

  constructor() {
    super();
    this.entries = undefined;
    this.next = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {rooms, trail, period, common} = this.say;
    return html`<h1>${rooms.trail}</h1>
      <p class="hint">${trail.note}</p>
      <form class="filters" @submit=${this.#filter}>
        <label
          >${period.from} <input type="date" name="from" value=${this.#wanted['from'] ?? ''}
        /></label>
        <label
          >${period.to} <input type="date" name="to" value=${this.#wanted['to'] ?? ''}
        /></label>
        <label
          >${trail.who}
          <input name="who" maxlength="300" autocomplete="off" aria-describedby="who-hint"
        /></label>
        <label
          >${trail.act}
          <select name="act">
            <option value="">${common.all}</option>
            ${Object.entries(trail.acts).map(([id, name]) => html`<option value=${id}>${name}</option>`)}
          </select></label
        >
        <button type="submit">${period.show}</button>
      </form>
      <p class="hint" id="who-hint">${trail.whoHint}</p>
      ${this.entries ? this.#table(this.entries) : nothing} ${this.waiting(this.#load)}
      ${
        this.next
          ? html`<p><button type="button" @click=${this.#more}>${common.more}</button></p>`
          : nothing
      }`;
  }

  #table(entries: readonly TrailEntry[]) {
    const {trail, rooms} = this.say;
    if (entries.length === 0) return html`<p class="card">${trail.empty}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${rooms.trail}>
        <table>
          <thead>
            <tr>
              ${trail.columns.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${entries.map(
              ({at, who, name, act, object, count, outcome}) =>
                html`<tr>
                  <th scope="row"><time datetime=${at}>${this.stamp(at)}</time></th>
                  <td>${name}<br /><code>${who}</code></td>
                  <td>${trail.acts[act]}</td>
                  <td>${object}</td>
                  <td>${this.number(count)}</td>
                  <td><span class="badge ${outcome}">${trail.outcomes[outcome]}</span></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" @click=${this.#download}>
          ${this.next ? trail.downloadShown : this.say.decisions.download}
        </button>
      </p>`;
  }

  readonly #load = async () => {
    const page = await this.#page();
    if (page) {
      this.entries = page.entries;
      this.next = page.next;
    }
  };

  async #more() {
    const page = await this.#page(this.next);
    if (page) {
      this.entries = [...(this.entries ?? []), ...page.entries];
      this.next = page.next;
    }
  }

  #page(cursor?: string) {
    const query = new URLSearchParams({...this.#wanted, ...(cursor && {cursor})});
    return this.ask<Trail>(`/v1/staff/trail?${String(query)}`);
  }

  #filter(event: SubmitEvent) {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget as HTMLFormElement)];
    this.#wanted = Object.fromEntries(
      chosen.flatMap(([name, value]) =>
        typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
      ),
    );
    this.entries = undefined;
    this.next = undefined;
    void this.#load();
  }

  #download() {
    const {trail} = this.say;
    const rows = (this.entries ?? []).map(({at, who, name, act, object, count, outcome}) => [
      at,
      who,
      name,
      trail.acts[act],
      object,
      count,
      trail.outcomes[outcome],
    ]);
    this.saveTable('mobiplus-trail', [trail.csv, ...rows]);
  }
}
