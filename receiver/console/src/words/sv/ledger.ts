import type {RecordType} from '../../../../../src/contract/record.ts';

export const ledger = {
  title: 'Liggaren',
  head: 'Läget nu',
  note: 'Varje beslut, och texten det togs på, läggs sist i en liggare som bara kan växa. Underskriften visar att ingen har ändrat i den.',
  size: (count: string) => `${count} poster`,
  good: 'Underskriften stämmer med den publicerade nyckeln.',
  bad: 'Underskriften stämmer inte med den publicerade nyckeln. Lita inte på siffrorna; kontakta den som driver mottagaren.',
  unchecked: 'Webbläsaren kan inte kontrollera underskriften.',
  checked: (clock: string) => `Kontrollerat kl. ${clock}.`,
  again: 'Kontrollera nu',
  loading: 'Kontrollerar …',
};

export const proof = {
  title: 'Bevis för en post',
  label: 'Postens id',
  hint: 'Det står på kvittot, och bakom varje svar om tillstånd.',
  empty: 'Fyll i postens id, 36 tecken med bindestreck.',
  submit: 'Kontrollera posten',
  pending: 'Posten är sparad men har inte fått sin plats än. Kontrollera den igen om en stund.',
  good: (index: string, size: string) =>
    `Kvittot stämmer: posten är nummer ${index} av ${size} i liggaren.`,
  bad: 'Kvittot stämmer inte. Kontakta den som driver mottagaren.',
  unchecked: 'Webbläsaren kan inte kontrollera kvittot.',
  what: (type: string, at: string, site: string) => `${type}, ${at}, på ${site}.`,
  types: {
    'consent.given': 'Samtycke',
    'consent.refused': 'Nej till samtycke',
    'consent.withdrawn': 'Återkallat samtycke',
    'consent.mixed': 'Samtycke till en del',
    'objection.made': 'Invändning',
    'objection.withdrawn': 'Återtagen invändning',
    'rights.requested': 'Begäran om rättighet',
    'subprocessor.acknowledged': 'Godtagen nyhet om underbiträde',
    'subprocessor.objected': 'Invändning mot underbiträde',
    'subject.linked': 'Kund kopplad till webbläsare',
    'signal.received': 'Signal från webbläsaren',
  } satisfies Record<RecordType, string> as Readonly<Record<string, string>>,
};
