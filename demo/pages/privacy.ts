import {html} from '../html.ts';
import type {Page} from './layout.ts';

/** The privacy page: what one can do about it first, then MobiPlus's own notice, to the letter. */
export const privacy: Page = {
  lang: 'sv',
  path: '/personuppgiftspolicy',
  title: 'Personuppgiftspolicy',
  description: 'MobiPlus personuppgiftspolicy, dina val och rätten att säga nej till reklam.',
  main: html`<section class="measure intro">
      <h1>Din integritet hos MobiPlus</h1>
      <p class="lede">
        Här ändrar du dina val, säger nej till reklam och läser vår personuppgiftspolicy.
      </p>
    </section>

    <section class="measure pair">
      <div id="val">
        <h2>Kakor och taggar</h2>
        <p>
          Statistik och annonsmätning är avstängda tills du säger ja. Det är lika lätt att ta
          tillbaka ett ja som att ge det.
        </p>
        <p>
          <a class="button quiet" href="#privacy" data-consent-open="preferences"
            >Dina integritetsval</a
          >
        </p>
      </div>
      <div>
        <h2>Nej till direkt marknadsföring</h2>
        <p>
          Du har rätt att när som helst invända mot direkt marknadsföring. Det kostar inget, du
          behöver inte säga varför och det kräver ingen inloggning.
        </p>
        <p><a class="button quiet" href="#invand">Till invändningen</a></p>
      </div>
    </section>

    <section class="measure band reading" id="invand">
      <mobiplus-objection
        ><p>
          <a href="/objection">Invänd mot direkt marknadsföring</a>
        </p></mobiplus-objection
      >
    </section>

    <section class="measure band reading" id="rattigheter">
      <mobiplus-rights
        ><p>
          Vad du har rätt till står i <a href="/notice#rattigheter">personuppgiftspolicyn</a>.
        </p></mobiplus-rights
      >
    </section>

    <section class="measure band reading" aria-label="Personuppgiftspolicy">
      <mobiplus-notice
        ><p>
          Läs <a href="/notice">personuppgiftspolicyn</a>, eller
          <a href="/personuppgiftspolicy.txt">som text</a>.
        </p></mobiplus-notice
      >
    </section>`,
};
