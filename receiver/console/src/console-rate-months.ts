import {html, type TemplateResult} from 'lit';
import type {RateTable} from '../../../src/contract/rates.ts';
import {ConsolePart} from './console-part.ts';
import {drawLines} from './draw-rates.ts';
import {rateFile, rateIn, type Denominator, type RateLine} from './rate-columns.ts';

/**
 * One site's rates month by month, drawn and as a table. Months stand beside each other and are never added up.
 *
 * @tag console-rate-months
 */
export class ConsoleRateMonths extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    tables: {attribute: false},
    site: {type: String},
    of: {type: String},
  };

  /** The site's own, in the order of their months. */
  declare tables: readonly RateTable[];
  declare site: string;
  declare of: Denominator;

  protected override render(): TemplateResult {
    const {rates: say} = this.say;
    const lines = this.#lines();
    const told = lines.filter((line) => rateIn(line, this.of, 'accepted')).length;
    return html`<section>
      <h3>${say.months}</h3>
      ${
        told === 0
          ? html`<p class="card">${say.nothingTold}</p>`
          : html`<figure class="card">
              <console-rate-legend .language=${this.language}></console-rate-legend>
              <console-chart
                .label=${say.chart(say.monthsChart(this.site), this.number(told), this.number(lines.length))}
                .draw=${(canvas: HTMLCanvasElement) =>
                  drawLines(canvas, {
                    lines,
                    of: this.of,
                    names: say.outcomes,
                    percent: (share) => this.percent(share),
                    interval: (low, high) => this.span(low, high),
                  })}
              ></console-chart>
            </figure>`
      }
      <console-rate-table
        .language=${this.language}
        .caption=${say.monthsCaption(this.site)}
        .heading=${say.month}
        .lines=${lines.toReversed()}
        .of=${this.of}
      ></console-rate-table>
      <p><button type="button" @click=${this.#download}>${say.downloadMonths}</button></p>
    </section>`;
  }

  #lines(): RateLine[] {
    return this.tables.map(({month, total}) => ({name: this.monthName(month), counts: total}));
  }

  #download() {
    const {rates: say} = this.say;
    const lines = this.tables.map(({month, total}) => ({
      name: month,
      leading: [month, this.site],
      counts: total,
    }));
    const rows = rateFile([say.month, say.site], lines, this.of, say);
    this.saveTable(`mobiplus-rates-${this.site}`, rows);
  }
}
