import {LitElement, html, nothing, render, type PropertyValues, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {NoticeVersion} from '../../contract/notice-list.ts';
import type {AboutFacts} from '../../core/about-facts.ts';
import {pinned} from '../../notice/pinned.ts';
import {sections} from '../../notice/sections.ts';
import {text} from '../../notice/text.ts';
import {control} from '../control.styles.ts';
import {directionOf} from '../direction-of.ts';
import {panel} from '../panel.styles.ts';
import {tokens} from '../tokens.styles.ts';
import {adopt} from './adopt.ts';
import {article} from './article.ts';
import {articleStyles} from './article.styles.ts';
import {freePrefix} from './free-prefix.ts';
import {styles} from './mobiplus-notice.styles.ts';
import {printAlone} from './print-alone.ts';

/** The translation, as it was loaded. */
type Courtesy = typeof import('../../notice/courtesy-en.ts');

/**
 * Shows MobiPlus's notice to the letter (R49): its text is the element's own text, and nothing else is. Around it, in the shadow, stands
 * our frame: contents, print, file, hash, earlier wordings (R50, R51), and what the notice leaves out.
 *
 * @tag mobiplus-notice
 * @slot - The notice; the element fills it.
 * @csspart frame - What stands around the notice.
 * @since 0.1
 */
export class MobiplusNotice extends LitElement {
  static override properties = {
    language: {type: String},
    level: {type: Number},
    facts: {attribute: false},
    versions: {attribute: false},
    endpoint: {type: String},
    courtesy: {state: true},
    file: {state: true},
    failed: {state: true},
  };
  static override styles = [tokens, control, panel, articleStyles, styles];

  /** BCP 47, of the frame; the notice itself is Swedish. */
  declare language: string;
  /** Level of the notice's first heading. */
  declare level: 1 | 2 | 3;
  /** What the notice leaves out, for "Om dina val"; nothing of it is shown without. */
  declare facts: AboutFacts | undefined;
  /** The wordings of the notice that the receiver keeps. */
  declare versions: readonly NoticeVersion[];
  /** Where they can be had: `{endpoint}/notices/{sha256}`. */
  declare endpoint: string;
  declare private courtesy: Courtesy | undefined;
  /** Address of the text file, while the element is on the page. */
  declare private file: string;
  declare private failed: boolean;

  /** What the anchors begin with. */
  #prefix = '';

  constructor() {
    super();
    this.language = 'sv';
    this.level = 2;
    this.facts = undefined;
    this.versions = [];
    this.endpoint = '/v1';
    this.courtesy = undefined;
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.file = URL.createObjectURL(new Blob([text], {type: 'text/plain;charset=utf-8'}));
    adopt(this.getRootNode() as Document | ShadowRoot, articleStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.file);
  }

  protected override render(): TemplateResult {
    return html`<div
      class="frame"
      part="frame"
      lang=${this.language}
      dir=${directionOf(this.language)}
    >
      ${this.#lead()} ${this.#contents()} ${this.#translation()}
      <div><slot></slot></div>
      ${this.#about()} ${this.#check()}
    </div>`;
  }

  #lead(): TemplateResult {
    return html`<div class="lead">
      <p id="frame" role="note" tabindex="-1">
        ${msg(
          'Texten nedan är MobiPlus Personuppgiftspolicy, oförändrad. Att du läser den räknas inte som samtycke; dina val gör du under ”Dina integritetsval”.',
          {id: 'notice-frame'},
        )}
      </p>
      <div class="row">
        <button class="tool" type="button" name="print" @click=${this.#print}>
          ${msg('Skriv ut', {id: 'print'})}
        </button>
        <a class="tool" href=${this.file} download="personuppgiftspolicy.sv.txt"
          >${msg('Ladda ner', {id: 'download'})}</a
        >
        ${
          this.language === 'sv'
            ? nothing
            : html`<button
                class="tool"
                type="button"
                name="translation"
                aria-expanded=${this.courtesy ? 'true' : 'false'}
                @click=${this.#translate}
              >
                ${msg('Läs en översättning till engelska', {id: 'read-translation'})}
              </button>`
        }
      </div>
      <p role="status">
        ${
          this.failed
            ? msg('Översättningen kunde inte hämtas. Försök igen.', {id: 'translation-failed'})
            : nothing
        }
      </p>
    </div>`;
  }

  #contents(): TemplateResult {
    return html`<nav aria-labelledby="contents">
      <details>
        <summary id="contents">${msg('Innehåll', {id: 'contents'})}</summary>
        <ul>
          ${sections().map(
            ({id, heading, level}) =>
              html`<li class=${level === 3 ? 'under' : ''} lang="sv" dir="ltr">
                <a href="#${this.#prefix}${id}" @click=${this.#go}>${heading}</a>
              </li>`,
          )}
          ${
            this.facts
              ? html`<li class="apart">
                  <button class="quiet" type="button" name="about" @click=${this.#goBeside}>
                    ${msg('Om dina val', {id: 'about-title'})}
                  </button>
                </li>`
              : nothing
          }
        </ul>
      </details>
    </nav>`;
  }

  #translation(): TemplateResult | typeof nothing {
    return this.courtesy && this.language !== 'sv'
      ? html`<div class="translation" lang="en" dir="ltr">
          <p class="mark">${this.courtesy.courtesyMark}</p>
          ${article(this.courtesy.courtesy, {lang: 'en', level: this.level, prefix: 'en-'})}
        </div>`
      : nothing;
  }

  #about(): TemplateResult | typeof nothing {
    return this.facts
      ? html`<mobiplus-about
          class="apart-from"
          .language=${this.language}
          .level=${this.level === 3 ? 3 : 2}
          .facts=${this.facts}
        ></mobiplus-about>`
      : nothing;
  }

  #check(): TemplateResult {
    const title = msg('Kontrollera texten', {id: 'notice-check'});
    return html`<section class="check apart-from" aria-labelledby="check">
      ${this.level === 3 ? html`<h3 id="check">${title}</h3>` : html`<h2 id="check">${title}</h2>`}
      <p>
        ${msg(
          'Ladda ner texten och räkna ut dess SHA-256, till exempel med sha256sum. Svaret ska bli:',
          {id: 'notice-check-how'},
        )}
      </p>
      <code dir="ltr">${pinned.sha256}</code>
      ${this.#earlier()}
    </section>`;
  }

  #earlier(): TemplateResult | typeof nothing {
    const earlier = this.versions.filter(({sha256}) => sha256 !== pinned.sha256);
    const date = new Intl.DateTimeFormat(this.language, {dateStyle: 'long'});
    return earlier.length
      ? html`<p id="versions">${msg('Tidigare versioner', {id: 'notice-versions'})}</p>
          <ul class="list versions" aria-labelledby="versions">
            ${earlier.map(
              ({sha256, from}) =>
                html`<li>
                  <a href="${this.endpoint}/notices/${sha256}"
                    >${date.format(new Date(from))} (${sha256.slice(0, 12)})</a
                  >
                </li>`,
            )}
          </ul>`
      : nothing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated) return;
    this.#prefix = freePrefix(
      this,
      sections().map(({id}) => id),
    );
  }

  protected override firstUpdated(): void {
    this.replaceChildren(); // the link for pages without script
    const contents = this.renderRoot.querySelector('details');
    if (contents) contents.open = this.clientWidth >= 896;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isFirst = this.childElementCount === 0;
    render(article(sections(), {lang: pinned.lang, level: this.level, prefix: this.#prefix}), this);
    // The browser looked for the anchor before the notice was there.
    if (isFirst && location.hash) this.#headingOf(location.hash)?.scrollIntoView();
  }

  #headingOf(hash: string): HTMLElement | undefined {
    return Array.from(this.querySelectorAll<HTMLElement>('[id]')).find(({id}) => `#${id}` === hash);
  }

  /** Moves the focus to the top of the frame, as when the visitor has come here from another room (R68). */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#frame')?.focus();
  }

  #go(event: Event) {
    // Within the dialog the page's address stays what it is.
    if (this.closest('mobiplus-dialog')) event.preventDefault();
    this.#headingOf((event.currentTarget as HTMLAnchorElement).hash)?.focus();
  }

  #goBeside() {
    this.renderRoot.querySelector<HTMLElement>('mobiplus-about')?.focus();
  }

  #print() {
    const shown = this.querySelector('article');
    if (shown) printAlone(shown);
  }

  async #translate() {
    if (this.courtesy) {
      this.courtesy = undefined;
      return;
    }
    try {
      this.courtesy = await import('../../notice/courtesy-en.ts');
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-notice': MobiplusNotice;
  }
}
