export const news = {
  subprocessors: 'Underbiträden',
  note: 'Nyheter som kunder har fått veta, och hur länge de kan invända.',
  empty: 'Inga nyheter om underbiträden.',
  announced: (day: string) => `Meddelat ${day}.`,
  until: (day: string) => `Kunder kan invända till och med ${day}.`,
  over: (day: string) => `Tiden att invända gick ut ${day}.`,
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
