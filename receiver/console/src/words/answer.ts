import type {RequestStatus} from '../../../../src/contract/rights.ts';
import type {Language} from './words.ts';

/** What staff write to whoever made a request. What stands in brackets is theirs to fill in. */
interface AnswerWords {
  readonly opening: (number: string, right: string, received: string) => string;
  readonly steps: Readonly<Record<RequestStatus, (due: string) => string>>;
  readonly closing: string;
}

export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  sv: {
    opening: (number, right, received) =>
      `Hej!\n\nDet här gäller din begäran ${number} (${right.toLowerCase()}), som vi tog emot den ${received}.`,
    steps: {
      'needs-verification': () =>
        'Innan vi kan besvara den behöver vi veta att det är du som har lämnat den. Öppna länken i det meddelande som vi har skickat till dig.',
      acknowledged: (due) => `Vi har tagit emot den, och du får svar senast den ${due}.`,
      'in-progress': (due) => `Vi arbetar med den, och du får svar senast den ${due}.`,
      extended: (due) => `Vi behöver längre tid. Du får svar senast den ${due}.`,
      fulfilled: () => 'Här är vårt svar:\n\n[Skriv svaret här.]',
      'partly-fulfilled': () =>
        'Vi har gjort en del av det som du bad om:\n\n[Skriv vad som är gjort.]\n\nResten har vi avslagit:',
      rejected: () => 'Vi har avslagit den:',
      revoked: () => 'Den är återkallad, och vi behandlar den inte vidare.',
    },
    closing: 'Vänliga hälsningar\nMobiPlus',
  },
  en: {
    opening: (number, right, received) =>
      `Hello,\n\nThis is about your request ${number} (${right.toLowerCase()}), which we received on ${received}.`,
    steps: {
      'needs-verification': () =>
        'Before we can answer it we need to know that it is you who made it. Open the link in the message that we have sent you.',
      acknowledged: (due) => `We have received it, and you will have an answer by ${due}.`,
      'in-progress': (due) => `We are working on it, and you will have an answer by ${due}.`,
      extended: (due) => `We need longer. You will have an answer by ${due}.`,
      fulfilled: () => 'This is our answer:\n\n[Write the answer here.]',
      'partly-fulfilled': () =>
        'We have done part of what you asked for:\n\n[Write what was done.]\n\nThe rest we have refused:',
      rejected: () => 'We have refused it:',
      revoked: () => 'It is withdrawn, and we take it no further.',
    },
    closing: 'Kind regards,\nMobiPlus',
  },
};
