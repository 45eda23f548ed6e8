import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {RequestHistory} from '../../../src/contract/desk.ts';
import {reasons} from '../../../src/core/request-reasons.ts';
import {isClosed} from '../../../src/core/request-transitions.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {ConsoleRoom} from './console-room.ts';
import {daysLeft} from './days-left.ts';
import type {UpdateEvent} from './events.ts';
import {hashOf} from './rooms.ts';

/**
 * One rights request: how it stands, where it is to be answered, and what may be done with it.
 *
 * @tag console-request
 */
export class ConsoleRequest extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    requestNumber: {attribute: false},
    request: {state: true},
    isSaved: {state: true},
  };

  declare requestNumber: string;
  declare request: RequestHistory | undefined;
  declare isSaved: boolean;

  constructor() {
    super();
    this.requestNumber = '';
    this.request = undefined;
    this.isSaved = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('requestNumber')) return;
    this.request = undefined;
    this.isSaved = false;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {desk} = this.say;
    return html`<p><a href=${hashOf('desk')}>${desk.back}</a></p>
      <h1>${desk.title(this.requestNumber)}</h1>
      ${this.request ? this.#whole(this.request) : nothing} ${this.waiting(this.#load)}`;
  }

  #whole(request: RequestHistory) {
    const {desk} = this.say;
    const {status, right, dueBy, receivedAt, verifiedAt, closedAt, answerTo} = request;
    const left = daysLeft(dueBy, swedishDay(Date.now()));
    const fact = (term: string, text: unknown) =>
      text === undefined
        ? nothing
        : html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`;
    return html`<dl class="facts card">
        ${fact(desk.right, desk.rights[right])} ${fact(desk.status, desk.statuses[status])}
        ${fact(
          desk.lastDay,
          isClosed(status) ? this.date(dueBy) : `${this.date(dueBy)} (${desk.left(left)})`,
        )}
        ${fact(desk.received, this.moment(receivedAt))}
        ${fact(desk.verified, verifiedAt && this.moment(verifiedAt))}
        ${fact(desk.closed, closedAt && this.moment(closedAt))}
        ${fact(desk.answerTo, answerTo ?? (isClosed(status) ? desk.forgotten : desk.nowhere))}
      </dl>
      ${this.isSaved ? html`<p class="verdict may" role="status">${desk.saved(desk.statuses[status])}</p>` : nothing}
      ${
        isClosed(status)
          ? html`<p class="hint">${desk.ended}</p>`
          : html`<console-update
              .language=${this.language}
              .status=${status}
              .isBusy=${this.isLoading}
              @console-update=${this.#update}
            ></console-update>`
      }
      <console-answer .language=${this.language} .request=${request}></console-answer>
      ${this.#history(request)} ${this.#recipients(request)}`;
  }

  #history({history}: RequestHistory) {
    const {desk} = this.say;
    return html`<section class="card" aria-labelledby="history">
      <h2 id="history">${desk.history}</h2>
      <ol class="steps">
        ${history.map(
          ({status, at, reason, dueBy}) =>
            html`<li>
              <strong>${desk.statuses[status]}</strong>
              <time datetime=${at}>${this.moment(at)}</time>
              ${reason ? html`<p>${reasons[reason][this.language]}</p>` : nothing}
              ${dueBy ? html`<p>${desk.newDay(this.date(dueBy))}</p>` : nothing}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #recipients({recipients = []}: RequestHistory) {
    const {desk} = this.say;
    return html`<section class="card" aria-labelledby="recipients">
      <h2 id="recipients">${desk.recipients}</h2>
      <p class="hint">${desk.recipientsNote}</p>
      ${
        recipients.length === 0
          ? html`<p>${desk.noRecipients}</p>`
          : html`<ul>
              ${recipients.map(
                ({name, at, acknowledgedAt}) =>
                  html`<li>
                    ${name}: ${desk.told(this.moment(at))}
                    ${acknowledgedAt ? desk.taken(this.moment(acknowledgedAt)) : desk.notTaken}
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  get #path(): string {
    return `/v1/desk/requests/${encodeURIComponent(this.requestNumber)}`;
  }

  readonly #load = async () => {
    this.request = (await this.ask<RequestHistory>(this.#path)) ?? this.request;
  };

  async #update({update}: UpdateEvent) {
    this.isSaved = false;
    const request = await this.ask<RequestHistory>(`${this.#path}/updates`, 'POST', update);
    if (!request) return;
    this.request = request;
    this.isSaved = true;
  }
}
