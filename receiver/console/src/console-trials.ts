import {html, nothing, type TemplateResult} from 'lit';
import type {
  LayoutTrial,
  PublishedTrial,
  TrialProgress,
  TrialResult,
  Trials,
  VariantOutcome,
} from '../../../src/contract/trial.ts';
import {ConsoleRoom} from './console-room.ts';
import {hashOf} from './rooms.ts';

const COUNTS = ['shown', 'answered'] as const;
const SPLIT = ['accepted', 'refused', 'partial', 'withdrawn'] as const;

/**
 * Shows how far layout trials have come and what came of them, and publishes new ones.
 *
 * @tag console-trials
 */
export class ConsoleTrials extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    mayPublish: {type: Boolean},
    trials: {state: true},
    wrong: {state: true},
    published: {state: true},
  };

  declare mayPublish: boolean;
  declare trials: readonly TrialResult[] | undefined;
  /** What was pasted is no JSON. */
  declare wrong: boolean;
  declare published: string | undefined;

  constructor() {
    super();
    this.mayPublish = false;
    this.trials = undefined;
    this.wrong = false;
    this.published = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {rooms, trials: say} = this.say;
    const {trials} = this;
    return html`<h1>${rooms.trials}</h1>
      <p class="hint">${say.note}</p>
      ${this.mayPublish ? this.#form() : nothing}
      <p role="status">${this.published ? say.published(this.published) : nothing}</p>
      ${this.waiting(this.#load)}
      ${
        trials &&
        (trials.length === 0
          ? html`<p class="card">${say.empty}</p>`
          : trials.map((one) => this.#trial(one)))
      }`;
  }

  #form() {
    const {trials: say} = this.say;
    return html`<details>
      <summary>${say.open}</summary>
      <form class="card question" @submit=${this.#publish} novalidate>
        <p class="hint">${say.how}</p>
        <div>
          <label for="trial-json">${say.json}</label>
          ${
            this.wrong
              ? html`<p class="wrong" id="trial-wrong" role="alert">${say.noJson}</p>`
              : nothing
          }
          <textarea
            id="trial-json"
            name="trial"
            rows="12"
            spellcheck="false"
            autocomplete="off"
            aria-invalid=${this.wrong ? 'true' : nothing}
            aria-describedby=${this.wrong ? 'trial-wrong' : nothing}
          ></textarea>
        </div>
        <p><strong>${say.forGood}</strong></p>
        <p>
          <button class="main" type="submit" ?disabled=${this.isLoading}>${say.publish}</button>
        </p>
      </form>
    </details>`;
  }

  #trial({trial, verdict, at, record, progress, outcome}: TrialResult) {
    const {trials: say} = this.say;
    const {id, from, until, stop} = trial;
    return html`<section class="card" aria-labelledby="trial-${id}">
      <h2 id="trial-${id}">${id} <span class="badge">${say.verdicts[verdict]}</span></h2>
      <p>${say.days(this.date(from), this.date(until))} ${say.meanings[verdict]}</p>
      <p class="hint">
        ${say.rule(
          this.number(stop.shownPerVariant),
          say.points(this.number(stop.smallestDifference * 100)),
          this.percent(stop.power),
        )}
        <a href=${hashOf('ledger', record)}>${say.settled(this.day(at))}</a>
      </p>
      ${
        outcome
          ? this.#outcome(trial, outcome.variants, outcome.until, outcome.level)
          : this.#progress(trial, progress)
      }
    </section>`;
  }

  #progress(trial: LayoutTrial, progress: readonly TrialProgress[]) {
    const {trials: say} = this.say;
    return html`<ul class="variants">
      ${progress.map(({variant, shown, needed}) => {
        const id = `progress-${trial.id}-${variant}`;
        return html`<li>
          <label for=${id}>${this.#name(trial, variant)}</label>
          <progress id=${id} max=${needed} value=${Math.min(shown ?? 0, needed)}></progress>
          <span class="hint">${say.shownOf(this.#count(shown), this.number(needed))}</span>
        </li>`;
      })}
    </ul>`;
  }

  /** What a variant is, in words: the first is the layout as it was. */
  #name({variants}: LayoutTrial, id: string): string {
    const {trials: say} = this.say;
    const variant = variants.find((one) => one.id === id);
    const what = [
      variant?.position && say.positions[variant.position],
      variant?.delay && say.delay(this.number(variant.delay / 1000)),
      variant?.wording && say.wording,
    ].filter(Boolean);
    return `${id}: ${what.length > 0 ? what.join(', ') : say.present}`;
  }

  #outcome(trial: LayoutTrial, variants: readonly VariantOutcome[], until: string, level: number) {
    const {trials: say, rates} = this.say;
    const caption = say.caption(this.date(until), this.fine(level));
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
      <table class="rates">
        <caption>
          <span>${caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">${say.variant}</th>
            ${COUNTS.map((name) => html`<th scope="col" class="count">${rates.columns[name]}</th>`)}
            <th scope="col" class="count">${say.rate}</th>
            <th scope="col" class="count">${say.difference}</th>
            ${SPLIT.map((name) => html`<th scope="col" class="count">${say.split[name]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${variants.map((one) => this.#line(trial, one))}
        </tbody>
      </table>
    </div>`;
  }

  #line(trial: LayoutTrial, one: VariantOutcome) {
    const {trials: say} = this.say;
    const {rate, difference} = one;
    const points = (share: number) => this.number(Math.round(share * 1000) / 10);
    return html`<tr>
      <th scope="row">${this.#name(trial, one.variant)}</th>
      ${COUNTS.map((name) => html`<td class="count">${this.#count(one[name])}</td>`)}
      <td class="count">
        ${
          rate
            ? html`<strong>${this.fine(rate.share)}</strong>
                <span class="interval">(${this.span(rate.low, rate.high)})</span>`
            : this.#count(null)
        }
      </td>
      <td class="count">
        ${
          difference
            ? html`<strong>${say.points(points(difference.share))}</strong>
                <span class="interval"
                  >(${say.between(points(difference.low), points(difference.high))})</span
                ><br />${say.answered[difference.answered]}`
            : '–'
        }
      </td>
      ${SPLIT.map((name) => html`<td class="count">${this.#count(one[name])}</td>`)}
    </tr>`;
  }

  #count(count: number | null): string {
    return count === null ? this.say.rates.withheld : this.number(count);
  }

  readonly #load = async () => {
    const answer = await this.ask<Trials>('/v1/trials');
    if (answer) this.trials = answer.trials;
  };

  readonly #publish = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const trial = readJson(new FormData(form).get('trial') as string);
    this.published = undefined;
    this.wrong = trial === undefined;
    if (!trial) {
      form.querySelector('textarea')?.focus();
      return;
    }
    const answer = await this.ask<PublishedTrial>('/v1/trials', 'POST', trial);
    if (!answer) return;
    form.reset();
    await this.#load();
    this.published = this.trials?.find(({sha256}) => sha256 === answer.sha256)?.trial.id;
  };
}

function readJson(text: string): object | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
