import {html, nothing, type TemplateResult} from 'lit';
import {hasSum} from './check-sum.ts';
import {ConsolePart} from './console-part.ts';
import type {FetchedSuppressions} from './fetch-suppressions.ts';

/**
 * Shows a suppression list that was fetched beside what the receiver says of it, and checks the file that was saved.
 *
 * @tag console-suppression-file
 */
export class ConsoleSuppressionFile extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    fetched: {attribute: false},
    saved: {state: true},
  };

  declare fetched: FetchedSuppressions;
  /** The file that was checked last. */
  declare saved: {readonly name: string; readonly isGood: boolean; readonly of: string} | undefined;

  constructor() {
    super();
    this.saved = undefined;
  }

  protected override render(): TemplateResult {
    const {suppression: say, channels} = this.say;
    const {name, sidecar, isGood} = this.fetched;
    const {channel, after, until, rows, sha256} = sidecar;
    const title =
      after === 0 ? say.whole(channels[channel]) : say.delta(channels[channel], this.number(after));
    const verdict = isGood === null ? say.unchecked : isGood ? say.good : say.bad;
    return html`<section class="card got" aria-labelledby="got">
      <h2 id="got" tabindex="-1">${say.got}</h2>
      <p>${title}</p>
      <p class="verdict ${isGood ? 'may tick' : ''}" role="status">${verdict}</p>
      <dl class="facts">
        <div>
          <dt>${say.file}</dt>
          <dd>${name}</dd>
        </div>
        <div>
          <dt>${say.fileRows}</dt>
          <dd>${this.number(rows)}</dd>
        </div>
        <div>
          <dt>${say.cursor}</dt>
          <dd><code class="cursor">${until}</code></dd>
        </div>
        <div class="wide">
          <dt>${say.sha256}</dt>
          <dd><code class="sum">${sha256}</code></dd>
        </div>
      </dl>
      ${isGood === null ? nothing : this.#check(sha256)}
    </section>`;
  }

  #check(sha256: string) {
    const {suppression: say} = this.say;
    const saved = this.saved?.of === sha256 ? this.saved : undefined;
    return html`<div>
      <label for="saved-file">${say.check}</label>
      <p class="hint" id="saved-hint">${say.checkHint}</p>
      <input type="file" id="saved-file" aria-describedby="saved-hint" @change=${this.#compare} />
      <div role="status">
        ${
          saved
            ? html`<p class="verdict ${saved.isGood ? 'may tick' : ''}">
                ${saved.isGood ? say.savedGood(saved.name) : say.savedBad(saved.name)}
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  async #compare({currentTarget}: Event) {
    const [file] = (currentTarget as HTMLInputElement).files ?? [];
    const {sha256: of} = this.fetched.sidecar;
    this.saved = file && {name: file.name, isGood: (await hasSum(file, of)) === true, of};
  }
}
