import {html} from '../html.ts';
import type {Page} from './layout.ts';
import {watch} from './watch.ts';

const PLANS = [
  {
    name: 'Stuga',
    price: '79 kr',
    for: 'En webbplats som ska finnas där, år efter år.',
    gets: ['1 webbplats', '10 GB disk', '5 e-postlådor', 'Säkerhetskopia varje natt'],
  },
  {
    name: 'Gård',
    price: '149 kr',
    for: 'Företaget med butik, blogg och några domäner.',
    gets: ['5 webbplatser', '50 GB disk', '25 e-postlådor', 'Provmiljö med ett klick'],
  },
  {
    name: 'By',
    price: '349 kr',
    for: 'Byrån som sköter sina kunders webbplatser.',
    gets: ['25 webbplatser', '200 GB disk', '100 e-postlådor', 'Egna inloggningar per kund'],
  },
] as const;

const QUESTIONS = [
  [
    'Var står servrarna?',
    'I två svenska datahallar, en för driften och en för säkerhetskopiorna. Hallarna är larmade och brandskyddade.',
  ],
  [
    'Kan jag byta storlek senare?',
    'Ja, när som helst i kundportalen. Bytet slår igenom direkt och du betalar bara mellanskillnaden.',
  ],
  [
    'Vem ansvarar för mina besökares uppgifter?',
    'Det gör du: för det du själv samlar in på din webbplats är du personuppgiftsansvarig och vi ditt biträde. Biträdesavtalet ingår och finns i kundportalen.',
  ],
] as const;

export const webHosting: Page = {
  lang: 'sv',
  path: '/webbhotell',
  title: 'Webbhotell',
  description: 'Webbhotell i tre storlekar, med säkerhetskopior, certifikat och e-post.',
  watched: true,
  main: html`<section class="measure intro">
      <h1>Webbhotell som sköter sig självt</h1>
      <p class="lede">
        Certifikat, uppdateringar och säkerhetskopior går av sig själva. Du skriver, säljer och
        svarar kunderna.
      </p>
    </section>

    <section class="measure band" aria-labelledby="storlekar">
      <h2 id="storlekar">Tre storlekar, samma omsorg</h2>
      <ul class="cards plans">
        ${PLANS.map(
          (plan) =>
            html`<li>
              <h3>${plan.name}</h3>
              <p>${plan.for}</p>
              <p class="price"><strong>${plan.price}</strong> per månad</p>
              <ul>
                ${plan.gets.map((item) => html`<li>${item}</li>`)}
              </ul>
            </li>`,
        )}
      </ul>
      <p class="fine">
        Exklusive moms. Ingen bindningstid, betalas kvartalsvis. Beställ i
        <a href="/portal">kundportalen</a>.
      </p>
    </section>

    <section class="measure band split" aria-labelledby="film">
      <div>
        <h2 id="film">Flytten på en minut</h2>
        <p>Filmen visar hur en butik flyttar hit utan att tappa en enda beställning.</p>
        <p>
          Filmspelaren anpassar annonser efter vad du ser. Därför väntar den tills du har sagt ja:
          en gång, eller för hela webbplatsen.
        </p>
      </div>
      <div class="film">
        <mobiplus-gate purpose="ads-personalisation"
          ><iframe
            data-category="ads-personalisation"
            data-src="/video.html"
            title="Film: så flyttar en butik till MobiPlus"
          ></iframe
        ></mobiplus-gate>
        <noscript><p>Utan JavaScript visas inte filmen.</p></noscript>
      </div>
    </section>

    <section class="measure band narrow" aria-labelledby="fragor">
      <h2 id="fragor">Frågor vi får</h2>
      ${QUESTIONS.map(
        ([question, answer]) =>
          html`<details>
            <summary>${question}</summary>
            <p>${answer}</p>
          </details>`,
      )}
    </section>
    ${watch('sv')}`,
};
