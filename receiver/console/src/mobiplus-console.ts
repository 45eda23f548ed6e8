import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Me} from '../../../src/contract/staff.ts';
import {askReceiver, NoAnswer} from './ask-receiver.ts';
import {ConsolePart} from './console-part.ts';
import {drawRoom} from './draw-room.ts';
import type {TokenEvent} from './events.ts';
import {keepLanguage, readLanguage} from './language.ts';
import {readPlace, roomsFor, type Place, type RoomId} from './rooms.ts';
import {keepToken, takeToken} from './take-token.ts';
import {providerSignIn, whoIsThere} from './who-is-there.ts';

/**
 * The console's frame: who is there, which rooms are open to them, and where they are.
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
    place: {state: true},
    error: {state: true},
  };

  /** Empty where the session speaks for who is there. */
  declare token: string;
  /** Who is signed in; absent while nobody is known to be. */
  declare me: Me | undefined;
  declare provider: string | undefined;
  declare refused: boolean;
  /** Where the reader is; absent while nobody is there, or nothing is open to who is. */
  declare place: Place | undefined;
  declare error: unknown;

  constructor() {
    super();
    this.language = readLanguage();
    this.token = takeToken();
    this.me = undefined;
    this.provider = undefined;
    this.refused = false;
    this.place = undefined;
    this.error = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.replaceChildren();
    addEventListener('hashchange', this.#move);
    void this.#meet();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#move);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    document.documentElement.lang = this.language;
    const {title, rooms} = this.say;
    const named = this.place ? [this.place.item, rooms[this.place.room]] : [title];
    document.title = [...named, 'MobiPlus'].filter(Boolean).join(' – ');
  }

  protected override render(): TemplateResult {
    const other = this.language === 'sv' ? 'en' : 'sv';
    return html`<a class="skip" href="#content" @click=${this.#skip}>${this.say.skip}</a>
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
      <div class=${this.me ? 'frame' : ''}>
        ${
          this.me
            ? html`<console-nav
                .language=${this.language}
                .rooms=${this.#rooms}
                .current=${this.place?.room}
              ></console-nav>`
            : nothing
        }
        <main id="content" tabindex="-1" @console-refused=${this.#refuse}>
          <console-problem
            .language=${this.language}
            .error=${this.error}
            @console-again=${this.#meet}
          ></console-problem>
          ${this.me ? this.#room() : this.#door()}
        </main>
      </div>`;
  }

  #door() {
    return html`<console-sign-in
      .language=${this.language}
      .refused=${this.refused}
      .provider=${this.provider}
      @console-token=${this.#signIn}
    ></console-sign-in>`;
  }

  #room() {
    const {language, token} = this;
    return this.place
      ? drawRoom(this.place, {language, token, rooms: this.#rooms})
      : html`<p class="card">${this.say.nav.none}</p>`;
  }

  get #rooms(): RoomId[] {
    return roomsFor(this.me?.acts ?? []);
  }

  /** Finds out who is there; with nobody, how one can sign in. */
  async #meet() {
    const {token} = this;
    this.error = undefined;
    try {
      const me = await whoIsThere(token);
      if (token !== this.token) return;
      this.me = me;
      this.place = readPlace(location.hash, this.#rooms);
      if (!me) {
        if (token) this.#refuse();
        this.provider = await providerSignIn();
      }
    } catch (error) {
      this.error = error;
    }
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

  /** Goes where the address says. The console's link may have been opened again, in a tab where the console stands already. */
  readonly #move = () => {
    const before = this.token;
    const token = takeToken();
    if (token && token !== before) {
      this.#enter(token);
      return;
    }
    this.place = readPlace(location.hash, this.#rooms);
    this.querySelector('main')?.focus();
    scrollTo(0, 0);
  };

  /** The address says which room it is: it cannot say where on the page as well. */
  #skip(event: Event) {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }

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
    this.token = '';
    this.me = undefined;
    this.place = undefined;
    this.error = undefined;
  }

  #switchLanguage() {
    this.language = this.language === 'sv' ? 'en' : 'sv';
    keepLanguage(this.language);
  }
}
