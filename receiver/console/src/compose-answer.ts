import type {RequestHistory} from '../../../src/contract/desk.ts';
import {answerWords} from './words/answer.ts';
import {words, type Language} from './words/words.ts';

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));

/** A letter to whoever made a request, to be completed by staff: how it stands, and with a refusal why, and the two ways on (R54). */
export function composeAnswer(request: RequestHistory, language: Language): string {
  const {opening, steps, closing} = answerWords[language];
  const last = request.history.at(-1);
  const told = last?.answer?.[language];
  const parts = [
    opening(
      request.request,
      words[language].desk.rights[request.right],
      dayIn(request.receivedAt, language),
    ),
    steps[request.status](dayIn(request.dueBy, language)),
    ...(told ? [told.reason, told.complaint, told.remedy] : []),
    closing,
  ];
  return parts.join('\n\n');
}
