import {html, type TemplateResult} from 'lit';
import type {Statistics} from '../../../src/contract/statistics.ts';
import {addUpObjections} from './add-up.ts';
import {ConsolePart} from './console-part.ts';

/**
 * Counts objections to direct marketing, per channel.
 *
 * @tag console-objections
 */
export class ConsoleObjections extends ConsolePart {
  static override properties = {...ConsolePart.properties, statistics: {attribute: false}};

  declare statistics: Statistics;

  protected override render(): TemplateResult {
    const {objections, channels} = this.say;
    const sums = addUpObjections(this.statistics);
    const total = sums.reduce((sum, [, made]) => sum + made, 0);
    return html`<section class="card" aria-labelledby="objections">
      <h2 id="objections">${objections.title}</h2>
      <p class="hint">${objections.note}</p>
      ${
        sums.length === 0
          ? html`<p>${objections.none}</p>`
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">${objections.channel}</th>
                  <th scope="col" class="count">${objections.made}</th>
                </tr>
              </thead>
              <tbody>
                ${sums.map(
                  ([channel, made]) =>
                    html`<tr>
                      <th scope="row">${channels[channel]}</th>
                      <td class="count">${this.number(made)}</td>
                    </tr>`,
                )}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">${objections.total}</th>
                  <td class="count">${this.number(total)}</td>
                </tr>
              </tfoot>
            </table>`
      }
    </section>`;
  }
}
