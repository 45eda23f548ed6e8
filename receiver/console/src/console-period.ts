import {html, nothing, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {daysOf, lastDays, type Period} from './days.ts';
import {PeriodEvent} from './events.ts';

const COUNTS = [1, 7, 30, 90] as const;
/** The most days that the receiver counts in one answer. */
const MOST = 400;

/**
 * Chooses the days that are counted.
 *
 * @tag console-period
 * @fires {PeriodEvent} console-period - A period was chosen.
 */
export class ConsolePeriod extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    period: {attribute: false},
    status: {type: String},
    wrong: {state: true},
  };

  declare period: Period;
  /** What is going on, read out politely. */
  declare status: string;
  declare wrong: 'incomplete' | 'reversed' | 'long' | undefined;

  constructor() {
    super();
    this.period = lastDays(30, Date.now());
    this.status = '';
    this.wrong = undefined;
  }

  protected override render(): TemplateResult {
    const {period} = this.say;
    const {from, to} = this.period;
    const isChosen = (count: number) => {
      const last = lastDays(count, Date.now());
      return last.from === from && last.to === to;
    };
    return html`<form class="period" @submit=${this.#submit} novalidate>
      <fieldset>
        <legend>${period.title}</legend>
        <div class="choices">
          ${COUNTS.map(
            (count) =>
              html`<button
                type="button"
                aria-pressed=${isChosen(count)}
                @click=${() => {
                  this.#choose(lastDays(count, Date.now()));
                }}
              >
                ${period.days(count)}
              </button>`,
          )}
        </div>
        <div class="dates">
          ${this.#date('from', period.from, from)} ${this.#date('to', period.to, to)}
          <button type="submit">${period.show}</button>
        </div>
      </fieldset>
      ${
        this.wrong
          ? html`<p class="wrong" id="period-wrong" role="alert">${period[this.wrong]}</p>`
          : nothing
      }
      <p class="hint">${period.zone} <span role="status">${this.status}</span></p>
    </form>`;
  }

  #date(name: 'from' | 'to', label: string, value: string) {
    return html`<label
      >${label}
      <input
        type="date"
        name=${name}
        .value=${value}
        aria-invalid=${this.wrong ? 'true' : nothing}
        aria-describedby=${this.wrong ? 'period-wrong' : nothing}
    /></label>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const read = (name: string) =>
      this.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
    this.#choose({from: read('from'), to: read('to')});
  }

  #choose(period: Period) {
    const count = daysOf(period).length;
    if (!period.from || !period.to) this.wrong = 'incomplete';
    else if (count === 0) this.wrong = 'reversed';
    else if (count > MOST) this.wrong = 'long';
    else {
      this.wrong = undefined;
      this.dispatchEvent(new PeriodEvent(period));
    }
  }
}
