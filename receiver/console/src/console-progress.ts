import {html, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {CancelEvent} from './events.ts';
import type {ListProgress} from './send-list.ts';

/**
 * Shows how far a list has come, and lets it be stopped.
 *
 * @tag console-progress
 * @fires {CancelEvent} console-cancel - Cancel was pressed.
 */
export class ConsoleProgress extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    progress: {attribute: false},
    total: {type: Number},
  };

  declare progress: ListProgress;
  /** Size of the list, bytes. */
  declare total: number;

  protected override render(): TemplateResult {
    const {lists} = this.say;
    const {sent, rows} = this.progress;
    return html`<div class="card progress">
      <p><strong id="list-running">${lists.running}</strong></p>
      <progress aria-labelledby="list-running" max=${this.total || 1} .value=${sent}></progress>
      <p class="hint">
        ${lists.progress(this.size(sent), this.size(this.total), this.number(rows))}
      </p>
      <p><button type="button" @click=${this.#cancel}>${lists.cancel}</button></p>
    </div>`;
  }

  #cancel() {
    this.dispatchEvent(new CancelEvent());
  }
}
