import {html} from '../html.ts';
import type {Page} from './layout.ts';
import {watch} from './watch.ts';

const DOMAINS = [
  ['.se', 'SEK 129', 'Sweden'],
  ['.nu', 'SEK 149', 'Sweden'],
  ['.eu', 'SEK 119', 'EU and EEA'],
  ['.com', 'SEK 159', 'The whole world'],
  ['.org', 'SEK 169', 'Associations'],
] as const;

export const startEn: Page = {
  lang: 'en',
  path: '/en/',
  title: 'Domains, web hosting and business telephony',
  description: 'MobiPlus puts domains, web hosting, mobile, SMS and switchboard on one invoice.',
  watched: true,
  main: html`<section class="hero">
      <div class="measure">
        <div>
          <h1>The web and the phone, without the fuss.</h1>
          <p class="lede">
            Domains, web hosting, mobile plans and a switchboard for companies and associations in
            Sweden. One sign-in, one invoice, and support from people who know your setup.
          </p>
          <p class="actions">
            <a class="button" href="#hosting">See what we do</a>
            <a class="button quiet" href="/portal" hreflang="sv">Customer portal</a>
          </p>
        </div>
        <img src="/assets/skargard.svg" width="560" height="400" alt="" />
      </div>
    </section>

    <section class="measure band">
      <h2>What we do</h2>
      <ul class="cards">
        <li id="hosting">
          <img src="/assets/webb.svg" width="48" height="48" alt="" />
          <h3><a href="/webbhotell" hreflang="sv">Web hosting</a></h3>
          <p>Fast disks, daily backups, and certificates that renew themselves.</p>
          <p class="price">from SEK 79/month</p>
        </li>
        <li id="mobile">
          <img src="/assets/mobilt.svg" width="48" height="48" alt="" />
          <h3>Mobile plans</h3>
          <p>Unlimited calls and texts in Sweden, data across the EU and EEA, no lock-in.</p>
          <p class="price">from SEK 149/month</p>
        </li>
        <li id="sms">
          <img src="/assets/sms.svg" width="48" height="48" alt="" />
          <h3>SMS from your system</h3>
          <p>
            Send reminders and one-time codes with a single call. A delivery receipt for every
            message.
          </p>
          <p class="price">SEK 0.49/message</p>
        </li>
        <li id="telephony">
          <img src="/assets/telefoni.svg" width="48" height="48" alt="" />
          <h3>Business switchboard</h3>
          <p>Ring groups, queues and opening hours that you change yourself. Keep your number.</p>
          <p class="price">from SEK 99/user</p>
        </li>
      </ul>
    </section>

    <section class="measure band split" id="domains">
      <div>
        <h2>Domains at the same price every year</h2>
        <p>
          No bait price that doubles after the first year. DNS, forwarding and Whois privacy are
          included, and moving here is free.
        </p>
        <p>
          To register a domain we pass the holder’s details to the registry that runs the top-level
          domain. The agreement for each domain says which one.
        </p>
      </div>
      <table class="plain">
        <caption>
          Price per year, excluding VAT
        </caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">Suits</th>
            <th scope="col">Price</th>
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
    ${watch('en')}`,
};
