import {html, nothing, type TemplateResult} from 'lit';
import type {DeliveryState, WebhookStanding} from '../../../src/contract/webhook.ts';
import {ConsoleRoom} from './console-room.ts';

const STATES: readonly DeliveryState[] = ['pending', 'acknowledged', 'dead', 'erased'];

/**
 * Shows who is told of what comes, whether they take it, and lets it be sent again.
 *
 * @tag console-webhooks
 */
export class ConsoleWebhooks extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    webhooks: {state: true},
    replayed: {state: true},
  };

  declare webhooks: readonly WebhookStanding[] | undefined;
  /** How many were sent again just now. */
  declare replayed: number | undefined;

  constructor() {
    super();
    this.webhooks = undefined;
    this.replayed = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {rooms, webhooks: say} = this.say;
    const {webhooks} = this;
    return html`<h1>${rooms.webhooks}</h1>
      <p class="hint">${say.note}</p>
      ${this.waiting(this.#load)}
      ${
        this.replayed === undefined
          ? nothing
          : html`<p class="verdict may" role="status">
              ${say.replayed(this.number(this.replayed))}
            </p>`
      }
      ${
        webhooks &&
        (webhooks.length === 0
          ? html`<p class="card">${say.empty}</p>`
          : html`<ul class="cards">
                ${webhooks.map((webhook) => this.#webhook(webhook))}
              </ul>
              <console-deliveries
                .language=${this.language}
                .token=${this.token}
                .endpoints=${webhooks.map(({id}) => id)}
                @console-replayed=${this.#load}
              ></console-deliveries>`)
      }`;
  }

  #webhook({id, recipient, events, next, disabledAt, counts}: WebhookStanding) {
    const {webhooks: say} = this.say;
    return html`<li class="card">
      <h2>${id}</h2>
      ${recipient ? html`<p>${say.recipient(recipient)}</p>` : nothing}
      ${disabledAt ? html`<p class="wrong">${say.disabled(this.moment(disabledAt))}</p>` : nothing}
      <dl class="today">
        ${STATES.map(
          (state) =>
            html`<div>
              <dt>${say.states[state]}</dt>
              <dd>${this.number(counts[state])}</dd>
            </div>`,
        )}
      </dl>
      <p class="hint">${say.hears(events.join(', '), this.number(next))}</p>
      ${
        counts.dead > 0 || disabledAt
          ? html`<p>
              <button
                type="button"
                ?disabled=${this.isLoading}
                @click=${() => void this.#replay(id)}
              >
                ${say.replayAll}
              </button>
            </p>`
          : nothing
      }
    </li>`;
  }

  readonly #load = async () => {
    const answer = await this.ask<{readonly webhooks: readonly WebhookStanding[]}>('/v1/webhooks');
    if (answer) this.webhooks = answer.webhooks;
  };

  async #replay(id: string) {
    this.replayed = undefined;
    const path = `/v1/webhooks/${encodeURIComponent(id)}/replay`;
    const answer = await this.ask<{readonly replayed: number}>(path, 'POST', {});
    if (!answer) return;
    this.replayed = answer.replayed;
    await this.#load();
  }
}
