import {html, type Markup} from '../html.ts';
import type {PortalToken} from '../portal/issue-token.ts';
import type {Page} from './layout.ts';

const page = (title: string, main: Markup, script?: string): Page => ({
  lang: 'sv',
  path: '/portal',
  title,
  description: 'Kundportalens inloggning, som ersättare i demon.',
  main,
  ...(script !== undefined && {script}),
});

const standIn = html`<p class="stand-in">
  <strong>Ersättare för demon.</strong> I drift sköter MobiPlus kundportal inloggningen. Den här
  sidan litar på vilket kundnummer som helst och ber aldrig om lösenord eller personnummer.
</p>`;

/** The sign-in form; with what was wrong, when something was. */
export const portalForm = (wrong?: {readonly given: string; readonly message: string}): Page =>
  page(
    wrong ? 'Fel: kundportal' : 'Kundportal',
    html`<section class="measure intro form">
      <h1>Kundportal</h1>
      ${standIn}
      <form method="post" action="/portal/token" novalidate>
        <label for="customer">Kundnummer</label>
        <p class="hint" id="customer-hint">4 till 10 siffror. Det står på fakturan.</p>
        ${
          wrong &&
          html`<p class="wrong" id="customer-wrong">
            <strong>Kundnummer:</strong> ${wrong.message}
          </p>`
        }
        <input
          id="customer"
          name="customer"
          inputmode="numeric"
          autocomplete="username"
          maxlength="32"
          required
          value="${wrong?.given ?? ''}"
          aria-describedby="customer-hint${wrong ? ' customer-wrong' : ''}"
          ${wrong && html` aria-invalid="true" autofocus`}
        />
        <button class="button" type="submit">Logga in</button>
      </form>
    </section>`,
  );

const at = (seconds: number): Markup => {
  const iso = new Date(seconds * 1000).toISOString();
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeStyle: 'medium',
    timeZone: 'Europe/Stockholm',
  });
  return html`<time datetime="${iso}">${clock.format(seconds * 1000)}</time>`;
};

/** What the customer was given: the token, what it says, and until when. */
export const portalSignedIn = ({token, claims}: PortalToken): Page =>
  page(
    'Inloggad',
    html`<section class="measure intro form">
      <h1>Inloggad som kund ${claims.sub}</h1>
      <p class="lede">
        Portalen har skrivit ett intyg som gäller i fem minuter, till ${at(claims.exp)} svensk tid.
      </p>
      ${standIn}
      <h2>Dina val som kund</h2>
      <p>Det du gör här görs i kundens namn, utan att du skriver någon adress.</p>
      <p class="actions">
        <a class="button" href="/notice#mottagare" data-consent-open="subprocessors"
          >Nya underbiträden</a
        >
        <a class="button quiet" href="/objection" data-consent-open="objection"
          >Invänd mot direkt marknadsföring</a
        >
        <a class="button quiet" href="/notice#rattigheter" data-consent-open="rights"
          >Dina rättigheter</a
        >
      </p>
      <h2>Vad intyget säger</h2>
      <table class="plain claims">
        <thead>
          <tr>
            <th scope="col">Fält</th>
            <th scope="col">Betyder</th>
            <th scope="col">Värde</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">iss</th>
            <td>Utfärdare</td>
            <td>${claims.iss}</td>
          </tr>
          <tr>
            <th scope="row">aud</th>
            <td>Avsett för</td>
            <td>${claims.aud}</td>
          </tr>
          <tr>
            <th scope="row">sub</th>
            <td>Kundnummer</td>
            <td>${claims.sub}</td>
          </tr>
          <tr>
            <th scope="row">iat</th>
            <td>Utfärdat</td>
            <td>${at(claims.iat)}</td>
          </tr>
          <tr>
            <th scope="row">exp</th>
            <td>Gäller till</td>
            <td>${at(claims.exp)}</td>
          </tr>
          <tr>
            <th scope="row">jti</th>
            <td>Intygets nummer</td>
            <td>${claims.jti}</td>
          </tr>
          <tr>
            <th scope="row">nonce</th>
            <td>Engångsvärde</td>
            <td>${claims.nonce}</td>
          </tr>
        </tbody>
      </table>
      <h2>Själva intyget</h2>
      <pre
        class="token"
        tabindex="0"
        role="region"
        aria-label="Intyget som JWT"
      ><code id="portal-token">${token}</code></pre>
      <p>
        Underskriften kontrolleras mot nyckeln i <a href="/portal/jwks.json">/portal/jwks.json</a>.
      </p>
      <p><a class="button quiet" href="/portal">Logga ut</a></p>
    </section>`,
    '/assets/portal.js',
  );
