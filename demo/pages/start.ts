import {html} from '../html.ts';
import type {Page} from './layout.ts';
import {watch} from './watch.ts';

const DOMAINS = [
  ['.se', '129 kr', 'Sverige'],
  ['.nu', '149 kr', 'Sverige'],
  ['.eu', '119 kr', 'EU och EES'],
  ['.com', '159 kr', 'Hela världen'],
  ['.org', '169 kr', 'Föreningar'],
] as const;

export const start: Page = {
  lang: 'sv',
  path: '/',
  title: 'Domäner, webbhotell och företagstelefoni',
  description: 'MobiPlus samlar domäner, webbhotell, mobilabonnemang, SMS och växel på en faktura.',
  watched: true,
  main: html`<section class="hero">
      <div class="measure">
        <div>
          <h1>Nätet och telefonen, i&nbsp;lugn och ro.</h1>
          <p class="lede">
            Domäner, webbhotell, mobilabonnemang och växel för företag och föreningar. En
            inloggning, en faktura och en support som svarar på svenska.
          </p>
          <p class="actions">
            <a class="button" href="/webbhotell">Se webbhotellen</a>
            <a class="button quiet" href="/portal">Till kundportalen</a>
          </p>
        </div>
        <img src="/assets/skargard.svg" width="560" height="400" alt="" />
      </div>
    </section>

    <section class="measure band">
      <h2>Det vi gör</h2>
      <ul class="cards">
        <li id="hotell">
          <img src="/assets/webb.svg" width="48" height="48" alt="" />
          <h3><a href="/webbhotell">Webbhotell</a></h3>
          <p>Snabba diskar, dagliga säkerhetskopior och certifikat som förnyar sig själva.</p>
          <p class="price">från 79 kr/mån</p>
        </li>
        <li id="mobilt">
          <img src="/assets/mobilt.svg" width="48" height="48" alt="" />
          <h3>Mobilabonnemang</h3>
          <p>Fria samtal och sms i Sverige, surf i EU och EES, och ingen bindningstid.</p>
          <p class="price">från 149 kr/mån</p>
        </li>
        <li id="sms">
          <img src="/assets/sms.svg" width="48" height="48" alt="" />
          <h3>SMS från ditt system</h3>
          <p>
            Skicka påminnelser och engångskoder med ett anrop. Leveranskvitto på varje meddelande.
          </p>
          <p class="price">0,49 kr/sms</p>
        </li>
        <li id="telefoni">
          <img src="/assets/telefoni.svg" width="48" height="48" alt="" />
          <h3>Företagsväxel</h3>
          <p>Svarsgrupper, köer och öppettider som du ändrar själv. Behåll numret ni har.</p>
          <p class="price">från 99 kr/användare</p>
        </li>
      </ul>
    </section>

    <section class="measure band split" id="domaner">
      <div>
        <h2>Domäner till samma pris varje år</h2>
        <p>
          Inget lockpris första året som sedan dubblas. Dns, vidarebefordran och sekretess i Whois
          ingår, och flytten hit är gratis.
        </p>
        <p>
          För att registrera en domän lämnar vi innehavarens uppgifter till den registerenhet som
          sköter toppdomänen. Vilka det är står i avtalet för varje domän.
        </p>
      </div>
      <table class="plain">
        <caption>
          Pris per år, exklusive moms
        </caption>
        <thead>
          <tr>
            <th scope="col">Toppdomän</th>
            <th scope="col">Passar för</th>
            <th scope="col">Pris</th>
          </tr>
        </thead>
        <tbody>
          ${DOMAINS.map(
            ([name, price, where]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${where}</td>
                <td>${price}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>

    <section class="measure band">
      <h2>Så flyttar du hit</h2>
      <ol class="steps">
        <li>
          <h3>Berätta var ni är i dag</h3>
          <p>Skicka domännamnet och numren ni vill behålla. Vi ser efter vad som ligger var.</p>
        </li>
        <li>
          <h3>Vi kopierar, ni provar</h3>
          <p>
            Webb och e-post står klara på en provadress innan något pekas om. Ni säger till när det
            stämmer.
          </p>
        </li>
        <li>
          <h3>Flytten sker en natt</h3>
          <p>
            Pekarna ändras när det är som tystast. Det gamla ligger kvar i trettio dagar, för
            säkerhets skull.
          </p>
        </li>
      </ol>
    </section>
    ${watch('sv')}`,
};
