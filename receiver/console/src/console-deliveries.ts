import {html, nothing, type TemplateResult} from 'lit';
import type {
  DeliveryState,
  WebhookDeliveries,
  WebhookDelivery,
} from '../../../src/contract/webhook.ts';
import {ConsoleRoom} from './console-room.ts';
import {ReplayedEvent} from './events.ts';

/**
 * Lists what webhooks were told, and whether they took it.
 *
 * @tag console-deliveries
 * @fires {ReplayedEvent} console-replayed - A delivery was sent again.
 */
export class ConsoleDeliveries extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    endpoints: {attribute: false},
    endpoint: {state: true},
    state: {state: true},
    deliveries: {state: true},
    next: {state: true},
  };

  declare endpoints: readonly string[];
  /** Empty: all. */
  declare endpoint: string;
  declare state: DeliveryState | '';
  declare deliveries: readonly WebhookDelivery[] | undefined;
  declare next: string | undefined;

  constructor() {
    super();
    this.endpoints = [];
    this.endpoint = '';
    this.state = '';
    this.deliveries = undefined;
    this.next = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {webhooks: say, common} = this.say;
    return html`<div>
      <h2 id="deliveries">${say.deliveries}</h2>
      <form class="filters" @change=${this.#filter}>
        <label
          >${say.endpoint}
          <select name="endpoint">
            <option value="">${common.all}</option>
            ${this.endpoints.map((id) => html`<option value=${id}>${id}</option>`)}
          </select></label
        >
        <label
          >${say.state}
          <select name="state">
            <option value="">${common.all}</option>
            ${Object.entries(say.states).map(([id, name]) => html`<option value=${id}>${name}</option>`)}
          </select></label
        >
      </form>
      ${this.deliveries ? this.#table(this.deliveries) : nothing} ${this.waiting(this.#load)}
      ${
        this.next
          ? html`<p><button type="button" @click=${this.#more}>${common.more}</button></p>`
          : nothing
      }
    </div>`;
  }

  #table(deliveries: readonly WebhookDelivery[]) {
    const {webhooks: say} = this.say;
    if (deliveries.length === 0) return html`<p class="card">${say.none}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="deliveries">
      <table>
        <thead>
          <tr>
            <th scope="col">${say.made}</th>
            <th scope="col">${say.endpoint}</th>
            <th scope="col">${say.event}</th>
            <th scope="col">${say.state}</th>
            <th scope="col" class="count">${say.attempts}</th>
            <th scope="col" class="count">${say.answered}</th>
            <th scope="col">${say.replay}</th>
          </tr>
        </thead>
        <tbody>
          ${deliveries.map((delivery) => this.#row(delivery))}
        </tbody>
      </table>
    </div>`;
  }

  #row({id, endpoint, type, state, attempts, status, madeAt, nextAt}: WebhookDelivery) {
    const {webhooks: say} = this.say;
    return html`<tr>
      <th scope="row"><time datetime=${madeAt}>${this.stamp(madeAt)}</time></th>
      <td>${endpoint}</td>
      <td><code>${type}</code></td>
      <td>
        <span class="badge ${state}">${say.states[state]}</span>
        ${nextAt ? html`<br />${say.tries(this.stamp(nextAt))}` : nothing}
      </td>
      <td class="count">${this.number(attempts)}</td>
      <td class="count">${status ?? '–'}</td>
      <td>
        ${
          state === 'erased'
            ? nothing
            : html`<button
                type="button"
                aria-label=${say.replayOne(type, this.stamp(madeAt))}
                @click=${() => void this.#replay(id)}
              >
                ${say.replay}
              </button>`
        }
      </td>
    </tr>`;
  }

  readonly #load = async () => {
    const page = await this.#page();
    if (page) {
      this.deliveries = page.deliveries;
      this.next = page.next;
    }
  };

  async #more() {
    const page = await this.#page(this.next);
    if (page) {
      this.deliveries = [...(this.deliveries ?? []), ...page.deliveries];
      this.next = page.next;
    }
  }

  #page(after?: string) {
    const query = new URLSearchParams({
      ...(this.endpoint && {endpoint: this.endpoint}),
      ...(this.state && {state: this.state}),
      ...(after && {after}),
    });
    return this.ask<WebhookDeliveries>(`/v1/webhooks/deliveries?${String(query)}`);
  }

  #filter({currentTarget}: Event) {
    const chosen = new FormData(currentTarget as HTMLFormElement);
    this.endpoint = chosen.get('endpoint') as string;
    this.state = chosen.get('state') as DeliveryState | '';
    this.deliveries = undefined;
    void this.#load();
  }

  async #replay(id: string) {
    const path = `/v1/webhooks/deliveries/${encodeURIComponent(id)}/replay`;
    if (!(await this.ask(path, 'POST', {}))) return;
    this.dispatchEvent(new ReplayedEvent());
    await this.#load();
  }
}
