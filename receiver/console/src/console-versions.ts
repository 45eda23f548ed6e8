import {html, nothing, type TemplateResult} from 'lit';
import type {ManifestList} from '../../../src/contract/manifest-list.ts';
import type {NoticeList} from '../../../src/contract/notice-list.ts';
import {askReceiver} from './ask-receiver.ts';
import {compareLines, type Line} from './compare-lines.ts';
import {ConsoleRoom} from './console-room.ts';

/** One version of what is published. */
interface Version {
  readonly sha256: string;
  readonly from: string;
  readonly name: string;
}

type Kind = 'notices' | 'manifests';

/**
 * Shows what a later version of the notice, or of the manifest, says otherwise than an earlier one.
 *
 * @tag console-versions
 */
export class ConsoleVersions extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    kind: {state: true},
    versions: {state: true},
    lines: {state: true},
    chosen: {state: true},
  };

  declare kind: Kind;
  /** The newest first. */
  declare versions: readonly Version[] | undefined;
  declare lines: readonly Line[] | undefined;
  declare chosen: {readonly older: string; readonly newer: string};

  constructor() {
    super();
    this.kind = 'notices';
    this.versions = undefined;
    this.lines = undefined;
    this.chosen = {older: '', newer: ''};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const {versions: say} = this.say;
    return html`<section aria-labelledby="versions">
      <h2 id="versions">${say.title}</h2>
      <p class="hint">${say.note}</p>
      <div class="choices">
        ${(['notices', 'manifests'] as const).map(
          (kind) =>
            html`<button
              type="button"
              aria-pressed=${kind === this.kind ? 'true' : 'false'}
              @click=${() => void this.#turn(kind)}
            >
              ${say[kind]}
            </button>`,
        )}
      </div>
      ${this.versions ? this.#pair(this.versions) : nothing} ${this.waiting(this.#load)}
      ${this.lines ? this.#difference(this.lines) : nothing}
    </section>`;
  }

  #pair(versions: readonly Version[]) {
    const {versions: say} = this.say;
    if (versions.length === 0) return html`<p class="card">${say.empty}</p>`;
    const choice = (name: 'older' | 'newer') =>
      html`<label
        >${say[name]}
        <select name=${name}>
          ${versions.map(
            ({sha256, from, name: title}) =>
              html`<option value=${sha256} ?selected=${sha256 === this.chosen[name]}>
                ${this.day(from)}: ${title} (${sha256.slice(0, 8)})
              </option>`,
          )}
        </select></label
      >`;
    return html`<form class="filters" @change=${this.#choose}>
        ${choice('older')} ${choice('newer')}
      </form>
      ${versions.length === 1 ? html`<p class="hint">${say.only}</p>` : nothing}`;
  }

  #difference(lines: readonly Line[]) {
    const {versions: say} = this.say;
    const isSame = lines.every(({change}) => change === 'kept');
    return html`<p role="status">
        ${isSame ? say.same : say.counts(this.number(lines.filter(({change}) => change === 'added').length), this.number(lines.filter(({change}) => change === 'removed').length))}
      </p>
      <div
        class="scroll difference"
        tabindex="0"
        role="region"
        aria-label=${say.difference}
        lang="sv"
      >
        ${lines.map(({change, text}) => {
          if (change === 'added') return html`<p><ins>${text}</ins></p>`;
          if (change === 'removed') return html`<p><del>${text}</del></p>`;
          return html`<p>${text}</p>`;
        })}
      </div>`;
  }

  async #turn(kind: Kind) {
    this.kind = kind;
    this.versions = undefined;
    this.lines = undefined;
    await this.#load();
  }

  readonly #load = async () => {
    if (this.kind === 'notices') {
      const answer = await this.ask<NoticeList>('/v1/notices');
      this.versions = answer?.notices.map(({sha256, from, title}) => ({
        sha256,
        from,
        name: title ?? '',
      }));
    } else {
      const answer = await this.ask<ManifestList>('/v1/manifests');
      this.versions = answer?.manifests.map(({sha256, from, sdk}) => ({sha256, from, name: sdk}));
    }
    const [newest, before] = this.versions ?? [];
    if (!newest) return;
    this.chosen = {newer: newest.sha256, older: (before ?? newest).sha256};
    await this.#compare();
  };

  async #choose({currentTarget}: Event) {
    const chosen = new FormData(currentTarget as HTMLFormElement);
    this.chosen = {older: chosen.get('older') as string, newer: chosen.get('newer') as string};
    await this.#compare();
  }

  async #compare() {
    const {older, newer} = this.chosen;
    try {
      const [before, after] = await Promise.all([this.#text(older), this.#text(newer)]);
      if (older === this.chosen.older && newer === this.chosen.newer)
        this.lines = compareLines(before, after);
    } catch (error) {
      this.lines = undefined;
      this.error = error;
    }
  }

  /** A manifest is one long line: it is read with one thing to a line. @throws {NoAnswer} */
  async #text(sha256: string): Promise<string> {
    const text = await (await askReceiver(`/v1/${this.kind}/${sha256}`, this.token)).text();
    return this.kind === 'notices' ? text : JSON.stringify(JSON.parse(text), null, 2);
  }
}
