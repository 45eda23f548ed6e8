import {html, nothing, type TemplateResult} from 'lit';
import type {Breakdown, Rates, RateTable} from '../../../src/contract/rates.ts';
import {ConsoleRoom} from './console-room.ts';
import {daysOfMonths, finishedMonths} from './finished-months.ts';
import type {Denominator} from './rate-columns.ts';

/** How far back one can choose. */
const MONTHS = 36;
const DENOMINATORS: readonly Denominator[] = ['ofAnswered', 'ofShown'];

/**
 * How many of those asked said what: by month, and broken down by one thing.
 *
 * @tag console-rates
 */
export class ConsoleRates extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    months: {state: true},
    by: {state: true},
    of: {state: true},
    site: {state: true},
    month: {state: true},
    rates: {state: true},
    wrong: {state: true},
  };

  /** First and last month of the period, YYYY-MM. */
  declare months: {readonly from: string; readonly to: string};
  declare by: Breakdown;
  declare of: Denominator;
  /** Empty while none was chosen. */
  declare site: string;
  /** Which month is broken down; empty: the last. */
  declare month: string;
  declare rates: Rates | undefined;
  declare wrong: boolean;
  readonly #choice = finishedMonths(MONTHS, Date.now());

  constructor() {
    super();
    const [last = ''] = this.#choice;
    this.months = {from: this.#choice[11] ?? last, to: last};
    this.by = 'language';
    this.of = 'ofAnswered';
    this.site = '';
    this.month = '';
    this.rates = undefined;
    this.wrong = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {rooms, rates: say} = this.say;
    return html`<h1>${rooms.rates}</h1>
      <p class="hint">${say.note}</p>
      <form @change=${this.#choose} @submit=${this.#stay}>
        <div class="filters">
          ${this.#monthChoice('from')} ${this.#monthChoice('to')} ${this.#siteChoice()}
          <label
            >${say.by}
            <select name="by">
              ${Object.entries(say.breakdowns).map(
                ([id, name]) =>
                  html`<option value=${id} ?selected=${id === this.by}>${name}</option>`,
              )}
            </select></label
          >
        </div>
        ${
          this.wrong
            ? html`<p class="wrong" id="rates-wrong" role="alert">${say.reversed}</p>`
            : nothing
        }
        ${this.#denominators()}
      </form>
      ${this.waiting(this.#load)} ${this.rates ? this.#answer(this.rates) : nothing}`;
  }

  #monthChoice(name: 'from' | 'to') {
    return html`<label
      >${this.say.rates[name]}
      <select
        name=${name}
        aria-invalid=${this.wrong ? 'true' : nothing}
        aria-describedby=${this.wrong ? 'rates-wrong' : nothing}
      >
        ${this.#choice.map(
          (month) =>
            html`<option value=${month} ?selected=${month === this.months[name]}>
              ${this.monthName(month)}
            </option>`,
        )}
      </select></label
    >`;
  }

  #siteChoice() {
    const sites = this.#sites();
    const chosen = this.#site(sites);
    return html`<label
      >${this.say.rates.site}
      <select name="site" ?disabled=${sites.length === 0}>
        ${sites.map(
          (site) => html`<option value=${site} ?selected=${site === chosen}>${site}</option>`,
        )}
      </select></label
    >`;
  }

  #denominators() {
    const {rates: say} = this.say;
    return html`<fieldset class="options">
      <legend>${say.of}</legend>
      ${DENOMINATORS.map(
        (of) =>
          html`<div class="option">
            <label class="choice"
              ><input
                type="radio"
                name="of"
                value=${of}
                .checked=${of === this.of}
                aria-describedby="note-${of}"
              />
              ${say.ofs[of]}</label
            >
            <p class="hint" id="note-${of}">${say.ofNotes[of]}</p>
          </div>`,
      )}
    </fieldset>`;
  }

  #answer({tables, smallest}: Rates) {
    const {rates: say} = this.say;
    const site = this.#site(this.#sites());
    const own = tables
      .filter((table) => table.site === site)
      .sort((a, b) => a.month.localeCompare(b.month));
    const last = own.at(-1);
    if (!last)
      return html`<section class="card" aria-labelledby="rates-empty">
        <h2 id="rates-empty">${say.emptyTitle}</h2>
        ${say.empty.map((text) => html`<p>${text}</p>`)}
      </section>`;
    const isUncounted =
      this.of === 'ofShown' && own.every(({total: {ofShown}}) => ofShown === null);
    return html`<section aria-labelledby="rates-site">
      <h2 id="rates-site">${site}</h2>
      <p class="hint">${say.withheldNote(this.number(smallest))}</p>
      ${isUncounted ? html`<p class="verdict">${say.notCounted}</p>` : nothing}
      <console-rate-months
        .language=${this.language}
        .site=${site}
        .tables=${own}
        .of=${this.of}
      ></console-rate-months>
      ${this.#split(own, own.find(({month}) => month === this.month) ?? last)}
    </section>`;
  }

  #split(own: readonly RateTable[], table: RateTable) {
    const {rates: say} = this.say;
    return html`<section>
      <h3>${say.split(say.breakdowns[this.by])}</h3>
      <form class="filters" @submit=${this.#stay}>
        <label
          >${say.month}
          <select name="month" @change=${this.#turn}>
            ${own
              .toReversed()
              .map(
                ({month}) =>
                  html`<option value=${month} ?selected=${month === table.month}>
                    ${this.monthName(month)}
                  </option>`,
              )}
          </select></label
        >
      </form>
      <console-rate-split
        .language=${this.language}
        .table=${table}
        .by=${this.rates?.by ?? this.by}
        .of=${this.of}
      ></console-rate-split>
    </section>`;
  }

  #sites(): string[] {
    return [...new Set(this.rates?.tables.map(({site}) => site))].sort();
  }

  /** The chosen one; without a choice, the one with the most answers in a month. */
  #site(sites: readonly string[]): string {
    if (sites.includes(this.site)) return this.site;
    const [first] = [...(this.rates?.tables ?? [])].sort(
      (a, b) => (b.total.answered ?? 0) - (a.total.answered ?? 0),
    );
    return first?.site ?? '';
  }

  #stay(event: Event) {
    event.preventDefault();
  }

  #turn({currentTarget}: Event) {
    this.month = (currentTarget as HTMLSelectElement).value;
  }

  #choose({currentTarget}: Event) {
    const chosen = new FormData(currentTarget as HTMLFormElement);
    const before = JSON.stringify([this.months, this.by]);
    this.months = {from: chosen.get('from') as string, to: chosen.get('to') as string};
    this.by = chosen.get('by') as Breakdown;
    this.of = chosen.get('of') as Denominator;
    this.site = (chosen.get('site') as string | null) ?? '';
    this.wrong = this.months.from > this.months.to;
    if (!this.wrong && JSON.stringify([this.months, this.by]) !== before) void this.#load();
  }

  readonly #load = async () => {
    const {from, to} = daysOfMonths(this.months.from, this.months.to);
    const rates = await this.ask<Rates>(`/v1/rates?from=${from}&to=${to}&by=${this.by}`);
    if (rates) this.rates = rates;
    else if (this.error !== undefined) this.rates = undefined;
  };
}
