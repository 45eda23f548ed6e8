import {html} from '../html.ts';
import {bearing} from './bearing.ts';

const SCENES = [
  ['Kväll.', 'Butiken ligger hos den gamla leverantören. Ordrarna kommer in som vanligt.'],
  ['Kopian.', 'Allt kopieras hit medan butiken är öppen. Ingen märker något.'],
  ['Provet.', 'Ägaren lägger en provorder på provadressen. Den kommer fram.'],
  ['Natten.', 'Pekarna flyttas klockan tre. De sista ordrarna följer med.'],
  ['Morgon.', 'Butiken är här. Kaffet är varmt.'],
] as const;

/** The embedded film: a stand-in of ours, so that the gate can be seen to work without a film service. @param nonce Of its script, where the policy asks for one. */
export const video = (nonce?: string): string =>
  html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Film: så flyttar en butik till MobiPlus</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/film.css" />
        <script type="module" src="/assets/film.js" ${bearing(nonce)}></script>
      </head>
      <body>
        <main aria-label="Film">
          <ol>
            ${SCENES.map(
              ([title, text]) =>
                html`<li>
                  <h1>${title}</h1>
                  <p>${text}</p>
                </li>`,
            )}
          </ol>
          <div class="controls">
            <button type="button" id="play">Spela</button>
            <progress
              id="progress"
              max="${SCENES.length}"
              value="1"
              aria-label="Hur långt filmen har kommit"
            ></progress>
          </div>
        </main>
      </body>
    </html> `.text;
