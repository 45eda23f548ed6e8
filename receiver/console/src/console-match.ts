import {html, nothing, type TemplateResult} from 'lit';
import {ListRoom} from './list-room.ts';
import {saveFile} from './save-file.ts';

/**
 * Makes a list into a file for Google Customer Match.
 *
 * @tag console-match
 */
export class ConsoleMatch extends ListRoom {
  static override properties = {...ListRoom.properties, counts: {state: true}};

  /** Rows of the list, and of the file. */
  declare counts: {readonly rows: number; readonly matched: number} | undefined;

  constructor() {
    super();
    this.counts = undefined;
  }

  protected override render(): TemplateResult {
    const {lists: say} = this.say;
    return html`<form class="card list-form" @submit=${this.#submit} novalidate>
        <p>${say.matchNote}</p>
        <p class="hint">${say.matchRule}</p>
        ${this.fileField()}
        <p class="hint">${say.parts}</p>
        <p>
          <button class="main" type="submit" ?disabled=${this.isLoading}>${say.matchSubmit}</button>
        </p>
      </form>
      ${this.course(this.#send)} ${this.answer && this.counts ? this.#done(this.counts) : nothing}`;
  }

  #done({rows, matched}: {readonly rows: number; readonly matched: number}) {
    const {lists: say} = this.say;
    return html`<div class="verdict ${matched > 0 ? 'may' : ''}" role="status">
      <p><strong>${say.matched(this.number(matched), this.number(rows))}</strong></p>
      ${
        matched > 0
          ? html`<p>
              <button class="main" type="button" @click=${this.#save}>${say.saveMatch}</button>
            </p>`
          : html`<p>${say.matchedNone}</p>`
      }
      <p class="hint">${say.kept}</p>
    </div>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    void this.#send();
  }

  readonly #send = async () => {
    let rows = 0;
    let matched = 0;
    const day = new Date().toISOString().slice(0, 10);
    const name = `google-customer-match-${day}.csv`;
    this.counts = undefined;
    const isDone = await this.send('/v1/marketing/customer-match', name, true, (text, part) => {
      rows += part.rows.length;
      // One heading, and nothing in it is quoted.
      matched += text.split('\r\n').length - 2;
    });
    if (!isDone) return;
    this.counts = {rows, matched};
    await this.show('.verdict');
  };

  #save() {
    if (this.answer) saveFile(this.answer.name, this.answer.file);
  }
}
