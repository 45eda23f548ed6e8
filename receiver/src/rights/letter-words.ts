import type {RequestStatus, Right} from '../../../src/contract/rights.ts';
import type {PageLanguage} from '../pages/page-language.ts';

/** How a request is spoken of to the person, in letters and on its page. `{due}` is the last day, `{number}` the request's number. */
interface Words {
  readonly rights: Readonly<Record<Right, string>>;
  /** In a few words, for the page. */
  readonly statuses: Readonly<Record<RequestStatus, string>>;
  readonly subject: string;
  /** What a letter says of a step; no letter goes out on a step that is not here. */
  readonly letters: Readonly<Partial<Record<RequestStatus, string>>>;
  readonly follow: string;
  readonly received: string;
  readonly due: string;
  readonly history: string;
  readonly title: string;
  readonly unknown: string;
  readonly unknownText: string;
}

export const letterWords: Readonly<Record<PageLanguage, Words>> = {
  sv: {
    rights: {
      A15: 'Tillgång till uppgifter',
      A16: 'Rättelse av uppgifter',
      A17: 'Radering av uppgifter',
      A18: 'Begränsning av behandling',
      A20: 'Dataportabilitet',
    },
    statuses: {
      'needs-verification': 'Väntar på att du bekräftar din adress',
      acknowledged: 'Mottagen',
      'in-progress': 'Under behandling',
      extended: 'Tiden är förlängd',
      fulfilled: 'Besvarad',
      'partly-fulfilled': 'Delvis besvarad',
      rejected: 'Avslagen',
      revoked: 'Återkallad',
    },
    subject: 'Din begäran {number} till MobiPlus',
    letters: {
      acknowledged: 'Vi har tagit emot din begäran. Du får svar senast {due}.',
      extended: 'Vi behöver längre tid för att besvara din begäran. Du får svar senast {due}.',
      fulfilled: 'Din begäran är besvarad.',
      'partly-fulfilled': 'Vi har besvarat en del av din begäran. Resten har vi avslagit.',
      rejected: 'Vi har avslagit din begäran.',
      revoked: 'Din begäran är återkallad och behandlas inte vidare.',
    },
    follow: 'Så här står det till med begäran, och allt som har hänt:',
    received: 'Mottagen',
    due: 'Svar senast',
    history: 'Vad som har hänt',
    title: 'Begäran {number}',
    unknown: 'Begäran finns inte',
    unknownText: 'Kontrollera att hela länken kom med från meddelandet.',
  },
  en: {
    rights: {
      A15: 'Access to data',
      A16: 'Rectification of data',
      A17: 'Erasure of data',
      A18: 'Restriction of processing',
      A20: 'Data portability',
    },
    statuses: {
      'needs-verification': 'Waits for you to confirm your address',
      acknowledged: 'Received',
      'in-progress': 'Being worked on',
      extended: 'The period is extended',
      fulfilled: 'Answered',
      'partly-fulfilled': 'Answered in part',
      rejected: 'Refused',
      revoked: 'Withdrawn',
    },
    subject: 'Your request {number} to MobiPlus',
    letters: {
      acknowledged: 'We have received your request. You will have an answer by {due}.',
      extended: 'We need longer to answer your request. You will have an answer by {due}.',
      fulfilled: 'Your request is answered.',
      'partly-fulfilled': 'We have answered part of your request. The rest we have refused.',
      rejected: 'We have refused your request.',
      revoked: 'Your request is withdrawn and goes no further.',
    },
    follow: 'How the request stands, and all that has happened:',
    received: 'Received',
    due: 'Answer by',
    history: 'What has happened',
    title: 'Request {number}',
    unknown: 'There is no such request',
    unknownText: 'Check that the whole link came along from the message.',
  },
};
