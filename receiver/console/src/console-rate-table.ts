import {html, nothing, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {
  AFTER,
  BEFORE,
  OUTCOMES,
  rateIn,
  type Denominator,
  type Outcome,
  type RateLine,
} from './rate-columns.ts';

/**
 * The table behind a chart of rates: every count, every share and its interval, and what is withheld called so.
 *
 * @tag console-rate-table
 */
export class ConsoleRateTable extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    caption: {type: String},
    heading: {type: String},
    lines: {attribute: false},
    foot: {attribute: false},
    of: {type: String},
  };

  declare caption: string;
  /** Of the first column. */
  declare heading: string;
  declare lines: readonly RateLine[];
  /** What stands under the lines. */
  declare foot: readonly RateLine[];
  declare of: Denominator;

  constructor() {
    super();
    this.caption = '';
    this.heading = '';
    this.foot = [];
  }

  protected override render(): TemplateResult {
    const {columns, outcomes} = this.say.rates;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.caption}>
      <table class="rates">
        <caption>
          <span>${this.caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.heading}</th>
            ${BEFORE.map((name) => html`<th scope="col" class="count">${columns[name]}</th>`)}
            ${OUTCOMES.map((name) => html`<th scope="col" class="count">${outcomes[name]}</th>`)}
            ${AFTER.map((name) => html`<th scope="col" class="count">${columns[name]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.lines.map((line) => this.#line(line))}
        </tbody>
        ${
          this.foot.length > 0
            ? html`<tfoot>
                ${this.foot.map((line) => this.#line(line))}
              </tfoot>`
            : nothing
        }
      </table>
    </div>`;
  }

  #line(line: RateLine) {
    const {counts} = line;
    return html`<tr>
      <th scope="row">${line.name}</th>
      ${BEFORE.map((name) => html`<td class="count">${this.#count(counts[name])}</td>`)}
      ${OUTCOMES.map((name) => html`<td class="count">${this.#outcome(line, name)}</td>`)}
      ${AFTER.map((name) => html`<td class="count">${this.#count(counts[name])}</td>`)}
    </tr>`;
  }

  /** Null is withheld; undefined is not counted on such a line at all. */
  #count(count: number | null | undefined) {
    if (count === undefined) return '–';
    if (count !== null) return this.number(count);
    return html`<span class="withheld">${this.say.rates.withheld}</span>`;
  }

  #outcome(line: RateLine, outcome: Outcome) {
    const rate = rateIn(line, this.of, outcome);
    const count = this.#count(line.counts[outcome]);
    if (!rate) return count;
    return html`<strong>${this.fine(rate.share)}</strong>
      <span class="interval">(${this.span(rate.low, rate.high)})</span><br />${count}`;
  }
}
