import type {PageLanguage} from '../pages/page-language.ts';
import type {ConfirmationKind} from './confirmation.ts';
import type {MessageChannel} from './message.ts';

/** What a confirmation says on its page and in its message. */
interface KindWords {
  readonly subject: string;
  /** Of the message; where it ends, the link follows. */
  readonly text: string;
  readonly sms: string;
  readonly title: string;
  /** What will happen when the button is pressed. */
  readonly what: string;
  readonly button: string;
  readonly done: string;
  readonly doneText: string;
}

interface Words {
  readonly kinds: Readonly<Record<ConfirmationKind, KindWords>>;
  /** By channel: where the message comes, `{here}` in it, and whose that is, `{yours}` on the page. */
  readonly reach: Readonly<Record<MessageChannel, {readonly here: string; readonly yours: string}>>;
  /** `{until}` is the moment. */
  readonly valid: string;
  readonly ignore: string;
  readonly notYou: string;
  readonly used: string;
  readonly usedText: string;
  readonly expired: string;
  readonly expiredText: string;
  readonly unknown: string;
  readonly unknownText: string;
}

export const words: Readonly<Record<PageLanguage, Words>> = {
  sv: {
    kinds: {
      'objection.withdrawn': {
        subject: 'Bekräfta att MobiPlus får skicka direkt marknadsföring igen',
        text: 'Någon har på vår webbplats bett om direkt marknadsföring igen till {here}. Ingenting skickas förrän det är bekräftat. Bekräfta här:',
        sms: 'MobiPlus: Bekräfta att du vill ha direkt marknadsföring till {here} igen:',
        title: 'Tillåt direkt marknadsföring igen',
        what: 'När du trycker på knappen får MobiPlus använda {yours} för direkt marknadsföring igen. Du kan när som helst invända igen.',
        button: 'Bekräfta',
        done: 'Bekräftat',
        doneText:
          'MobiPlus får använda {yours} för direkt marknadsföring igen. Du kan när som helst invända igen.',
      },
      'rights.requested': {
        subject: 'Bekräfta din begäran till MobiPlus',
        text: 'Någon har på vår webbplats lämnat en begäran om personuppgifter med den här adressen som svarsadress. Bekräfta att adressen är din:',
        sms: 'MobiPlus: Bekräfta din begäran om personuppgifter:',
        title: 'Bekräfta din begäran',
        what: 'När du trycker på knappen bekräftar du att adressen är din och att du själv har lämnat begäran. MobiPlus svarar till den adressen.',
        button: 'Bekräfta',
        done: 'Bekräftat',
        doneText: 'Din begäran är bekräftad. MobiPlus svarar till din adress.',
      },
      'objection.made': {
        subject: 'Du är spärrad för direkt marknadsföring från MobiPlus',
        text: 'Någon har på vår webbplats invänt mot direkt marknadsföring till {here}, som är spärrad sedan dess. Var det du behöver du inte göra något. Var det inte du? Ångra:',
        sms: 'MobiPlus: Det här numret är spärrat för direkt marknadsföring. Var det inte du? Ångra:',
        title: 'Ångra invändningen',
        what: 'MobiPlus har slutat använda {yours} för direkt marknadsföring. När du trycker på knappen tas spärren bort.',
        button: 'Ångra invändningen',
        done: 'Invändningen är ångrad',
        doneText: 'Spärren av {yours} är borttagen. Du kan när som helst invända igen.',
      },
    },
    reach: {
      email: {here: 'den här adressen', yours: 'din e-postadress'},
      sms: {here: 'det här numret', yours: 'ditt telefonnummer'},
    },
    valid: 'Länken gäller en gång, till och med {until} svensk tid.',
    ignore:
      'Känner du inte igen det här behöver du inte göra något: utan bekräftelse händer inget.',
    notYou: 'Vill du inte det här kan du stänga sidan. Då händer inget.',
    used: 'Länken är redan använd',
    usedText: 'En länk gäller en gång, och det den var till för är gjort.',
    expired: 'Länken gäller inte längre',
    expiredText:
      'En länk gäller i 48 timmar. Ingenting har ändrats. Gör om det från början om du fortfarande vill.',
    unknown: 'Länken finns inte',
    unknownText: 'Kontrollera att hela länken kom med från meddelandet. Ingenting har ändrats.',
  },
  en: {
    kinds: {
      'objection.withdrawn': {
        subject: 'Confirm that MobiPlus may send direct marketing again',
        text: 'Somebody asked on our site for direct marketing to {here} again. Nothing is sent until that is confirmed. Confirm here:',
        sms: 'MobiPlus: Confirm that you want direct marketing to {here} again:',
        title: 'Allow direct marketing again',
        what: 'When you press the button, MobiPlus may use {yours} for direct marketing again. You can object again at any time.',
        button: 'Confirm',
        done: 'Confirmed',
        doneText:
          'MobiPlus may use {yours} for direct marketing again. You can object again at any time.',
      },
      'rights.requested': {
        subject: 'Confirm your request to MobiPlus',
        text: 'Somebody filed a request about personal data on our site, with this address for the answer. Confirm that the address is yours:',
        sms: 'MobiPlus: Confirm your request about personal data:',
        title: 'Confirm your request',
        what: 'When you press the button, you confirm that the address is yours and that you filed the request yourself. MobiPlus answers to that address.',
        button: 'Confirm',
        done: 'Confirmed',
        doneText: 'Your request is confirmed. MobiPlus answers to your address.',
      },
      'objection.made': {
        subject: 'You are on MobiPlus’s suppression list',
        text: 'Somebody objected on our site to direct marketing to {here}, and it has been stopped since. If it was you, there is nothing to do. Was it not you? Undo it:',
        sms: 'MobiPlus: Direct marketing to {here} is stopped. Was it not you? Undo:',
        title: 'Undo the objection',
        what: 'MobiPlus has stopped using {yours} for direct marketing. When you press the button, that ends.',
        button: 'Undo the objection',
        done: 'The objection is undone',
        doneText:
          'Direct marketing to {yours} is no longer stopped. You can object again at any time.',
      },
    },
    reach: {
      email: {here: 'this address', yours: 'your e-mail address'},
      sms: {here: 'this number', yours: 'your telephone number'},
    },
    valid: 'The link works once, until {until} Swedish time.',
    ignore:
      'If you do not recognise this, there is nothing to do: without a confirmation nothing happens.',
    notYou: 'If you do not want this, close the page. Then nothing happens.',
    used: 'This link has been used',
    usedText: 'A link works once, and what it was for is done.',
    expired: 'This link no longer works',
    expiredText:
      'A link works for 48 hours. Nothing has changed. Start again if you still want to.',
    unknown: 'There is no such link',
    unknownText: 'Check that the whole link came along from the message. Nothing has changed.',
  },
};

/** A text with its places filled. */
export const fill = (text: string, places: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');
