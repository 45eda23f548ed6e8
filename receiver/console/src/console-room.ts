import {html, nothing, type TemplateResult} from 'lit';
import {askReceiver, NoAnswer} from './ask-receiver.ts';
import {ConsolePart} from './console-part.ts';
import {RefusedEvent} from './events.ts';

/**
 * A part of the page that asks the receiver: it waits, has an answer, or says why there is none.
 *
 * @fires {RefusedEvent} console-refused - The token or the session is no longer accepted.
 */
export abstract class ConsoleRoom extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    token: {attribute: false},
    error: {state: true},
    isLoading: {state: true},
  };

  /** Empty where the session speaks for who is there. */
  declare token: string;
  declare error: unknown;
  declare isLoading: boolean;
  #asked = 0;

  constructor() {
    super();
    this.token = '';
    this.error = undefined;
    this.isLoading = false;
  }

  /** Asks, with a body in order to change something. Of several questions only the last one's answer counts. @returns undefined where there is none. */
  protected async ask<Answer>(
    path: string,
    method: 'GET' | 'POST' = 'GET',
    body?: object,
  ): Promise<Answer | undefined> {
    return this.attempt(
      async () => (await (await askReceiver(path, this.token, method, body)).json()) as Answer,
    );
  }

  /** The same for what asks in a way of its own. */
  protected async attempt<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    const asked = ++this.#asked;
    this.error = undefined;
    this.isLoading = true;
    try {
      const answer = await work();
      return asked === this.#asked ? answer : undefined;
    } catch (error) {
      if (asked !== this.#asked) return undefined;
      if (error instanceof NoAnswer && error.status === 401) this.dispatchEvent(new RefusedEvent());
      else this.error = error;
      return undefined;
    } finally {
      if (asked === this.#asked) this.isLoading = false;
    }
  }

  /** What stands while there is no answer yet, and where there is none. */
  protected waiting(again: () => unknown): TemplateResult {
    return html`<p class="hint" role="status">
        ${this.isLoading ? this.say.common.loading : nothing}
      </p>
      <console-problem
        .language=${this.language}
        .error=${this.error}
        @console-again=${again}
      ></console-problem>`;
  }
}
