import {html, nothing, type TemplateResult} from 'lit';
import type {MarketingChannel} from '../../../src/contract/permission.ts';
import {kindOf} from './cut-list.ts';
import {ListRoom} from './list-room.ts';
import {readCircumstances} from './read-question.ts';
import {readVerdicts} from './read-verdicts.ts';
import {saveFile} from './save-file.ts';
import {addRows, emptySummary, type ListSummary} from './sum-up-list.ts';

const CHANNELS: readonly MarketingChannel[] = ['email', 'sms', 'phone', 'automated-call', 'letter'];

/**
 * Asks about a whole list: the same rows come back, each with what marketing may do.
 *
 * @tag console-scrub
 */
export class ConsoleScrub extends ListRoom {
  static override properties = {
    ...ListRoom.properties,
    summary: {state: true},
    lacksChannels: {state: true},
  };

  declare summary: ListSummary | undefined;
  declare lacksChannels: boolean;

  constructor() {
    super();
    this.summary = undefined;
    this.lacksChannels = false;
  }

  protected override render(): TemplateResult {
    const {lists: say} = this.say;
    return html`<form class="card list-form" @submit=${this.#submit} novalidate>
        ${this.fileField()} ${this.#channels()}
        <console-circumstances
          .language=${this.language}
          .heading=${say.whole}
        ></console-circumstances>
        <p class="hint">${say.parts}</p>
        <p>
          <button class="main" type="submit" ?disabled=${this.isLoading}>${say.submit}</button>
        </p>
      </form>
      ${this.course(this.#send)}
      ${
        this.answer && this.summary
          ? html`<console-list-summary
              .language=${this.language}
              .summary=${this.summary}
              @console-save=${this.#save}
            ></console-list-summary>`
          : nothing
      }`;
  }

  #channels() {
    const {lists: say, permission, channels} = this.say;
    return html`<fieldset
      class="choices"
      aria-describedby=${this.lacksChannels ? 'channels-wrong' : nothing}
    >
      <legend>${say.channels}</legend>
      ${CHANNELS.map(
        (channel) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="channels"
              value=${channel}
              ?checked=${channel === 'email'}
            />
            ${channel === 'automated-call' ? permission.automatedCall : channels[channel]}</label
          >`,
      )}
      ${
        this.lacksChannels
          ? html`<p class="wrong" id="channels-wrong" role="alert">${say.noChannels}</p>`
          : nothing
      }
    </fieldset>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    void this.#send();
  }

  readonly #send = async () => {
    const form = this.querySelector('form');
    if (!form) return;
    const fields = new FormData(form);
    const channels = fields.getAll('channels') as MarketingChannel[];
    this.summary = undefined;
    this.lacksChannels = channels.length === 0;
    if (this.lacksChannels) return;
    const query = new URLSearchParams({
      channels: channels.join(','),
      ...readCircumstances(fields),
    });
    const {name = ''} = this.file ?? {};
    const summary = emptySummary(channels);
    const path = `/v1/marketing/scrub?${String(query)}`;
    const isDone = await this.send(path, name, false, (text, {rows}) => {
      addRows(summary, readVerdicts(text, kindOf(name), channels), rows);
    });
    if (!isDone) return;
    this.summary = summary;
    await this.show('console-list-summary');
  };

  #save() {
    if (!this.answer) return;
    const {name, file} = this.answer;
    saveFile(
      name.replace(/(\.\w+)?$/, (ending) => `-mobiplus${ending || '.csv'}`),
      file,
    );
  }
}
