import {html, type TemplateResult} from 'lit';
import type {Breakdown, Device, RateTable} from '../../../src/contract/rates.ts';
import {ConsolePart} from './console-part.ts';
import {drawBars, drawLines, type RateDrawing} from './draw-rates.ts';
import {rateFile, rateIn, type Denominator, type RateLine} from './rate-columns.ts';

/**
 * One site's month, broken down by one thing: drawn, and as a table.
 *
 * @tag console-rate-split
 */
export class ConsoleRateSplit extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    table: {attribute: false},
    by: {type: String},
    of: {type: String},
  };

  declare table: RateTable;
  declare by: Breakdown;
  declare of: Denominator;

  protected override render(): TemplateResult {
    const {rates: say} = this.say;
    const {rest, total} = this.table;
    const lines = this.#lines();
    return html`${this.#chart(lines)}
      <console-rate-table
        .language=${this.language}
        .caption=${say.splitCaption(...this.#title())}
        .heading=${say.breakdowns[this.by]}
        .lines=${lines}
        .foot=${[
          {name: say.rest, counts: rest},
          {name: say.total, counts: total},
        ]}
        .of=${this.of}
      ></console-rate-table>
      <p><button type="button" @click=${this.#download}>${say.downloadSplit}</button></p>`;
  }

  #title(): [by: string, month: string, site: string] {
    const {month, site} = this.table;
    return [this.say.rates.breakdowns[this.by], this.monthName(month), site];
  }

  #lines(): RateLine[] {
    return this.table.rows.map((row) => ({name: this.#name(row.value), counts: row}));
  }

  #name(value: string): string {
    if (this.by === 'device') return this.say.rates.devices[value as Device];
    if (this.by === 'day') return this.shortDate(value);
    return this.by === 'language' ? this.languageName(value) : value;
  }

  #chart(lines: readonly RateLine[]) {
    const {rates: say} = this.say;
    const told = lines.filter((line) => rateIn(line, this.of, 'accepted')).length;
    if (told === 0) return html`<p class="card">${say.nothingTold}</p>`;
    const drawing: RateDrawing = {
      lines,
      of: this.of,
      names: say.outcomes,
      percent: (share) => this.percent(share),
      interval: (low, high) => this.span(low, high),
    };
    const draw = this.by === 'day' ? drawLines : drawBars;
    return html`<figure class="card">
      <console-rate-legend .language=${this.language}></console-rate-legend>
      <console-chart
        .label=${say.chart(say.splitChart(...this.#title()), this.number(told), this.number(lines.length))}
        .bars=${this.by === 'day' ? 0 : lines.length}
        .draw=${(canvas: HTMLCanvasElement) => draw(canvas, drawing)}
      ></console-chart>
    </figure>`;
  }

  #download() {
    const {rates: say} = this.say;
    const {month, site, rows, rest, total} = this.table;
    const line = (value: string, counts: RateLine['counts']) => ({
      name: value,
      leading: [month, site, value],
      counts,
    });
    const lines = [
      ...rows.map((row) => line(row.value, row)),
      line(say.rest, rest),
      line(say.total, total),
    ];
    const leading = [say.month, say.site, say.breakdowns[this.by]];
    this.saveTable(
      `mobiplus-rates-${site}-${month}-${this.by}`,
      rateFile(leading, lines, this.of, say),
    );
  }
}
