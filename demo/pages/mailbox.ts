import type {MailboxMessage} from '../../src/contract/mailbox.ts';
import {html, type Markup} from '../html.ts';
import type {Page} from './layout.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm',
});

/** The message's words, with its link to press. */
function wordsOf({text, link}: MailboxMessage): Markup {
  const [before = '', after = ''] = text.split(link);
  return html`${before}<a href="${link}">${link}</a>${after.trimEnd()}`;
}

const letterOf = (letter: MailboxMessage): Markup =>
  html`<li>
    <h2>${letter.channel === 'sms' ? 'Sms' : letter.subject}</h2>
    <p class="fine">
      Till ${letter.to},
      <time datetime="${letter.at}">${clock.format(new Date(letter.at))}</time>
    </p>
    <p class="words" lang="${letter.lang}">${wordsOf(letter)}</p>
  </li>`;

/** Where the demo's messages come, instead of to anybody's mailbox or telephone. */
export const mailboxPage = (letters: readonly MailboxMessage[]): Page => ({
  lang: 'sv',
  path: '/demo/brevlada',
  title: 'Brevlåda',
  description: 'Det som mottagaren har skickat, i demon.',
  main: html`<section class="measure intro form">
    <h1>Brevlåda</h1>
    <p class="stand-in">
      <strong>Ersättare för demon.</strong> I drift skickas breven med e-post och sms till den de
      gäller. Här hamnar alla på samma sida, och försvinner när demon stoppas.
    </p>
    ${
      letters.length > 0
        ? html`<ul class="letters">
            ${letters.map(letterOf)}
          </ul>`
        : html`<p>Inget har kommit än. Begär något under Dina rättigheter, eller invänd.</p>`
    }
  </section>`,
});
