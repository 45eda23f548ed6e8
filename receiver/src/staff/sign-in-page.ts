import {html} from '../pages/html.ts';
import type {PlainPage} from '../pages/layout.ts';
import type {PageLanguage} from '../pages/page-language.ts';

const SAY = {
  sv: {
    link: (name: string) => `Logga in som ${name}`,
    linkText: 'Länken gäller en gång och i tio minuter.',
    button: 'Logga in',
    spent: [
      'Länken gäller inte längre',
      'Den är använd eller äldre än tio minuter. Gör en ny där receivern körs.',
    ],
    role: [
      'Du har ingen roll här',
      'Inloggningen lyckades, men ditt konto hör inte till någon grupp som ger tillträde. Be den som sköter era konton om en roll: marketing, privacy, admin eller auditor.',
    ],
    failed: [
      'Inloggningen lyckades inte',
      'Svaret passar inte till någon inloggning som påbörjats i den här webbläsaren, eller så dröjde det för länge.',
    ],
    away: [
      'Inloggningstjänsten svarar inte',
      'Försök igen om en stund. Om det inte hjälper, kontakta den som sköter era konton.',
    ],
    again: 'Försök igen',
  },
  en: {
    link: (name: string) => `Sign in as ${name}`,
    linkText: 'The link is good once and for ten minutes.',
    button: 'Sign in',
    spent: [
      'The link is no longer good',
      'It was used, or is older than ten minutes. Make a new one where the receiver runs.',
    ],
    role: [
      'You have no role here',
      'You were signed in, but your account is in no group that gives access. Ask whoever looks after your accounts for a role: marketing, privacy, admin or auditor.',
    ],
    failed: [
      'You were not signed in',
      'The answer fits no sign-in that was begun in this browser, or it took too long.',
    ],
    away: [
      'The sign-in service does not answer',
      'Try again in a while. If that does not help, contact whoever looks after your accounts.',
    ],
    again: 'Try again',
  },
} as const;

/** Why nobody was signed in, and the status that says so. */
export const SIGN_IN_STATUS = {spent: 410, role: 403, failed: 400, away: 503} as const;

/** A page that says why nobody was signed in, and what to do. */
export function signInProblem(lang: PageLanguage, why: keyof typeof SIGN_IN_STATUS): PlainPage {
  const [title, text] = SAY[lang][why];
  return {
    lang,
    title,
    root: '../',
    hidden: true,
    main: html`<h1>${title}</h1>
      <p>${text}</p>
      ${why !== 'spent' && html`<p><a href="../console/sign-in">${SAY[lang].again}</a></p>`}`,
  };
}

/** What a one-time link leads to: looking changes nothing, so that no scanner of links uses it up. */
export function linkPage(lang: PageLanguage, name: string): PlainPage {
  const say = SAY[lang];
  const title = say.link(name);
  return {
    lang,
    title,
    root: '../',
    hidden: true,
    main: html`<h1>${title}</h1>
      <p>${say.linkText}</p>
      <form method="post"><button type="submit">${say.button}</button></form>`,
  };
}
