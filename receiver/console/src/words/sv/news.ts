export const news = {
  subprocessors: 'Underbiträden',
  note: 'Nyheter som kunder har fått veta, och hur länge de kan invända.',
  empty: 'Inga nyheter om underbiträden.',
  announced: (day: string) => `Meddelat ${day}.`,
  until: (day: string) => `Kunder kan invända till och med ${day}.`,
  over: (day: string) => `Tiden att invända gick ut ${day}.`,
};

export const announce = {
  open: 'Publicera en nyhet',
  note: 'Kunder får veta det på webbplatsen, kan bekräfta att de har läst och kan invända till och med den dag du anger. Det loggas.',
  fields: {
    name: 'Underbiträdets namn',
    country: 'Land, två bokstäver (SE, IE, US)',
    sv: 'Vad det ska göra, på svenska',
    en: 'Detsamma på engelska (frivilligt)',
    objectBy: 'Sista dag att invända',
  },
  faults: {
    name: 'Skriv underbiträdets namn.',
    country: 'Skriv landets två bokstäver, till exempel SE.',
    sv: 'Skriv på svenska vad underbiträdet ska göra.',
    objectBy: 'Välj en dag efter i dag.',
  },
  read: 'Läs igenom',
  forGood: 'Det som är publicerat kan inte ändras eller tas tillbaka.',
  publish: 'Publicera',
  change: 'Ändra',
  published: (name: string) => `Nyheten om ${name} är publicerad.`,
};

export const versions = {
  title: 'Versioner',
  note: 'Vad besökare har fått se: informationstexten, och manifestet över ändamål och mottagare.',
  notices: 'Informationstexten',
  manifests: 'Manifestet',
  empty: 'Inget är publicerat än.',
  older: 'Jämför',
  newer: 'med',
  only: 'Det finns bara en version än så länge.',
  same: 'Det är samma text.',
  counts: (added: string, removed: string) => `${added} nya rader, ${removed} borttagna.`,
  difference: 'Skillnaden',
};
