import {desk} from './sv/desk.ts';
import {ledger, proof} from './sv/ledger.ts';
import {lists} from './sv/lists.ts';
import {announce, news, versions} from './sv/news.ts';
import {permission} from './sv/permission.ts';
import {rates} from './sv/rates.ts';
import {common, nav, rooms, today} from './sv/rooms.ts';
import {suppression} from './sv/suppression.ts';
import {tokens} from './sv/tokens.ts';
import {trail} from './sv/trail.ts';
import {trials} from './sv/trials.ts';
import {services, webhooks} from './sv/webhooks.ts';
import type {Words} from './words.ts';

export const sv: Words = {
  common,
  desk,
  ledger,
  lists,
  nav,
  news,
  permission,
  proof,
  rates,
  rooms,
  suppression,
  today,
  tokens,
  trail,
  announce,
  versions,
  trials,
  services,
  webhooks,
  title: 'Samtycken och invändningar',
  skip: 'Till innehållet',
  otherLanguage: 'English',
  signOut: 'Logga ut',
  signedInAs: (name) => `Inloggad som ${name}`,
  signIn: {
    title: 'Logga in',
    why: 'Siffrorna är till för marknadsavdelningen och dataskyddsombudet. Öppna länken som skrevs ut när mottagaren startade, eller klistra in nyckeln här.',
    provider: 'Logga in med ditt arbetskonto',
    orToken: 'Eller använd en nyckel, om du har en.',
    wrong:
      'Nyckeln godtogs inte. Den byts varje gång mottagaren startas om, om ingen fast nyckel är inställd.',
    label: 'Nyckel',
    hint: 'Den står efter ”#token=” i konsolens adress.',
    empty: 'Fyll i nyckeln.',
    submit: 'Visa siffrorna',
  },
  period: {
    title: 'Period',
    days: (count) => (count === 1 ? 'I dag' : `${String(count)} dagar`),
    from: 'Från och med',
    to: 'Till och med',
    show: 'Visa',
    zone: 'Dygnen är svenska.',
    reversed: 'Perioden slutar innan den börjar. Välj en senare slutdag.',
    incomplete: 'Fyll i både första och sista dagen.',
    long: 'Perioden är för lång. Välj högst 400 dagar.',
    loading: 'Hämtar …',
    loaded: (clock) => `Hämtat kl. ${clock}.`,
  },
  figures: {
    title: 'Andel som sagt ja',
    rest: (records, from, to) =>
      `Siffrorna gäller ${from} till ${to} och vilar på ${records} poster i liggaren.`,
    share: 'sa ja, av dem som svarade',
    of: (given, answered) => `${given} av ${answered} svar`,
    unanswered: 'Ingen svarade under perioden.',
    withdrawn: (count) => `${count} återkallade`,
    note: 'Svar, inte personer: den som har svarat två gånger räknas två gånger. Den som inte har svarat räknas inte alls, och för den är allt avstängt.',
  },
  decisions: {
    title: 'Beslut per dag och ändamål',
    empty: 'Inga beslut under perioden.',
    given: 'Ja',
    refused: 'Nej',
    withdrawn: 'Återkallat',
    below: 'Återkallade samtycken räknas nedåt från nollan.',
    day: 'Dag',
    purpose: 'Ändamål',
    caption: 'Samma siffror som tabell, senaste dagen först',
    download: 'Ladda ner tabellen (CSV)',
    chart: (purpose, given, refused, withdrawn) =>
      `${purpose}, stapeldiagram per dag. Under perioden ${given} ja, ${refused} nej och ${withdrawn} återkallade. Tabellen nedanför har alla värden.`,
  },
  objections: {
    title: 'Invändningar mot direkt marknadsföring',
    note: 'En invändning gäller genast och för hela koncernen.',
    channel: 'Kanal',
    made: 'Invändningar',
    total: 'Summa',
    none: 'Inga invändningar under perioden.',
  },
  mailbox: {
    title: 'Brevlåda',
    note: 'Mottagaren körs för utveckling: brev och sms skickas inte, utan hamnar här. De 100 senaste visas, och de försvinner när mottagaren stoppas.',
    empty:
      'Inget har kommit än. Gör en invändning eller begär något på webbplatsen, och läs in på nytt.',
    to: (address) => `till ${address}`,
    open: 'Öppna länken i meddelandet',
    absent: 'Den här mottagaren skickar sina meddelanden och behåller inga.',
    reload: 'Läs in på nytt',
    loaded: (clock) => `Hämtat kl. ${clock}.`,
  },
  problem: {
    away: 'Mottagaren svarar inte. Se efter att den är igång och att nätet fungerar.',
    forbidden: 'Nyckeln godtogs inte. Logga in igen.',
    notYours: 'Dina roller tillåter inte det här.',
    unknown: 'Det finns inget med det numret.',
    impossible: 'Det går inte som läget är nu. Läs in sidan på nytt och se vad som har hänt.',
    refused: 'Mottagaren kunde inte läsa frågan.',
    often: 'Det blev för många frågor på en gång. Vänta en minut och försök igen.',
    broken:
      'Något gick fel hos mottagaren. Försök igen; håller det i sig, kontakta den som driver den.',
    unreadable: 'Svaret gick inte att läsa. Konsolen och mottagaren kan vara av olika version.',
    again: 'Försök igen',
  },
  purposes: {
    analytics: 'Statistik',
    'ads-measurement': 'Annonsmätning',
    'ads-personalisation': 'Anpassad annonsering',
  },
  channels: {
    email: 'E-post',
    sms: 'Sms',
    phone: 'Telefon',
    letter: 'Brev',
    support: 'Supportsystem',
    profiling: 'Profilering',
  },
};
