import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {SubprocessorNews} from '../../contract/subprocessor.ts';
import type {Progress} from '../../journey/progress.ts';
import {PanelElement} from '../panel.ts';
import {styles} from './mobiplus-subprocessors.styles.ts';

/** How a customer has answered news of a sub-processor. */
export type NewsAnswer = 'acknowledged' | 'objected';

/** A customer answers news. The element decides nothing; the journey does. */
export class NewsEvent extends CustomEvent<{news: string; answer: NewsAnswer}> {
  constructor(news: string, answer: NewsAnswer) {
    super('mobiplus-news', {detail: {news, answer}, bubbles: true, composed: true});
  }
}

/**
 * New sub-processors, with the time to object (S29, R57; GDPR 28(2)). Reading them decides nothing.
 *
 * @tag mobiplus-subprocessors
 * @fires {NewsEvent} mobiplus-news - A customer has seen the news, or objects.
 * @csspart panel - The room.
 * @since 0.2
 */
export class MobiplusSubprocessors extends PanelElement {
  static override properties = {
    ...PanelElement.properties,
    news: {attribute: false},
    answered: {attribute: false},
    signedIn: {type: Boolean, attribute: 'signed-in'},
    today: {type: String},
    progress: {attribute: false},
    index: {attribute: false},
    latest: {attribute: false},
  };
  static override styles = [...PanelElement.styles, styles];

  /** What there is to tell, latest first; undefined until it is read, null where it cannot be. */
  declare news: readonly SubprocessorNews[] | null | undefined;
  /** How this customer has answered, by the news' id. */
  declare answered: Readonly<Record<string, NewsAnswer>>;
  /** Whether a customer is signed in: only customers answer. */
  declare signedIn: boolean;
  /** YYYY-MM-DD: no objection after `objectBy`. */
  declare today: string;
  /** How far the latest answer has come. */
  declare progress: Progress | undefined;
  /** Number of its receipt in the ledger. */
  declare index: number;
  /** Id of the news that was answered last. */
  declare latest: string;

  constructor() {
    super();
    this.news = undefined;
    this.answered = {};
    this.signedIn = false;
    this.today = '';
    this.progress = undefined;
    this.index = 0;
    this.latest = '';
  }

  protected override heading(): string {
    return msg('Nya underbiträden', {id: 'room-subprocessors'});
  }

  protected override body(): TemplateResult {
    return html`<p>
        ${msg(
          'Här säger vi till när ett nytt företag ska behandla personuppgifter för vår räkning. Som kund kan du invända.',
          {id: 'news-what'},
        )}
      </p>
      ${
        this.signedIn
          ? nothing
          : html`<p class="soft">
              ${msg('Logga in i kundportalen för att svara.', {id: 'news-sign-in'})}
            </p>`
      }
      ${this.#list()}`;
  }

  #list(): TemplateResult {
    if (this.news === undefined)
      return html`<p role="status">${msg('Hämtar …', {id: 'loading'})}</p>`;
    if (this.news === null)
      return html`<p role="status">
        ${msg('Det gick inte att hämta. Försök igen om en stund.', {id: 'loading-failed'})}
      </p>`;
    if (this.news.length === 0)
      return html`<p>${msg('Inga nya underbiträden.', {id: 'news-none'})}</p>`;
    return html`<ul class="list">
      ${this.news.map((one) => this.#item(one))}
    </ul>`;
  }

  #item(one: SubprocessorNews): TemplateResult {
    const country = new Intl.DisplayNames(this.language, {type: 'region'}).of(one.country);
    const answer = this.answered[one.id];
    return html`<li>
      ${this.subheading(
        html`${one.name}${answer ? nothing : html`<span class="new">${msg('nytt', {id: 'news-new'})}</span>`}`,
        one.id,
      )}
      <p>${one.task[this.language] ?? one.task['sv']}</p>
      <dl>
        <dt>${msg('Land', {id: 'country'})}</dt>
        <dd>${country}</dd>
        <dt>${msg('Meddelat', {id: 'announced'})}</dt>
        <dd>${this.#date(one.announced)}</dd>
        <dt>${msg('Invänd senast', {id: 'object-by'})}</dt>
        <dd>${this.#date(one.objectBy)}</dd>
      </dl>
      ${this.#answers(one, answer)} ${this.#told(one)}
    </li>`;
  }

  /** How far the answer to this has come. */
  #told({id}: SubprocessorNews): TemplateResult | typeof nothing {
    return id === this.latest && this.progress !== undefined
      ? html`<mobiplus-status
          inline
          subject="news"
          .language=${this.language}
          .progress=${this.progress}
          .index=${this.index}
        ></mobiplus-status>`
      : nothing;
  }

  #answers({id, objectBy}: SubprocessorNews, answer: NewsAnswer | undefined) {
    if (answer === 'objected') return html`<p>${msg('Du har invänt.', {id: 'news-objected'})}</p>`;
    const seen = answer
      ? html`<p>${msg('Du har tagit del av detta.', {id: 'news-seen'})}</p>`
      : nothing;
    // An answer is on its way: there is no second one until it is saved, or refused.
    const isUnderWay =
      id === this.latest && (this.progress === 'saving' || this.progress === 'delayed');
    if (!this.signedIn || isUnderWay) return seen;
    const canObject = this.today <= objectBy;
    return html`${seen}
      <div class="row">
        ${
          answer
            ? nothing
            : html`<button
                type="button"
                aria-describedby=${id}
                @click=${() => this.#answer(id, 'acknowledged')}
              >
                ${msg('Jag har läst', {id: 'news-read'})}
              </button>`
        }
        ${
          canObject
            ? html`<button
                type="button"
                aria-describedby=${id}
                @click=${() => this.#answer(id, 'objected')}
              >
                ${msg('Invänd', {id: 'object-now'})}
              </button>`
            : html`<p class="soft">${msg('Tiden att invända är över.', {id: 'news-late'})}</p>`
        }
      </div>`;
  }

  #date(day: string): string {
    return new Intl.DateTimeFormat(this.language, {dateStyle: 'long', timeZone: 'UTC'}).format(
      new Date(day),
    );
  }

  #answer(news: string, answer: NewsAnswer) {
    this.dispatchEvent(new NewsEvent(news, answer));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-subprocessors': MobiplusSubprocessors;
  }
  interface HTMLElementEventMap {
    'mobiplus-news': NewsEvent;
  }
}
