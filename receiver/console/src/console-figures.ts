import {html, type TemplateResult} from 'lit';
import type {Statistics} from '../../../src/contract/statistics.ts';
import {addUpPurposes, shareOf, type Sum} from './add-up.ts';
import {ConsolePart} from './console-part.ts';

/**
 * Says for each purpose how many said yes, and of whom.
 *
 * @tag console-figures
 */
export class ConsoleFigures extends ConsolePart {
  static override properties = {...ConsolePart.properties, statistics: {attribute: false}};

  declare statistics: Statistics;

  protected override render(): TemplateResult {
    const {figures} = this.say;
    const {records, from, to} = this.statistics;
    const sums = addUpPurposes(this.statistics);
    return html`<section aria-labelledby="figures">
      <h2 id="figures">${figures.title}</h2>
      ${
        sums.length === 0
          ? html`<p class="card">${figures.unanswered}</p>`
          : html`<ul class="figures">
              ${sums.map((sum) => this.#figure(sum))}
            </ul>`
      }
      <p class="hint">${figures.rest(this.number(records), from, to)} ${figures.note}</p>
    </section>`;
  }

  #figure(sum: Sum) {
    const {figures} = this.say;
    const share = shareOf(sum);
    const answered = sum.given + sum.refused;
    return html`<li class="card">
      <h3>${this.purposeName(sum.purpose)}</h3>
      ${
        share === null
          ? html`<p>${figures.unanswered}</p>`
          : html`<p class="share"><strong>${this.percent(share)}</strong> ${figures.share}</p>
              <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect width=${share * 100} height="1" />
              </svg>
              <p class="hint">${figures.of(this.number(sum.given), this.number(answered))}</p>`
      }
      <p class="hint">${figures.withdrawn(this.number(sum.withdrawn))}</p>
    </li>`;
  }
}
