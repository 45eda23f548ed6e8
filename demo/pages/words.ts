export type Lang = 'sv' | 'en';

interface Words {
  readonly skip: string;
  readonly home: string;
  readonly brand: string;
  readonly menu: string;
  readonly links: readonly (readonly [href: string, name: string])[];
  readonly portal: string;
  readonly other: {readonly href: string; readonly lang: Lang; readonly name: string};
  readonly withoutScript: string;
  /** Where the receiver's pages without script are, in this language. */
  readonly plain: {readonly notice: string; readonly objection: string; readonly rights: string};
  readonly contact: string;
  readonly hours: string;
  readonly services: string;
  readonly privacy: string;
  readonly preferences: string;
  readonly notice: string;
  readonly object: string;
  readonly rights: string;
  readonly fine: string;
}

/** What stands around every page, by language. */
export const words: Readonly<Record<Lang, Words>> = {
  sv: {
    skip: 'Till innehållet',
    home: '/',
    brand: 'MobiPlus, startsidan',
    menu: 'Tjänster',
    links: [
      ['/#domaner', 'Domäner'],
      ['/webbhotell', 'Webbhotell'],
      ['/#mobilt', 'Mobilt'],
      ['/#sms', 'SMS'],
      ['/#telefoni', 'Telefoni'],
    ],
    portal: 'Kundportal',
    other: {href: '/en/', lang: 'en', name: 'English'},
    withoutScript:
      'JavaScript är avstängt. Då är också allt valfritt avstängt: inga statistik- eller annonstaggar laddas, och du behöver inte välja något.',
    plain: {notice: '/notice', objection: '/objection', rights: '/notice#rattigheter'},
    contact: 'Kontakt',
    hours: 'Vardagar 8–17',
    services: 'Tjänster',
    privacy: 'Integritet',
    preferences: 'Dina integritetsval',
    notice: 'Personuppgiftspolicy',
    object: 'Invänd mot direkt marknadsföring',
    rights: 'Dina rättigheter',
    fine: 'Det här är en demonstrationssida för MobiPlus Consent. Priser, erbjudanden och kontaktuppgifter är exempel.',
  },
  en: {
    skip: 'Skip to content',
    home: '/en/',
    brand: 'MobiPlus, start page',
    menu: 'Services',
    links: [
      ['/en/#domains', 'Domains'],
      ['/en/#hosting', 'Web hosting'],
      ['/en/#mobile', 'Mobile'],
      ['/en/#sms', 'SMS'],
      ['/en/#telephony', 'Telephony'],
    ],
    portal: 'Customer portal',
    other: {href: '/', lang: 'sv', name: 'Svenska'},
    withoutScript:
      'JavaScript is off. So is everything optional: no analytics or advertising tags are loaded, and there is nothing for you to choose.',
    plain: {
      notice: '/notice?lang=en',
      objection: '/objection?lang=en',
      rights: '/notice?lang=en#rattigheter',
    },
    contact: 'Contact',
    hours: 'Weekdays 8 am–5 pm',
    services: 'Services',
    privacy: 'Privacy',
    preferences: 'Your privacy choices',
    notice: 'Privacy notice (in Swedish)',
    object: 'Object to direct marketing',
    rights: 'Your rights',
    fine: 'This is a demonstration site for MobiPlus Consent. Prices, offers and contact details are examples.',
  },
};
