import {html, nothing, type TemplateResult} from 'lit';
import {ConsoleRoom} from './console-room.ts';
import type {ListPart} from './cut-list.ts';
import type {FileEvent} from './events.ts';
import {sendList, type ListProgress} from './send-list.ts';

/** A form that a list is sent by, and what stands while and after it is answered. */
export abstract class ListRoom extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    file: {state: true},
    lacksFile: {state: true},
    progress: {state: true},
    answer: {state: true},
    isCancelled: {state: true},
  };

  declare file: File | undefined;
  declare lacksFile: boolean;
  /** Absent while nothing is sent. */
  declare progress: ListProgress | undefined;
  /** The answered list, for as long as this stands. */
  declare answer: {readonly file: Blob; readonly name: string} | undefined;
  declare isCancelled: boolean;
  #sending = new AbortController();

  constructor() {
    super();
    this.file = undefined;
    this.lacksFile = false;
    this.progress = undefined;
    this.answer = undefined;
    this.isCancelled = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sending.abort();
  }

  protected fileField(): TemplateResult {
    return html`<console-file
      .language=${this.language}
      .file=${this.file}
      .wrong=${this.lacksFile ? this.say.lists.noFile : ''}
      @console-file=${this.#take}
    ></console-file>`;
  }

  /** What stands while the list is answered, and why it was not. @param again Tries anew. */
  protected course(again: () => unknown): TemplateResult {
    return html`${
        this.progress && this.file
          ? html`<console-progress
              .language=${this.language}
              .progress=${this.progress}
              .total=${this.file.size}
              @console-cancel=${this.#cancel}
            ></console-progress>`
          : nothing
      }
      <p role="status">${this.isCancelled ? this.say.lists.cancelled : nothing}</p>
      <console-problem
        .language=${this.language}
        .error=${this.error}
        @console-again=${again}
      ></console-problem>`;
  }

  /** Sends the chosen list. @param name What the answer is called as a file. @returns whether all of it was answered. */
  protected async send(
    path: string,
    name: string,
    answersCsv: boolean,
    take: (text: string, part: ListPart) => void,
  ): Promise<boolean> {
    const {file: list, token} = this;
    this.lacksFile = !list;
    if (!list) {
      this.querySelector<HTMLElement>('#list-file')?.focus();
      return false;
    }
    this.answer = undefined;
    this.isCancelled = false;
    this.progress = {sent: 0, rows: 0};
    this.#sending = new AbortController();
    const {signal} = this.#sending;
    const onProgress = (progress: ListProgress) => {
      this.progress = progress;
    };
    const sending = {list, path, token, signal, answersCsv, take, onProgress};
    void this.show('console-progress');
    const file = await this.attempt(() => sendList(sending));
    this.progress = undefined;
    if (signal.aborted) {
      this.error = undefined;
      this.isCancelled = true;
    } else if (file) this.answer = {file, name};
    return this.answer !== undefined;
  }

  /** Brings into sight what has just come. */
  protected async show(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector(selector)?.scrollIntoView({block: 'nearest'});
  }

  #take({file}: FileEvent) {
    this.file = file;
    this.lacksFile = false;
    this.answer = undefined;
  }

  #cancel() {
    this.#sending.abort();
  }
}
