import {html, type PropertyValues, type TemplateResult} from 'lit';
import type {PurposeDay, Statistics} from '../../../src/contract/statistics.ts';
import {addUpPurposes, byDay} from './add-up.ts';
import {ConsolePart} from './console-part.ts';
import {daysOf} from './days.ts';
import {openDrawing, type Drawn} from './draw-decisions.ts';

const sumsOver = (rows: readonly PurposeDay[], count: (row: PurposeDay) => number): number =>
  Math.max(0, ...rows.map(count));

/**
 * Shows every decision of the period: drawn per purpose, and under it as the table that the drawing is made of.
 *
 * @tag console-decisions
 */
export class ConsoleDecisions extends ConsolePart {
  static override properties = {...ConsolePart.properties, statistics: {attribute: false}};

  declare statistics: Statistics;
  readonly #drawn = new Map<HTMLCanvasElement, Drawn>();
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scheme.removeEventListener('change', this.#draw);
    for (const drawn of this.#drawn.values()) drawn.close();
    this.#drawn.clear();
  }

  protected override render(): TemplateResult {
    const {decisions} = this.say;
    const sums = addUpPurposes(this.statistics);
    return html`<section aria-labelledby="decisions">
      <h2 id="decisions">${decisions.title}</h2>
      ${
        sums.length === 0
          ? html`<p class="card">${decisions.empty}</p>`
          : html`<ul class="legend">
                <li class="given">${decisions.given}</li>
                <li class="refused">${decisions.refused}</li>
                <li class="withdrawn">${decisions.withdrawn}</li>
              </ul>
              <div class="charts">
                ${sums.map(
                  ({purpose, given, refused, withdrawn}) =>
                    html`<figure class="card">
                      <figcaption>${this.purposeName(purpose)}</figcaption>
                      <div class="drawing">
                        <canvas
                          role="img"
                          data-purpose=${purpose}
                          aria-label=${decisions.chart(
                            this.purposeName(purpose),
                            this.number(given),
                            this.number(refused),
                            this.number(withdrawn),
                          )}
                        ></canvas>
                      </div>
                    </figure>`,
                )}
              </div>
              <p class="hint">${decisions.below}</p>
              ${this.#table()}
              <p>
                <button type="button" @click=${this.#download}>${decisions.download}</button>
              </p>`
      }
    </section>`;
  }

  #table() {
    const {decisions} = this.say;
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="decisions-caption">
      <table>
        <caption id="decisions-caption">
          ${decisions.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${decisions.day}</th>
            <th scope="col">${decisions.purpose}</th>
            <th scope="col" class="count">${decisions.given}</th>
            <th scope="col" class="count">${decisions.refused}</th>
            <th scope="col" class="count">${decisions.withdrawn}</th>
          </tr>
        </thead>
        ${byDay(this.statistics).map(
          ([day, rows]) =>
            html`<tbody>
              ${rows.map(
                (row, index) =>
                  html`<tr>
                    ${
                      index === 0
                        ? html`<th scope="rowgroup" rowspan=${rows.length}>${day}</th>`
                        : ''
                    }
                    <th scope="row">${this.purposeName(row.purpose)}</th>
                    <td class="count">${this.number(row.given)}</td>
                    <td class="count">${this.number(row.refused)}</td>
                    <td class="count">${this.number(row.withdrawn)}</td>
                  </tr>`,
              )}
            </tbody>`,
        )}
      </table>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#draw();
  }

  readonly #draw = () => {
    const {decisions} = this.say;
    const {purposes} = this.statistics;
    const days = daysOf(this.statistics);
    const highest = sumsOver(purposes, ({given, refused}) => given + refused);
    const lowest = -sumsOver(purposes, ({withdrawn}) => withdrawn);
    for (const [canvas, drawn] of this.#drawn)
      if (!canvas.isConnected) {
        drawn.close();
        this.#drawn.delete(canvas);
      }
    for (const canvas of this.querySelectorAll('canvas')) {
      const rows = new Map(
        purposes
          .filter(({purpose}) => purpose === canvas.dataset['purpose'])
          .map((row) => [row.day, row]),
      );
      const each = (name: 'given' | 'refused' | 'withdrawn') =>
        days.map((day) => rows.get(day)?.[name] ?? 0);
      const drawn = this.#drawn.get(canvas) ?? openDrawing(canvas);
      this.#drawn.set(canvas, drawn);
      drawn.draw({
        days,
        given: each('given'),
        refused: each('refused'),
        withdrawn: each('withdrawn'),
        names: decisions,
        highest: Math.max(1, highest),
        lowest,
        language: this.language,
      });
    }
  };

  #download() {
    const {decisions} = this.say;
    const {from, to, purposes} = this.statistics;
    const head = [
      decisions.day,
      decisions.purpose,
      decisions.given,
      decisions.refused,
      decisions.withdrawn,
    ];
    const rows = purposes.map(({day, purpose, given, refused, withdrawn}) => [
      day,
      this.purposeName(purpose),
      given,
      refused,
      withdrawn,
    ]);
    this.saveTable(`mobiplus-${from}-${to}`, [head, ...rows]);
  }
}
