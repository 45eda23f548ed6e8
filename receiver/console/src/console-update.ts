import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {RequestReason} from '../../../src/contract/desk.ts';
import type {RequestStatus} from '../../../src/contract/rights.ts';
import {reasons} from '../../../src/core/request-reasons.ts';
import {isClosed, transitions} from '../../../src/core/request-transitions.ts';
import {composeUpdate, reasonsFor} from './compose-update.ts';
import {ConsolePart} from './console-part.ts';
import {UpdateEvent} from './events.ts';

/**
 * Offers the steps that a request may take, with the reasons that they need.
 *
 * @tag console-update
 * @fires {UpdateEvent} console-update - A step was chosen.
 */
export class ConsoleUpdate extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    status: {attribute: false},
    isBusy: {attribute: false},
    to: {state: true},
    wrong: {state: true},
  };

  declare status: RequestStatus;
  declare isBusy: boolean;
  declare to: RequestStatus | undefined;
  declare wrong: 'step' | 'reason' | undefined;

  constructor() {
    super();
    this.status = 'acknowledged';
    this.isBusy = false;
    this.to = undefined;
    this.wrong = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('status')) this.to = undefined;
  }

  protected override render(): TemplateResult {
    const {desk} = this.say;
    const {to} = this;
    return html`<form class="card update" @submit=${this.#submit} novalidate>
      <fieldset>
        <legend>${desk.next}</legend>
        ${transitions[this.status].map(
          (step) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="to"
                .value=${step}
                .checked=${step === to}
                aria-describedby=${this.wrong === 'step' ? 'update-wrong' : nothing}
                @change=${() => {
                  this.to = step;
                  this.wrong = undefined;
                }}
              />
              ${desk.actions[step]}</label
            >`,
        )}
      </fieldset>
      ${to === undefined ? nothing : this.#reason(to)}
      ${to === 'extended' ? this.#months() : nothing}
      ${to !== undefined && isClosed(to) ? html`<p class="hint">${desk.lastLook}</p>` : nothing}
      ${
        this.wrong
          ? html`<p class="wrong" id="update-wrong" role="alert">
              ${this.wrong === 'step' ? desk.chooseStep : desk.chooseReason}
            </p>`
          : nothing
      }
      <p><button class="main" type="submit" ?disabled=${this.isBusy}>${desk.save}</button></p>
    </form>`;
  }

  #reason(to: RequestStatus) {
    const {desk} = this.say;
    const choices = reasonsFor(to);
    if (choices.length === 0) return nothing;
    return html`<p>
      <label for="reason">${desk.reason}</label>
      <select
        id="reason"
        aria-invalid=${this.wrong === 'reason' ? 'true' : nothing}
        aria-describedby=${this.wrong === 'reason' ? 'reason-hint update-wrong' : 'reason-hint'}
      >
        <option value="">${desk.choose}</option>
        ${choices.map(
          (reason) =>
            html`<option value=${reason}>
              ${reasons[reason][this.language]} (${reasons[reason].law})
            </option>`,
        )}
      </select>
      <span class="hint" id="reason-hint">${desk.reasonNote}</span>
    </p>`;
  }

  #months() {
    const {desk} = this.say;
    return html`<p>
      <label for="months">${desk.extendBy}</label>
      <select id="months">
        <option value="1">${desk.months(1)}</option>
        <option value="2">${desk.months(2)}</option>
      </select>
    </p>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const {to} = this;
    const read = (id: string) => this.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? '';
    const reason = (read('reason') || undefined) as RequestReason | undefined;
    if (to === undefined) this.wrong = 'step';
    else if (reasonsFor(to).length > 0 && !reason) this.wrong = 'reason';
    else {
      this.wrong = undefined;
      this.dispatchEvent(
        new UpdateEvent(composeUpdate(to, reason, read('months') === '2' ? 2 : 1)),
      );
      return;
    }
    this.querySelector<HTMLElement>(this.wrong === 'step' ? 'input' : '#reason')?.focus();
  }
}
