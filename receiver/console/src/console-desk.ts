import {html, nothing, type TemplateResult} from 'lit';
import type {DeskRequest, DeskRequests} from '../../../src/contract/desk.ts';
import type {RequestStatus, Right} from '../../../src/contract/rights.ts';
import {isClosed} from '../../../src/core/request-transitions.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {ConsoleRoom} from './console-room.ts';
import {daysLeft} from './days-left.ts';
import {hashOf} from './rooms.ts';

/** Days that are few enough to be warned of. */
const SOON = 7;

/**
 * Lists rights requests, what is due first at the top.
 *
 * @tag console-desk
 */
export class ConsoleDesk extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    requests: {state: true},
    next: {state: true},
    status: {state: true},
    right: {state: true},
  };

  declare requests: readonly DeskRequest[] | undefined;
  declare next: string | undefined;
  /** Empty: those that are open. */
  declare status: RequestStatus | '';
  /** Empty: all. */
  declare right: Right | '';

  constructor() {
    super();
    this.requests = undefined;
    this.next = undefined;
    this.status = '';
    this.right = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {rooms, desk, common} = this.say;
    return html`<h1>${rooms.desk}</h1>
      <p class="hint">${desk.note}</p>
      <form class="filters" @change=${this.#filter} @submit=${this.#stay}>
        <label
          >${desk.status}
          <select name="status">
            <option value="">${desk.open}</option>
            ${Object.entries(desk.statuses).map(([id, name]) => html`<option value=${id}>${name}</option>`)}
          </select></label
        >
        <label
          >${desk.right}
          <select name="right">
            <option value="">${common.all}</option>
            ${Object.entries(desk.rights).map(([id, name]) => html`<option value=${id}>${name}</option>`)}
          </select></label
        >
      </form>
      ${this.requests ? this.#list(this.requests) : nothing} ${this.waiting(this.#load)}
      ${
        this.next
          ? html`<p><button type="button" @click=${this.#more}>${common.more}</button></p>`
          : nothing
      }`;
  }

  #list(requests: readonly DeskRequest[]) {
    if (requests.length === 0) return html`<p class="card">${this.say.desk.empty}</p>`;
    return html`<ul class="rows">
      ${requests.map((request) => this.#row(request))}
    </ul>`;
  }

  #row(request: DeskRequest) {
    const {desk} = this.say;
    const left = daysLeft(request.dueBy, swedishDay(Date.now()));
    const isOpen = !isClosed(request.status);
    const urgency = left < 0 ? 'late' : left <= SOON ? 'soon' : '';
    return html`<li class="card">
      <a href=${hashOf('desk', request.request)}>${request.request}</a>
      <span>${desk.rights[request.right]}</span>
      <span class="badge">${desk.statuses[request.status]}</span>
      <span class="due ${isOpen ? urgency : ''}"
        >${isOpen ? html`<strong>${desk.left(left)}</strong>` : nothing}
        ${desk.due(this.date(request.dueBy))}</span
      >
    </li>`;
  }

  readonly #load = async () => {
    const page = await this.#page();
    if (page) {
      this.requests = page.requests;
      this.next = page.next;
    }
  };

  async #more() {
    const page = await this.#page(this.next);
    if (page) {
      this.requests = [...(this.requests ?? []), ...page.requests];
      this.next = page.next;
    }
  }

  #page(after?: string) {
    const query = new URLSearchParams({
      ...(this.status && {status: this.status}),
      ...(this.right && {right: this.right}),
      ...(after && {after}),
    });
    return this.ask<DeskRequests>(`/v1/desk/requests?${String(query)}`);
  }

  #filter({currentTarget}: Event) {
    const chosen = new FormData(currentTarget as HTMLFormElement);
    this.status = chosen.get('status') as RequestStatus | '';
    this.right = chosen.get('right') as Right | '';
    this.requests = undefined;
    void this.#load();
  }

  #stay(event: Event) {
    event.preventDefault();
  }
}
