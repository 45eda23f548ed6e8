import {html, nothing, type TemplateResult} from 'lit';
import type {Statistics} from '../../../src/contract/statistics.ts';
import {ConsoleRoom} from './console-room.ts';
import {lastDays, type Period} from './days.ts';
import type {PeriodEvent} from './events.ts';

/**
 * The figures: today's, and those of a period.
 *
 * @tag console-start
 */
export class ConsoleStart extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    period: {state: true},
    statistics: {state: true},
    at: {state: true},
  };

  declare period: Period;
  declare statistics: Statistics | undefined;
  /** When the figures arrived. */
  declare at: number;

  constructor() {
    super();
    this.period = lastDays(30, Date.now());
    this.statistics = undefined;
    this.at = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {statistics, language} = this;
    const {loading, loaded} = this.say.period;
    const status = this.isLoading ? loading : statistics ? loaded(this.clock(this.at)) : '';
    return html`<h1>${this.say.title}</h1>
      <console-today .language=${language} .token=${this.token}></console-today>
      <console-period
        .language=${language}
        .period=${this.period}
        .status=${status}
        @console-period=${this.#choose}
      ></console-period>
      <console-problem
        .language=${language}
        .error=${this.error}
        @console-again=${this.#load}
      ></console-problem>
      ${
        statistics
          ? html`<console-figures .language=${language} .statistics=${statistics}></console-figures>
              <console-decisions
                .language=${language}
                .statistics=${statistics}
              ></console-decisions>
              <console-objections
                .language=${language}
                .statistics=${statistics}
              ></console-objections>`
          : nothing
      }`;
  }

  async #load() {
    const {from, to} = this.period;
    const statistics = await this.ask<Statistics>(`/v1/statistics?from=${from}&to=${to}`);
    if (statistics) {
      this.statistics = statistics;
      this.at = Date.now();
    } else if (this.error !== undefined) this.statistics = undefined;
  }

  #choose({period}: PeriodEvent) {
    this.period = period;
    void this.#load();
  }
}
