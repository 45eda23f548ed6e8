import {html, nothing, type TemplateResult} from 'lit';
import type {MarketingChannel} from '../../../src/contract/permission.ts';
import {ConsolePart} from './console-part.ts';
import {SaveEvent} from './events.ts';
import {FAULTS, reasonsIn, type Fault, type ListSummary} from './sum-up-list.ts';

/**
 * Says what came of a list, and hands it over.
 *
 * @tag console-list-summary
 * @fires {SaveEvent} console-save - Download was pressed.
 */
export class ConsoleListSummary extends ConsolePart {
  static override properties = {...ConsolePart.properties, summary: {attribute: false}};

  declare summary: ListSummary;

  protected override render(): TemplateResult {
    const {lists: say} = this.say;
    const {rows} = this.summary;
    return html`<section aria-labelledby="list-done">
      <div class="verdict may" role="status">
        <h2 id="list-done">${say.done}</h2>
        <p>${say.doneRows(this.number(rows))}</p>
        <p>
          <button class="main" type="button" @click=${this.#save}>${say.save}</button>
        </p>
        <p class="hint">${say.kept}</p>
      </div>
      ${this.#byChannel()} ${this.#whyNot()} ${this.#bad()}
    </section>`;
  }

  #name(channel: MarketingChannel): string {
    const {permission, channels} = this.say;
    return channel === 'automated-call' ? permission.automatedCall : channels[channel];
  }

  #byChannel() {
    const {lists: say} = this.say;
    const {rows, channels} = this.summary;
    return html`<ul class="figures">
      ${channels.map(
        ({channel, allowed}) =>
          html`<li class="card">
            <h3>${this.#name(channel)}</h3>
            <p class="share"><strong>${this.number(allowed)}</strong> ${say.allowed}</p>
            <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width=${rows === 0 ? 0 : (allowed / rows) * 100} height="1" />
            </svg>
            <p class="hint">${say.notAllowed}: ${this.number(rows - allowed)}</p>
          </li>`,
      )}
    </ul>`;
  }

  #whyNot() {
    const {lists: say} = this.say;
    const {channels} = this.summary;
    const reasons = reasonsIn(this.summary);
    if (reasons.length === 0) return nothing;
    return html`<h3>${say.whyNot}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${say.whyCaption}>
        <table>
          <caption>
            ${say.whyCaption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say.why}</th>
              ${channels.map(
                ({channel}) => html`<th scope="col" class="count">${this.#name(channel)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${reasons.map(
              (reason) =>
                html`<tr>
                  <th scope="row">${say.reasons[reason]}</th>
                  ${channels.map(
                    ({notAllowed}) =>
                      html`<td class="count">${this.number(notAllowed.get(reason) ?? 0)}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  #bad() {
    const {lists: say} = this.say;
    const {faults} = this.summary;
    if (FAULTS.every((fault) => !faults.get(fault)?.count)) return html`<p>${say.badNone}</p>`;
    return html`<h3>${say.bad}</h3>
      <p class="hint">${say.badNote}</p>
      <dl class="bad">${FAULTS.map((fault) => this.#fault(fault))}</dl>`;
  }

  #fault(fault: Fault) {
    const {lists: say} = this.say;
    const {count = 0, first = []} = this.summary.faults.get(fault) ?? {};
    if (count === 0) return nothing;
    const more = count - first.length;
    return html`<dt>${say.reasons[fault]} (${this.number(count)})</dt>
      <dd>${first.join(', ')} ${more > 0 ? say.badMore(this.number(more)) : nothing}</dd>`;
  }

  #save() {
    this.dispatchEvent(new SaveEvent());
  }
}
