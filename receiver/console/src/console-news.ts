import {html, type TemplateResult} from 'lit';
import type {SubprocessorList, SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {ConsoleRoom} from './console-room.ts';
import {daysLeft} from './days-left.ts';

/**
 * Shows the news of sub-processors, how long customers may object, and publishes more.
 *
 * @tag console-news
 */
export class ConsoleNews extends ConsoleRoom {
  static override properties = {...ConsoleRoom.properties, news: {state: true}};

  declare news: readonly SubprocessorNews[] | undefined;

  constructor() {
    super();
    this.news = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {rooms, news: say} = this.say;
    const {news} = this;
    return html`<h1>${rooms.news}</h1>
      <section aria-labelledby="subprocessors">
        <h2 id="subprocessors">${say.subprocessors}</h2>
        <p class="hint">${say.note}</p>
        <console-announce
          .language=${this.language}
          .token=${this.token}
          @console-announced=${this.#load}
        ></console-announce>
        ${this.waiting(this.#load)}
        ${
          news &&
          (news.length === 0
            ? html`<p class="card">${say.empty}</p>`
            : html`<ul class="cards">
                ${news.map((one) => this.#one(one))}
              </ul>`)
        }
      </section>`;
  }

  #one({name, country, task, announced, objectBy}: SubprocessorNews) {
    const {news: say} = this.say;
    const isOver = daysLeft(objectBy, swedishDay(Date.now())) < 0;
    const own = task[this.language];
    const where = new Intl.DisplayNames(this.language, {type: 'region'}).of(country);
    return html`<li class="card">
      <h3>${name}, ${where}</h3>
      <p lang=${own === undefined ? 'sv' : this.language}>${own ?? task['sv']}</p>
      <p class="hint">
        ${say.announced(this.date(announced))}
        ${isOver ? say.over(this.date(objectBy)) : say.until(this.date(objectBy))}
      </p>
    </li>`;
  }

  readonly #load = async () => {
    const answer = await this.ask<SubprocessorList>('/v1/subprocessors');
    if (answer) this.news = answer.news;
  };
}
