import {html, nothing, type TemplateResult} from 'lit';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {composeNews, type NewsFault} from './compose-news.ts';
import {ConsoleRoom} from './console-room.ts';
import {dayText} from './days.ts';
import {AnnouncedEvent} from './events.ts';

/** GDPR 28(2) names no time; thirty days are usual. */
const TIME_TO_OBJECT = 30 * 86_400_000;

/**
 * Publishes news of a sub-processor: written, read once more, and then told for good.
 *
 * @tag console-announce
 * @fires {AnnouncedEvent} console-announced - The news is published.
 */
export class ConsoleAnnounce extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    draft: {state: true},
    wrong: {state: true},
    published: {state: true},
  };

  /** What is to be read once more. */
  declare draft: SubprocessorNews | undefined;
  declare wrong: NewsFault | undefined;
  declare published: string | undefined;

  constructor() {
    super();
    this.draft = undefined;
    this.wrong = undefined;
    this.published = undefined;
  }

  protected override render(): TemplateResult {
    const {announce: say} = this.say;
    return html`<details ?open=${this.draft !== undefined || this.wrong !== undefined}>
        <summary>${say.open}</summary>
        <form
          class="card question"
          @submit=${this.#read}
          novalidate
          ?hidden=${this.draft !== undefined}
        >
          <p class="hint">${say.note}</p>
          ${this.#field('name', html`<input id="news-name" name="name" maxlength="200" />`)}
          ${this.#field(
            'country',
            html`<input
              id="news-country"
              name="country"
              maxlength="2"
              size="3"
              autocapitalize="characters"
              spellcheck="false"
            />`,
          )}
          ${this.#field('sv', html`<input id="news-sv" name="sv" lang="sv" maxlength="200" />`)}
          ${this.#field('en', html`<input id="news-en" name="en" lang="en" maxlength="200" />`)}
          ${this.#field(
            'objectBy',
            html`<input
              id="news-objectBy"
              name="objectBy"
              type="date"
              value=${dayText(Date.parse(swedishDay(Date.now())) + TIME_TO_OBJECT)}
            />`,
          )}
          <p><button type="submit">${say.read}</button></p>
        </form>
        ${this.draft ? this.#preview(this.draft) : nothing}
      </details>
      <p role="status">${this.published ? say.published(this.published) : nothing}</p>
      ${this.waiting(this.#publish)}`;
  }

  #field(name: 'name' | 'country' | 'sv' | 'en' | 'objectBy', input: TemplateResult) {
    const {announce: say} = this.say;
    return html`<div>
      <label for="news-${name}">${say.fields[name]}</label>
      ${
        this.wrong === name
          ? html`<p class="wrong" role="alert">${say.faults[this.wrong]}</p>`
          : nothing
      }
      ${input}
    </div>`;
  }

  #preview({name, country, task, objectBy}: SubprocessorNews) {
    const {announce: say, news} = this.say;
    const where = new Intl.DisplayNames(this.language, {type: 'region'}).of(country);
    return html`<div class="card">
      <h3 tabindex="-1">${name}, ${where}</h3>
      ${Object.entries(task).map(([lang, text]) => html`<p lang=${lang}>${text}</p>`)}
      <p class="hint">${news.until(this.date(objectBy))}</p>
      <p><strong>${say.forGood}</strong></p>
      <p class="buttons">
        <button class="main" type="button" ?disabled=${this.isLoading} @click=${this.#publish}>
          ${say.publish}
        </button>
        <button type="button" @click=${this.#change}>${say.change}</button>
      </p>
    </div>`;
  }

  readonly #read = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const typed = (name: string) => fields.get(name) as string;
    const news = composeNews(
      {
        name: typed('name'),
        country: typed('country'),
        sv: typed('sv'),
        en: typed('en'),
        objectBy: typed('objectBy'),
      },
      swedishDay(Date.now()),
    );
    this.published = undefined;
    this.wrong = typeof news === 'string' ? news : undefined;
    this.draft = typeof news === 'string' ? undefined : news;
    await this.updateComplete;
    this.querySelector<HTMLElement>(this.wrong ? `#news-${this.wrong}` : 'h3')?.focus();
  };

  readonly #change = () => {
    this.draft = undefined;
  };

  readonly #publish = async () => {
    if (!this.draft) return;
    const {name} = this.draft;
    const news = await this.ask<SubprocessorNews>('/v1/subprocessors', 'POST', this.draft);
    if (!news) return;
    this.querySelector('form')?.reset();
    this.draft = undefined;
    this.published = name;
    this.dispatchEvent(new AnnouncedEvent());
  };
}
