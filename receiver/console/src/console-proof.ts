import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {LogDescription, Receipt} from '../../../src/contract/receipt.ts';
import {verifyReceipt, type Verdict} from '../../../src/core/verify-receipt.ts';
import {ConsoleRoom} from './console-room.ts';
import {hashOf} from './rooms.ts';

/**
 * Fetches the receipt of one record and checks it: that it stands in the ledger, and where.
 *
 * @tag console-proof
 */
export class ConsoleProof extends ConsoleRoom {
  static override properties = {
    ...ConsoleRoom.properties,
    record: {attribute: false},
    receipt: {state: true},
    verdict: {state: true},
    isPending: {state: true},
    wrong: {state: true},
  };

  /** A record's id; empty for none. */
  declare record: string;
  declare receipt: Receipt | undefined;
  /** Absent where the browser cannot tell. */
  declare verdict: Verdict | undefined;
  declare isPending: boolean;
  declare wrong: boolean;

  constructor() {
    super();
    this.record = '';
    this.receipt = undefined;
    this.verdict = undefined;
    this.isPending = false;
    this.wrong = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('record')) return;
    this.receipt = undefined;
    this.isPending = false;
    if (this.record !== '') void this.#load();
  }

  protected override render(): TemplateResult {
    const {proof} = this.say;
    return html`<section class="card" aria-labelledby="proof">
      <h2 id="proof">${proof.title}</h2>
      <form @submit=${this.#submit} novalidate>
        <label for="record">${proof.label}</label>
        <p class="hint" id="record-hint">${proof.hint}</p>
        ${
          this.wrong
            ? html`<p class="wrong" id="record-wrong" role="alert">${proof.empty}</p>`
            : nothing
        }
        <div class="ask">
          <input
            id="record"
            autocomplete="off"
            spellcheck="false"
            .value=${this.record}
            aria-describedby=${this.wrong ? 'record-hint record-wrong' : 'record-hint'}
            aria-invalid=${this.wrong ? 'true' : nothing}
          />
          <button class="main" type="submit">${proof.submit}</button>
        </div>
      </form>
      <div role="status">
        ${this.receipt ? this.#found(this.receipt) : this.isPending ? html`<p>${proof.pending}</p>` : nothing}
      </div>
      ${this.waiting(this.#load)}
    </section>`;
  }

  #found({record}: Receipt) {
    const {proof} = this.say;
    const {verdict} = this;
    return html`<div class="verdict ${verdict?.ok ? 'may' : ''}">
      <p>
        <strong
          >${
            verdict === undefined
              ? proof.unchecked
              : verdict.ok
                ? proof.good(this.number(verdict.index), this.number(verdict.size))
                : proof.bad
          }</strong
        >
      </p>
      <p>
        ${proof.what(proof.types[record.type] ?? record.type, this.moment(record.at), record.site)}
      </p>
    </div>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const record = this.querySelector('input')?.value.trim() ?? '';
    this.wrong = !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(record);
    if (this.wrong) this.querySelector('input')?.focus();
    else if (location.hash === hashOf('ledger', record)) void this.#load();
    else location.hash = hashOf('ledger', record);
  }

  readonly #load = async () => {
    const answer = await this.ask<Receipt | {readonly receipt: null}>(
      `/v1/receipts/${encodeURIComponent(this.record)}`,
    );
    if (!answer) return;
    if (!('proof' in answer)) {
      this.isPending = true;
      return;
    }
    const description = await this.ask<LogDescription>('/.well-known/consent-log.json');
    if (!description) return;
    this.verdict = await this.#check(answer, description.vkey);
    this.receipt = answer;
  };

  /** Browsers of before 2025 lack Ed25519, and none has crypto.subtle outside a secure context. */
  async #check(receipt: Receipt, vkey: string): Promise<Verdict | undefined> {
    try {
      return await verifyReceipt(receipt, vkey);
    } catch {
      return undefined;
    }
  }
}
