import {html} from '../html.ts';
import type {Page} from './layout.ts';

export const notFound: Page = {
  lang: 'sv',
  path: '/404',
  title: 'Sidan finns inte',
  description: 'Sidan du sökte finns inte.',
  main: html`<section class="measure intro lost">
    <h1>Här var det tomt</h1>
    <p class="lede">Sidan har flyttat, eller så har adressen blivit fel på vägen.</p>
    <p class="actions">
      <a class="button" href="/">Till startsidan</a>
      <a class="button quiet" href="/webbhotell">Se webbhotellen</a>
    </p>
    <p lang="en">
      This page does not exist. <a href="/en/" hreflang="en">Start page in English</a>.
    </p>
  </section>`,
};
