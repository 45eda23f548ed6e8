import type {Channel} from '../../../src/contract/channel.ts';
import type {FormErrors, TextField} from './objection-form.ts';
import type {PageLanguage} from './page-language.ts';

type Mistake = NonNullable<FormErrors[TextField]>;

interface Words {
  readonly title: string;
  readonly wrongTitle: string;
  readonly what: string;
  readonly service: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly ways: string;
  readonly all: string;
  readonly allHint: string;
  readonly noWay: string;
  readonly where: string;
  readonly whereHint: string;
  readonly postal: string;
  readonly fields: Readonly<Record<TextField, string>>;
  readonly hints: Readonly<Partial<Record<TextField | 'postal', string>>>;
  /** By field, how to write it. */
  readonly remedies: Readonly<Record<TextField, string>>;
  readonly mistakes: Readonly<Partial<Record<Mistake, string>>>;
  readonly send: string;
  readonly done: string;
  readonly doneText: string;
  readonly stops: string;
  readonly by: string;
  readonly number: string;
  readonly index: string;
  readonly noIndex: string;
  readonly receipt: string;
  readonly download: string;
  readonly notIn: string;
  readonly more: string;
}

export const words: Readonly<Record<PageLanguage, Words>> = {
  sv: {
    title: 'Invänd mot direkt marknadsföring',
    wrongTitle: 'Fel: ',
    what: 'Välj vad som ska sluta och skriv vart reklamen kommer. Invändningen gäller hela MobiPlus-koncernen från och med nu. Du behöver varken ange skäl eller visa vem du är, och det kostar inget.',
    service: 'Viktiga meddelanden om tjänster du har, som fakturor, får du ändå.',
    channels: {
      email: 'E-post',
      sms: 'Sms',
      phone: 'Telefon',
      letter: 'Brev',
      support: 'Supportsystem',
      profiling: 'Profilering för reklam',
    },
    ways: 'Vad ska sluta?',
    all: 'All direkt marknadsföring',
    allHint: 'Allt: på de adresser och nummer du skriver nedan.',
    noWay: 'Välj minst en väg.',
    where: 'Vart kommer reklamen?',
    whereHint: 'Fyll bara i det som hör till dina val. Skriv inte personnummer.',
    postal: 'Postadress',
    fields: {
      email: 'E-postadress',
      phone: 'Telefonnummer',
      name: 'Namn',
      street: 'Gatuadress',
      postcode: 'Postnummer',
      city: 'Ort',
    },
    hints: {
      email: 'För e-post, supportsystem och profilering.',
      phone: 'För sms och telefon.',
      postal: 'För brev.',
    },
    remedies: {
      email: 'Skriv adressen i formen namn@exempel.se.',
      phone: 'Skriv numret med siffror, som 070-123 45 67.',
      name: 'Skriv namnet som står på breven.',
      street: 'Skriv gata och nummer, som Storgatan 1.',
      postcode: 'Skriv postnumret, som 123 45.',
      city: 'Skriv orten.',
    },
    mistakes: {
      'no-address': 'Skriv minst en adress eller ett nummer som reklamen kommer till.',
      'personal-number': 'Det liknar ett personnummer. Det behövs inte, så vi tar inte emot det.',
    },
    send: 'Invänd',
    done: 'Din invändning är registrerad',
    doneText: 'Invändningen gäller. Spara numret eller kvittot om du vill kunna visa det senare.',
    stops: 'Det här upphör',
    by: 'senast',
    number: 'Nummer',
    index: 'Plats i loggen',
    noIndex: 'Kommer strax. Ladda om sidan för att se den.',
    receipt: 'Kvitto',
    download: 'Hämta kvittot (JSON)',
    notIn: 'Ingår inte i den här invändningen',
    more: 'Invänd mot mer',
  },
  en: {
    title: 'Object to direct marketing',
    wrongTitle: 'Error: ',
    what: 'Choose what is to stop and say where the marketing reaches you. The objection binds the whole MobiPlus group from now on. You need neither give a reason nor show who you are, and it is free.',
    service: 'You still get important messages about services you have, such as invoices.',
    channels: {
      email: 'E-mail',
      sms: 'SMS',
      phone: 'Phone',
      letter: 'Letter',
      support: 'Support system',
      profiling: 'Profiling for marketing',
    },
    ways: 'What is to stop?',
    all: 'All direct marketing',
    allHint: 'All: at the addresses and numbers you give below.',
    noWay: 'Choose at least one.',
    where: 'Where does the marketing reach you?',
    whereHint: 'Fill in only what your choices need. Do not write a personal number.',
    postal: 'Postal address',
    fields: {
      email: 'E-mail address',
      phone: 'Phone number',
      name: 'Name',
      street: 'Street address',
      postcode: 'Postcode',
      city: 'City',
    },
    hints: {
      email: 'For e-mail, support system and profiling.',
      phone: 'For SMS and phone.',
      postal: 'For letters.',
    },
    remedies: {
      email: 'Write the address like name@example.se.',
      phone: 'Write the number in digits, such as 070-123 45 67.',
      name: 'Write the name that stands on the letters.',
      street: 'Write street and number, such as Storgatan 1.',
      postcode: 'Write the postcode, such as 123 45.',
      city: 'Write the city.',
    },
    mistakes: {
      'no-address': 'Give at least one address or number that the marketing reaches.',
      'personal-number':
        'This looks like a personal number. It is not needed, so it is not accepted.',
    },
    send: 'Object',
    done: 'Your objection is registered',
    doneText: 'The objection holds. Keep the number or the receipt if you want to show it later.',
    stops: 'This stops',
    by: 'by',
    number: 'Number',
    index: 'Place in the log',
    noIndex: 'Follows shortly. Reload the page to see it.',
    receipt: 'Receipt',
    download: 'Get the receipt (JSON)',
    notIn: 'Not part of this objection',
    more: 'Object to more',
  },
};
