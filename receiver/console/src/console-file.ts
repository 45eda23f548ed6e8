import {html, nothing, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {FileEvent} from './events.ts';

/**
 * Takes one file: chosen, or dropped anywhere on it.
 *
 * @tag console-file
 * @fires {FileEvent} console-file - A file was given.
 */
export class ConsoleFile extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    file: {attribute: false},
    wrong: {type: String},
    isOver: {state: true},
    isMany: {state: true},
  };

  declare file: File | undefined;
  /** What is wrong with what was given. */
  declare wrong: string;
  declare isOver: boolean;
  declare isMany: boolean;

  constructor() {
    super();
    this.file = undefined;
    this.wrong = '';
    this.isOver = false;
    this.isMany = false;
  }

  protected override render(): TemplateResult {
    const {lists} = this.say;
    const wrong = this.isMany ? lists.manyFiles : this.wrong;
    return html`<div
      class="drop ${this.isOver ? 'over' : ''}"
      @dragenter=${this.#over}
      @dragover=${this.#over}
      @dragleave=${this.#leave}
      @drop=${this.#drop}
    >
      <label for="list-file">${lists.file}</label>
      <p class="hint" id="list-hint">${lists.fileHint}</p>
      ${wrong ? html`<p class="wrong" id="list-wrong" role="alert">${wrong}</p>` : nothing}
      <p id="list-drop">${lists.drop}</p>
      <input
        type="file"
        id="list-file"
        accept=".csv,.txt,.jsonl,.ndjson,text/csv"
        aria-describedby=${wrong ? 'list-hint list-wrong' : 'list-hint'}
        aria-invalid=${wrong ? 'true' : nothing}
        @change=${this.#choose}
      />
      <p role="status">
        ${this.file ? lists.chosen(this.file.name, this.size(this.file.size)) : nothing}
      </p>
    </div>`;
  }

  #over(event: DragEvent) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = true;
  }

  #leave({currentTarget, relatedTarget}: DragEvent) {
    if ((currentTarget as Node).contains(relatedTarget as Node | null)) return;
    this.isOver = false;
  }

  #drop(event: DragEvent) {
    event.preventDefault();
    this.isOver = false;
    this.#give([...(event.dataTransfer?.files ?? [])]);
  }

  #choose({currentTarget}: Event) {
    this.#give([...((currentTarget as HTMLInputElement).files ?? [])]);
  }

  #give(files: readonly File[]) {
    this.isMany = files.length > 1;
    const [file] = files;
    if (file && !this.isMany) this.dispatchEvent(new FileEvent(file));
  }
}
