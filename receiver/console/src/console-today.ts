import {html, type TemplateResult} from 'lit';
import type {Statistics} from '../../../src/contract/statistics.ts';
import {addUpObjections, addUpPurposes} from './add-up.ts';
import {ConsoleRoom} from './console-room.ts';
import {lastDays} from './days.ts';

/**
 * What has come today.
 *
 * @tag console-today
 */
export class ConsoleToday extends ConsoleRoom {
  static override properties = {...ConsoleRoom.properties, statistics: {state: true}};

  declare statistics: Statistics | undefined;

  constructor() {
    super();
    this.statistics = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {today, decisions} = this.say;
    const {statistics} = this;
    if (!statistics) return this.waiting(this.#load);
    const total = (name: 'given' | 'refused' | 'withdrawn') =>
      addUpPurposes(statistics).reduce((sum, one) => sum + one[name], 0);
    const objections = addUpObjections(statistics).reduce((sum, [, made]) => sum + made, 0);
    const figure = (term: string, value: number) =>
      html`<div>
        <dt>${term}</dt>
        <dd>${this.number(value)}</dd>
      </div>`;
    return html`<section aria-labelledby="today">
      <h2 id="today">${today.title}</h2>
      <dl class="today">
        ${figure(decisions.given, total('given'))} ${figure(decisions.refused, total('refused'))}
        ${figure(decisions.withdrawn, total('withdrawn'))} ${figure(today.objections, objections)}
      </dl>
      <p class="hint">${statistics.records === 0 ? today.empty : today.note}</p>
    </section>`;
  }

  readonly #load = async () => {
    const {from, to} = lastDays(1, Date.now());
    const statistics = await this.ask<Statistics>(`/v1/statistics?from=${from}&to=${to}`);
    if (statistics) this.statistics = statistics;
  };
}
