import {html} from './html.ts';
import type {PlainPage} from './layout.ts';
import type {PageLanguage} from './page-language.ts';

const SAY = {
  sv: {
    missing: ['Sidan finns inte', 'Kontrollera adressen. Du kan också välja en av sidorna nedan.'],
    early: ['Inte klart än', 'Policyn är inte publicerad här än. Försök igen om en stund.'],
    busy: ['Vänta lite', 'Det kom för många på en gång. Vänta en minut och försök igen.'],
    wrong: ['Det gick inte att läsa', 'Gå tillbaka till formuläret och försök igen.'],
    failed: [
      'Det gick inte just nu',
      'Ingenting är sparat. Försök igen om en stund, eller skriv eller ring till MobiPlus: en invändning gäller hur du än framför den.',
    ],
  },
  en: {
    missing: ['There is no such page', 'Check the address, or choose one of the pages below.'],
    early: ['Not ready yet', 'The notice is not published here yet. Try again in a while.'],
    busy: ['Please wait', 'Too many came at once. Wait a minute and try again.'],
    wrong: ['This could not be read', 'Go back to the form and try again.'],
    failed: [
      'This did not work just now',
      'Nothing was saved. Try again in a while, or write or call MobiPlus: an objection counts however you make it.',
    ],
  },
} as const;

/** What went wrong. */
export type Trouble = keyof (typeof SAY)['sv'];

/** A page that says what went wrong and what to do. */
export function problemPage(
  lang: PageLanguage,
  trouble: Trouble,
  root: PlainPage['root'],
): PlainPage {
  const [title, text] = SAY[lang][trouble];
  return {
    lang,
    title,
    root,
    hidden: true,
    main: html`<h1>${title}</h1>
      <p>${text}</p>`,
  };
}

/** What went wrong, by the status that says so. */
export function troubleOf(status: number): Trouble {
  if (status === 404) return 'missing';
  if (status === 429) return 'busy';
  return status < 500 ? 'wrong' : 'failed';
}
