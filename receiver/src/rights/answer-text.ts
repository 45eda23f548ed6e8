import type {AnswerText, RequestReason} from '../../../src/contract/desk.ts';
import {reasons} from '../../../src/core/request-reasons.ts';

/** Where to complain to the supervisory authority. */
export const IMY = 'https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/';

const OTHER = {
  sv: {
    complaint: `Du kan klaga hos Integritetsskyddsmyndigheten (IMY): ${IMY}`,
    remedy: 'Du kan också väcka talan vid domstol.',
  },
  en: {
    complaint: `You may complain to the Swedish Authority for Privacy Protection (IMY): ${IMY}`,
    remedy: 'You may also seek a judicial remedy before a court.',
  },
} as const;

/** What a person is told to whom something is refused: why, and the two ways on (GDPR 12(4), R54). */
export const answerText = (reason: RequestReason): {sv: AnswerText; en: AnswerText} => ({
  sv: {reason: reasons[reason].sv, ...OTHER.sv},
  en: {reason: reasons[reason].en, ...OTHER.en},
});
