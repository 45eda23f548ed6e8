import {html, nothing, type TemplateResult} from 'lit';
import {NoAnswer} from './ask-receiver.ts';
import {ConsolePart} from './console-part.ts';
import {AgainEvent} from './events.ts';
import type {Words} from './words/words.ts';

const inWords = (problem: Words['problem'], error: unknown): string => {
  if (!(error instanceof NoAnswer)) return problem.unreadable;
  if (error.status === 0) return problem.away;
  if (error.status === 401) return problem.forbidden;
  if (error.status === 403) return problem.notYours;
  if (error.status === 404) return problem.unknown;
  if (error.status === 409) return problem.impossible;
  if (error.status === 429) return problem.often;
  if (error.status >= 500) return problem.broken;
  return error.status >= 400 ? problem.refused : problem.unreadable;
};

/**
 * Says why there is no answer, and what to do. The receiver's own words follow as it sent them, in English.
 *
 * @tag console-problem
 * @fires {AgainEvent} console-again - Try again was pressed.
 */
export class ConsoleProblem extends ConsolePart {
  static override properties = {...ConsolePart.properties, error: {attribute: false}};

  declare error: unknown;

  protected override render(): TemplateResult | typeof nothing {
    if (this.error === undefined) return nothing;
    const {problem} = this.say;
    const {problem: document} = this.error instanceof NoAnswer ? this.error : {};
    const said = document?.errors ?? [];
    return html`<div class="problem" role="alert">
      <p>${inWords(problem, this.error)}</p>
      ${document?.detail ? html`<p class="hint" lang="en">${document.detail}</p>` : nothing}
      ${
        said.length > 0
          ? html`<ul lang="en">
              ${said.map(
                ({field, message, remedy}) =>
                  html`<li><code>${field}</code>: ${message} ${remedy}</li>`,
              )}
            </ul>`
          : nothing
      }
      <p><button type="button" @click=${this.#again}>${problem.again}</button></p>
    </div>`;
  }

  #again() {
    this.dispatchEvent(new AgainEvent());
  }
}
