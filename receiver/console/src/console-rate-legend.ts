import {html, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {OUTCOMES} from './rate-columns.ts';

/**
 * Says which line or bar is which answer.
 *
 * @tag console-rate-legend
 */
export class ConsoleRateLegend extends ConsolePart {
  protected override render(): TemplateResult {
    const {outcomes} = this.say.rates;
    return html`<ul class="legend rate-legend">
      ${OUTCOMES.map((name) => html`<li class=${name}>${outcomes[name]}</li>`)}
    </ul>`;
  }
}
