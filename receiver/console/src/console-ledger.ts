import {html, nothing, type TemplateResult} from 'lit';
import {checkLedger, type LedgerHead} from './check-ledger.ts';
import {ConsolePart} from './console-part.ts';

/**
 * Shows how large the ledger is, and whether its signature is good.
 *
 * @tag console-ledger
 */
export class ConsoleLedger extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    head: {state: true},
    at: {state: true},
    error: {state: true},
    isBusy: {state: true},
  };

  declare head: LedgerHead | undefined;
  declare at: number;
  declare error: unknown;
  declare isBusy: boolean;

  constructor() {
    super();
    this.head = undefined;
    this.at = 0;
    this.error = undefined;
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#check();
  }

  protected override render(): TemplateResult {
    const {ledger} = this.say;
    return html`<h1>${ledger.title}</h1>
      <section class="card ledger" aria-labelledby="ledger">
        <h2 id="ledger">${ledger.head}</h2>
        <p class="hint">${ledger.note}</p>
        <div role="status">${this.#state()}</div>
        <console-problem
          .language=${this.language}
          .error=${this.error}
          @console-again=${this.#check}
        ></console-problem>
        ${
          this.error === undefined
            ? html`<p>
                <button class="main" type="button" ?disabled=${this.isBusy} @click=${this.#check}>
                  ${ledger.again}
                </button>
              </p>`
            : nothing
        }
      </section>`;
  }

  #state() {
    const {ledger} = this.say;
    if (this.error !== undefined) return nothing;
    if (!this.head || this.isBusy) return html`<p>${ledger.loading}</p>`;
    const {origin, size, signed} = this.head;
    return html`<p class="size">
        <strong>${ledger.size(this.number(size))}</strong> <code>${origin}</code>
      </p>
      <p class=${signed === false ? 'wrong' : ''}>
        ${signed === null ? ledger.unchecked : signed ? ledger.good : ledger.bad}
        ${ledger.checked(this.clock(this.at))}
      </p>`;
  }

  async #check() {
    this.error = undefined;
    this.isBusy = true;
    try {
      this.head = await checkLedger();
      this.at = Date.now();
    } catch (error) {
      this.head = undefined;
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}
