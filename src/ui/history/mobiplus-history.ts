import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import type {PurposeDetails} from '../../contract/purpose.ts';
import type {Receipt} from '../../contract/receipt.ts';
import type {DecisionRecord, LedgerRecord} from '../../contract/record.ts';
import {recordFacts, type RecordWords} from '../../core/receipt-facts.ts';
import {receiptIndex} from '../../core/receipt-index.ts';
import {PanelElement} from '../panel.ts';
import {saveReceipt} from '../save-receipt.ts';
import {checkText, type Check} from './check-text.ts';
import {CheckEvent, ExportEvent} from './history-events.ts';
import {recordWords} from './record-words.ts';
import {styles} from './mobiplus-history.styles.ts';

/** A record, with its receipt once it has one. */
interface Entry {
  readonly record: DecisionRecord | LedgerRecord;
  readonly receipt?: Receipt;
}

/**
 * What has been decided in this browser, newest first, each with its receipt, and ways to check and take them along (R4, R35, R62, R67).
 *
 * @tag mobiplus-history
 * @fires {CheckEvent} mobiplus-check - A receipt is to be checked; detail has it.
 * @fires {ExportEvent} mobiplus-export - A file of everything is wanted; detail says in which form.
 * @csspart panel - The room.
 * @csspart heading - Its heading.
 * @csspart entry - One decision.
 * @since 0.2
 */
export class MobiplusHistory extends PanelElement {
  static override properties = {
    ...PanelElement.properties,
    receipts: {attribute: false},
    waiting: {attribute: false},
    purposes: {attribute: false},
    checks: {attribute: false},
    kept: {type: Boolean},
    failed: {type: Boolean},
  };
  static override styles = [...PanelElement.styles, styles];

  /** Those of this device and of this page view. */
  declare receipts: readonly Receipt[];
  /** Records that have no receipt yet. */
  declare waiting: readonly DecisionRecord[];
  /** For their names. */
  declare purposes: readonly PurposeDetails[];
  /** How far the check of each receipt has come, by the record's id. */
  declare checks: Readonly<Record<string, Check>>;
  /** Whether the device keeps receipts: it does for who consents to something. */
  declare kept: boolean;
  /** Whether the latest export could not be made. */
  declare failed: boolean;

  constructor() {
    super();
    this.receipts = [];
    this.waiting = [];
    this.purposes = [];
    this.checks = {};
    this.kept = false;
    this.failed = false;
  }

  protected override heading(): string {
    return msg('Kvitton', {id: 'room-history'});
  }

  protected override body(): TemplateResult {
    const entries = this.#entries();
    const words = recordWords(this.purposes, this.language);
    return html`<p>
        ${msg(
          'Det som har beslutats i den här webbläsaren, det senaste först. Varje kvitto går att kontrollera här, även utan nät.',
          {id: 'history-what'},
        )}
      </p>
      ${
        entries.length === 0
          ? html`<p class="none">
              ${msg('Den här webbläsaren har inga kvitton.', {id: 'history-none'})}
            </p>`
          : nothing
      }
      ${this.kept ? nothing : this.#notKept()}
      ${
        entries.length
          ? html`<ol class="list">
              ${entries.map((entry) => this.#entry(entry, words))}
            </ol>`
          : nothing
      }
      <div class="row exports">
        ${this.#export('json', msg('Ladda ner allt som JSON', {id: 'export-json'}))}
        ${
          this.receipts.length
            ? this.#export(
                'page',
                msg('Ladda ner utskriftsvänlig sida som kontrollerar sig själv', {
                  id: 'export-page',
                }),
              )
            : nothing
        }
      </div>
      <p class="error" role="status">
        ${
          this.failed
            ? msg('Sidan kunde inte göras. Försök igen när du är uppkopplad.', {
                id: 'export-failed',
              })
            : nothing
        }
      </p>`;
  }

  #notKept(): TemplateResult {
    return html`<p class="soft">
      ${msg(
        'Den som inte samtycker till något lämnar inget efter sig på enheten mer än själva svaret. Kvittot finns då bara tills du lämnar sidan: ladda ner det om du vill ha det kvar.',
        {id: 'history-not-kept'},
      )}
    </p>`;
  }

  /** Newest first; what is receipted waits no more. */
  #entries(): readonly Entry[] {
    const receipted = new Set(this.receipts.map(({record}) => record.id));
    return [
      ...this.receipts.map((receipt) => ({record: receipt.record, receipt})),
      ...this.waiting.filter(({id}) => !receipted.has(id)).map((record) => ({record})),
    ].sort((a, b) => b.record.at.localeCompare(a.record.at) || b.record.seq - a.record.seq);
  }

  #entry({record, receipt}: Entry, words: RecordWords): TemplateResult {
    const name = html`${words.types[record.type] ?? record.type}`;
    const id = `of-${record.id}`;
    return html`<li part="entry">
      ${this.level === 2 ? html`<h3 id=${id}>${name}</h3>` : html`<h4 id=${id}>${name}</h4>`}
      <p class="soft">
        <time datetime=${record.at}>${this.#when(record.at)}</time>
        <span aria-hidden="true">·</span>
        ${receipt ? `${words.number} ${receiptIndex(receipt)}` : words.waiting}
      </p>
      <dl>
        ${recordFacts(record, words).map(
          ([term, text]) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      ${receipt ? this.#receipt(receipt, id) : nothing}
    </li>`;
  }

  #receipt(receipt: Receipt, name: string): TemplateResult {
    const check = this.checks[receipt.record.id];
    const mark = check === 'genuine' ? '✓ ' : check === 'false' ? '✗ ' : '';
    return html`<div class="row">
        <button
          class="quiet"
          type="button"
          name="check"
          aria-describedby=${name}
          @click=${() => this.dispatchEvent(new CheckEvent(receipt))}
        >
          ${msg('Kontrollera', {id: 'receipt-check'})}
        </button>
        <button
          class="quiet"
          type="button"
          name="receipt"
          aria-describedby=${name}
          @click=${() => saveReceipt(receipt)}
        >
          ${msg('Ladda ner kvitto', {id: 'receipt-download'})}
        </button>
      </div>
      <p class="verdict ${check ?? ''}" role="status">
        ${check ? `${mark}${checkText(check)}` : ''}
      </p>`;
  }

  #when(at: string): string {
    return new Intl.DateTimeFormat(this.language, {dateStyle: 'long', timeStyle: 'short'}).format(
      new Date(at),
    );
  }

  #export(form: 'json' | 'page', label: string): TemplateResult {
    return html`<button
      class="quiet"
      type="button"
      name=${form}
      @click=${() => this.dispatchEvent(new ExportEvent(form))}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mobiplus-history': MobiplusHistory;
  }
}
