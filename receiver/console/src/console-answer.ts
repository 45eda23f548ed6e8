import {html, nothing, type TemplateResult} from 'lit';
import type {RequestHistory} from '../../../src/contract/desk.ts';
import {composeAnswer} from './compose-answer.ts';
import {ConsolePart} from './console-part.ts';
import type {Language} from './words/words.ts';

/**
 * Has an answer ready in both languages, to be copied and completed.
 *
 * @tag console-answer
 */
export class ConsoleAnswer extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    request: {attribute: false},
    inLanguage: {state: true},
    copied: {state: true},
  };

  declare request: RequestHistory;
  /** Of the answer; the person's language need not be the reader's. */
  declare inLanguage: Language;
  declare copied: boolean;

  constructor() {
    super();
    this.inLanguage = 'sv';
    this.copied = false;
  }

  protected override render(): TemplateResult {
    const {desk} = this.say;
    return html`<section class="card" aria-labelledby="answer">
      <h2 id="answer">${desk.answer}</h2>
      <p class="hint">${desk.answerNote}</p>
      <div class="choices">
        ${(['sv', 'en'] as const).map(
          (language) =>
            html`<button
              type="button"
              aria-pressed=${language === this.inLanguage ? 'true' : 'false'}
              @click=${() => {
                this.inLanguage = language;
                this.copied = false;
              }}
            >
              ${desk.languages[language]}
            </button>`,
        )}
      </div>
      <label for="answer-text">${desk.answerText}</label>
      <textarea
        id="answer-text"
        rows="12"
        readonly
        lang=${this.inLanguage}
        .value=${composeAnswer(this.request, this.inLanguage)}
      ></textarea>
      <div class="ask">
        <button type="button" @click=${this.#copy}>${desk.copy}</button>
        <p role="status">${this.copied ? desk.copied : nothing}</p>
      </div>
    </section>`;
  }

  async #copy() {
    const field = this.querySelector('textarea');
    if (!field) return;
    // Marked as well, so that whoever's browser refuses the clipboard can copy by hand.
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.copied = true;
    } catch {
      this.copied = false;
    }
  }
}
