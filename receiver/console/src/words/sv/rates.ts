import type {Breakdown, Device} from '../../../../../src/contract/rates.ts';

export const rates = {
  note: 'Hur många som sa vad, en månad och en webbplats i taget. Ingen enskild besökare går att följa: mottagaren räknar bara summor.',
  from: 'Från och med månad',
  to: 'Till och med månad',
  reversed: 'Perioden slutar innan den börjar. Välj en senare slutmånad.',
  site: 'Webbplats',
  by: 'Dela upp efter',
  breakdowns: {
    language: 'Språk',
    device: 'Enhet',
    layout: 'Utförande',
    day: 'Dag',
  } satisfies Record<Breakdown, string> as Record<Breakdown, string>,
  of: 'Andel av',
  ofs: {ofAnswered: 'alla som svarade', ofShown: 'alla visningar'},
  ofNotes: {
    ofAnswered:
      'Nämnaren är ja till allt, nej till allt och ja till en del. Den som inte svarade räknas inte.',
    ofShown:
      'Nämnaren är hur många gånger frågan visades: visningar, inte personer. Finns bara där webbplatsen räknar visningar (countShown).',
  },
  emptyTitle: 'Här finns inga hela månader än',
  empty: [
    'En månad visas när den är slut, och först då ändras den inte mer. Vänta till månadsskiftet, eller välj en tidigare period.',
    'Andelar av alla visningar kräver att webbplatsen slår på countShown i sin konfiguration. Det är avstängt från början, och räknar utan kaka och utan kännetecken.',
  ],
  withheld: 'dolt',
  withheldNote: (smallest: string) =>
    `”Dolt”: antalet är färre än ${smallest}, eller skulle röja ett som är det. Det är inte noll. Månader läggs aldrig ihop.`,
  outcomes: {accepted: 'Ja till allt', refused: 'Nej till allt', partial: 'Ja till en del'},
  columns: {
    shown: 'Visade',
    answered: 'Svarade',
    closed: 'Stängda',
    unanswered: 'Obesvarade',
    withdrawn: 'Senare återkallade',
    objected: 'Invändningar',
  },
  month: 'Månad',
  months: 'Månad för månad',
  monthsCaption: (site: string) =>
    `${site}, månad för månad. Inom parentes står 95 procents konfidensintervall.`,
  split: (by: string) => `Efter ${by.toLowerCase()}`,
  splitCaption: (by: string, month: string, site: string) =>
    `${site}, ${month}, efter ${by.toLowerCase()}. Inom parentes står 95 procents konfidensintervall.`,
  rest: 'Det dolda, hopräknat',
  total: 'Hela månaden',
  chart: (title: string, told: string, all: string) =>
    `${title}. Diagrammet visar ${told} av ${all}; resten är dolt. Tabellen nedanför har alla värden.`,
  monthsChart: (site: string) => `Linjediagram över andelarna månad för månad, ${site}`,
  splitChart: (by: string, month: string, site: string) =>
    `Diagram över andelarna efter ${by.toLowerCase()}, ${month}, ${site}`,
  nothingTold:
    'Alla andelar är dolda här, så det finns inget att rita. De antal som går att visa står i tabellen.',
  notCounted:
    'Det finns inga andelar av visningar att visa: webbplatsen räknade dem inte, eller så är de dolda.',
  devices: {
    phone: 'Telefon',
    tablet: 'Läsplatta',
    desktop: 'Dator',
    unknown: 'Okänd',
  } satisfies Record<Device, string> as Record<Device, string>,
  downloadMonths: 'Ladda ner månaderna (CSV)',
  downloadSplit: 'Ladda ner uppdelningen (CSV)',
  low: 'lägst',
  high: 'högst',
  share: 'andel',
};
