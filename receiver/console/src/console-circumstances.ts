import {html, nothing, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';

/**
 * Fields for what only the asker knows. They belong to the form that this stands in.
 *
 * @tag console-circumstances
 */
export class ConsoleCircumstances extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    heading: {type: String},
    hasTopic: {type: Boolean},
  };

  declare heading: string;
  /** Whether it can be about the newsletter alone. */
  declare hasTopic: boolean;

  constructor() {
    super();
    this.heading = '';
    this.hasTopic = false;
  }

  protected override render(): TemplateResult {
    const {permission: say} = this.say;
    return html`<details>
      <summary>${this.heading}</summary>
      <p class="hint">${say.circumstancesNote}</p>
      <div class="fields">
        ${this.#choice('kind', say.kind, say.kinds)}
        ${this.#choice('message', say.message, say.messages)}
        <label>${say.nixVersion} <input type="date" name="nixVersion" /></label>
        ${this.#choice('nixListed', say.nixListed, say.nixAnswers)}
        <label class="choice"
          ><input type="checkbox" name="softOptIn" value="all" /> ${say.softOptIn}</label
        >
        ${
          this.hasTopic
            ? html`<label class="choice"
                ><input type="checkbox" name="topic" value="newsletter" /> ${say.newsletter}</label
              >`
            : nothing
        }
      </div>
    </details>`;
  }

  #choice(name: string, label: string, options: Readonly<Record<string, string>>) {
    return html`<label
      >${label}
      <select name=${name}>
        <option value="">${this.say.permission.unsaid}</option>
        ${Object.entries(options).map(([id, text]) => html`<option value=${id}>${text}</option>`)}
      </select></label
    >`;
  }
}
