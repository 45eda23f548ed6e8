import {html, nothing, type TemplateResult} from 'lit';
import type {SendingService, SendingServices} from '../../../src/contract/sending-service.ts';
import {ConsoleRoom} from './console-room.ts';

/** As the services write their own names. */
const NAMES: Readonly<Record<SendingService['id'], string>> = {
  sendgrid: 'SendGrid',
  mailgun: 'Mailgun',
};

/**
 * Shows which sending services are told who must not be written to, and whether they take it.
 *
 * @tag console-services
 */
export class ConsoleServices extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    services: {state: true},
    replayed: {state: true},
  };

  declare services: readonly SendingService[] | undefined;
  /** How many are told again just now. */
  declare replayed: number | undefined;

  constructor() {
    super();
    this.services = undefined;
    this.replayed = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {services: say, webhooks} = this.say;
    const {services} = this;
    return html`<section aria-labelledby="services">
      <h2 id="services">${say.title}</h2>
      <p class="hint">${say.note}</p>
      ${this.waiting(this.#load)}
      <p role="status">
        ${this.replayed === undefined ? nothing : webhooks.replayed(this.number(this.replayed))}
      </p>
      ${
        services &&
        (services.length === 0
          ? html`<p class="card">${say.empty}</p>`
          : html`<ul class="cards">
              ${services.map((service) => this.#service(service))}
            </ul>`)
      }
    </section>`;
  }

  #service({id, pending, dead, status}: SendingService) {
    const {services: say, webhooks} = this.say;
    return html`<li class="card">
      <h3>${NAMES[id]}</h3>
      <dl class="today">
        <div>
          <dt>${webhooks.states.pending}</dt>
          <dd>${this.number(pending)}</dd>
        </div>
        <div>
          <dt>${webhooks.states.dead}</dt>
          <dd>${this.number(dead)}</dd>
        </div>
      </dl>
      <p class="hint">
        ${status === undefined ? (pending + dead > 0 ? nothing : say.taken) : say.answered(String(status))}
      </p>
      ${
        dead > 0
          ? html`<p>
              <button
                type="button"
                ?disabled=${this.isLoading}
                aria-label=${say.replayOne(NAMES[id])}
                @click=${() => void this.#replay(id)}
              >
                ${webhooks.replayAll}
              </button>
            </p>`
          : nothing
      }
    </li>`;
  }

  readonly #load = async () => {
    const answer = await this.ask<SendingServices>('/v1/services');
    if (answer) this.services = answer.services;
  };

  async #replay(id: SendingService['id']) {
    this.replayed = undefined;
    const path = `/v1/services/${id}/replay`;
    const answer = await this.ask<{readonly replayed: number}>(path, 'POST', {});
    if (!answer) return;
    this.replayed = answer.replayed;
    await this.#load();
  }
}
