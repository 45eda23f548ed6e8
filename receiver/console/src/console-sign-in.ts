import {html, nothing, type TemplateResult} from 'lit';
import {ConsolePart} from './console-part.ts';
import {TokenEvent} from './events.ts';

/**
 * Asks for the token. There is no default one.
 *
 * @tag console-sign-in
 * @fires {TokenEvent} console-token - A token was given.
 */
export class ConsoleSignIn extends ConsolePart {
  static override properties = {
    ...ConsolePart.properties,
    refused: {type: Boolean},
    provider: {attribute: false},
    empty: {state: true},
  };

  /** Whether a token was given and not accepted. */
  declare refused: boolean;
  /** Where the identity provider's sign-in begins; absent where there is none. */
  declare provider: string | undefined;
  declare empty: boolean;

  constructor() {
    super();
    this.refused = false;
    this.provider = undefined;
    this.empty = false;
  }

  protected override render(): TemplateResult {
    const {signIn} = this.say;
    const wrong = this.empty ? signIn.empty : this.refused ? signIn.wrong : undefined;
    return html`<section class="card sign-in">
      <h1>${signIn.title}</h1>
      ${
        this.provider
          ? html`<p><a class="main" href=${this.provider}>${signIn.provider}</a></p>
              <p>${signIn.orToken}</p>`
          : html`<p>${signIn.why}</p>`
      }
      <form @submit=${this.#submit} novalidate>
        <label for="token">${signIn.label}</label>
        <p class="hint" id="token-hint">${signIn.hint}</p>
        ${wrong ? html`<p class="wrong" id="token-wrong" role="alert">${wrong}</p>` : nothing}
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          spellcheck="false"
          aria-describedby=${wrong ? 'token-hint token-wrong' : 'token-hint'}
          aria-invalid=${wrong ? 'true' : nothing}
        />
        <button class="main" type="submit">${signIn.submit}</button>
      </form>
    </section>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const input = this.querySelector('input');
    const token = input?.value.trim() ?? '';
    this.empty = token === '';
    if (token === '') input?.focus();
    else this.dispatchEvent(new TokenEvent(token));
  }
}
