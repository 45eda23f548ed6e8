import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Act, Me} from '../../../src/contract/staff.ts';
import type {Statistics} from '../../../src/contract/statistics.ts';
import {askReceiver, NoAnswer} from './ask-receiver.ts';
import {ConsolePart} from './console-part.ts';
import {lastDays, type Period} from './days.ts';
import type {PeriodEvent, TokenEvent} from './events.ts';
import {keepLanguage, readLanguage} from './language.ts';
import {keepToken, takeToken} from './take-token.ts';
import {providerSignIn, whoIsThere} from './who-is-there.ts';

/**
 * What marketing and the data-protection officer may see: how many said what, whom they may write to, and that the ledger is sound.
 *
 * @tag mobiplus-console
 */
export class MobiplusConsole extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    token: {state: true},
    me: {state: true},
    provider: {state: true},
    refused: {state: true},
    period: {state: true},
    statistics: {state: true},
    error: {state: true},
    status: {state: true},
  };

  /** Empty where the session speaks for who is there. */
  declare token: string;
  /** Who is signed in; absent while nobody is known to be. */
  declare me: Me | undefined;
  declare provider: string | undefined;
  declare refused: boolean;
  declare period: Period;
  declare statistics: Statistics | undefined;
  declare error: unknown;
  /** When the figures arrived; absent while they are on their way. */
  declare status: number | undefined;
  #asked = 0;

  constructor() {
    super();
    this.language = readLanguage();
    this.token = takeToken();
    this.me = undefined;
    this.provider = undefined;
    this.refused = false;
    this.period = lastDays(30, Date.now());
    this.statistics = undefined;
    this.error = undefined;
    this.status = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.replaceChildren();
    addEventListener('hashchange', this.#takeToken);
    void this.#meet();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#takeToken);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    document.documentElement.lang = this.language;
    document.title = `${this.say.title} – MobiPlus`;
  }

  protected override render(): TemplateResult {
    const other = this.language === 'sv' ? 'en' : 'sv';
    return html`<a class="skip" href="#content">${this.say.skip}</a>
      <header class="top">
        <p class="brand"><img src="icon.svg" width="28" height="28" alt="" /> MobiPlus Consent</p>
        <p class="side">
          <button class="plain" type="button" lang=${other} @click=${this.#switchLanguage}>
            ${this.say.otherLanguage}
          </button>
          ${
            this.me
              ? html`<span>${this.say.signedInAs(this.me.name)}</span>
                  <button class="plain" type="button" @click=${this.#signOut}>
                    ${this.say.signOut}
                  </button>`
              : nothing
          }
        </p>
      </header>
      <main id="content" tabindex="-1">
        ${
          this.me
            ? this.#overview()
            : html`<console-problem
                  .language=${this.language}
                  .error=${this.error}
                  @console-again=${this.#meet}
                ></console-problem>
                <console-sign-in
                  .language=${this.language}
                  .refused=${this.refused}
                  .provider=${this.provider}
                  @console-token=${this.#signIn}
                ></console-sign-in>`
        }
      </main>`;
  }

  #overview() {
    const {statistics, language} = this;
    const {loading, loaded} = this.say.period;
    const status =
      this.error !== undefined
        ? ''
        : this.status === undefined
          ? loading
          : loaded(this.clock(this.status));
    return html`<h1>${this.say.title}</h1>
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
              ></console-decisions>`
          : nothing
      }
      <div class="pair" @console-refused=${this.#refuse}>
        ${
          this.#may('permission')
            ? html`<console-permission
                .language=${language}
                .token=${this.token}
              ></console-permission>`
            : nothing
        }
        ${
          statistics
            ? html`<console-objections
                .language=${language}
                .statistics=${statistics}
              ></console-objections>`
            : nothing
        }
        <console-ledger .language=${language}></console-ledger>
        ${
          this.#may('mailbox')
            ? html`<console-mailbox .language=${language} .token=${this.token}></console-mailbox>`
            : nothing
        }
      </div>`;
  }

  #may(act: Act): boolean {
    return this.me?.acts.includes(act) ?? false;
  }

  /** Finds out who is there; with nobody, how one can sign in. */
  async #meet() {
    const {token} = this;
    this.error = undefined;
    try {
      const me = await whoIsThere(token);
      if (token !== this.token) return;
      this.me = me;
      if (me) await this.#load();
      else {
        if (token) this.#refuse();
        this.provider = await providerSignIn();
      }
    } catch (error) {
      this.error = error;
    }
  }

  /** Fetches the figures of the period. Of two that are on their way, only the later one is shown. */
  async #load() {
    const asked = ++this.#asked;
    this.error = undefined;
    this.status = undefined;
    try {
      const {from, to} = this.period;
      const response = await askReceiver(`/v1/statistics?from=${from}&to=${to}`, this.token);
      const statistics = (await response.json()) as Statistics;
      if (asked !== this.#asked) return;
      this.statistics = statistics;
      this.status = Date.now();
    } catch (error) {
      if (asked !== this.#asked) return;
      if (error instanceof NoAnswer && error.status === 401) this.#refuse();
      else {
        this.statistics = undefined;
        this.error = error;
      }
    }
  }

  #choose({period}: PeriodEvent) {
    this.period = period;
    void this.#load();
  }

  #enter(token: string) {
    keepToken(token);
    this.token = token;
    this.refused = false;
    void this.#meet();
  }

  #signIn({token}: TokenEvent) {
    this.#enter(token);
  }

  /** The console's link, opened again in a tab where the console stands already. */
  readonly #takeToken = () => {
    const before = this.token;
    const token = takeToken();
    if (token && token !== before) this.#enter(token);
  };

  /** A token was wrong; or a session has ended, and whoever had it is asked anew. */
  #refuse() {
    const hadToken = this.token !== '';
    this.#forget();
    this.refused = hadToken;
    if (!hadToken) void this.#meet();
  }

  async #signOut() {
    const bySession = this.token === '';
    this.#forget();
    this.refused = false;
    if (bySession) await this.#endSession();
    await this.#meet();
  }

  /** A session that has ended already is no failure. */
  async #endSession() {
    try {
      await askReceiver('/console/sign-out', undefined, 'POST');
    } catch (error) {
      if (!(error instanceof NoAnswer && error.status === 401)) this.error = error;
    }
  }

  #forget() {
    keepToken('');
    this.#asked += 1;
    this.token = '';
    this.me = undefined;
    this.statistics = undefined;
    this.error = undefined;
  }

  #switchLanguage() {
    this.language = this.language === 'sv' ? 'en' : 'sv';
    keepLanguage(this.language);
  }
}
