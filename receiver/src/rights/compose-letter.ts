import {fill} from '../confirmation/words.ts';
import type {Message} from '../confirmation/message.ts';
import type {AnswerText, RequestHistory} from '../../../src/contract/desk.ts';
import {dueDate} from '../../../src/core/due-date.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import type {PageLanguage} from '../pages/page-language.ts';
import {showDate} from '../pages/show-date.ts';
import {answerText} from './answer-text.ts';
import {letterWords} from './letter-words.ts';
import {reasons} from '../../../src/core/request-reasons.ts';

const linesOf = ({reason, complaint, remedy}: AnswerText): readonly string[] => [
  reason,
  complaint,
  remedy,
];

/** The last day as it was at a step, whatever came after: a letter may go out late. */
const dueAt = ({receivedAt, history}: RequestHistory, n: number): string =>
  history.slice(0, n + 1).findLast(({dueBy}) => dueBy !== undefined)?.dueBy ??
  dueDate(swedishDay(Date.parse(receivedAt)));

/** What a letter is made of. */
export interface LetterParts {
  readonly request: RequestHistory;
  /** Which step of its history the letter is about. */
  readonly n: number;
  readonly address: string;
  readonly lang: PageLanguage;
  /** Where the request can be followed. */
  readonly link: string;
}

/**
 * The letter that tells of a step: what happened, why, and where something is refused the two ways on (GDPR 12(3), 12(4); R53, R54). It
 * carries no advertising (R46).
 *
 * @returns undefined for a step that nobody is written to about.
 */
export function composeLetter({request, n, address, lang, link}: LetterParts): Message | undefined {
  const {request: number, history} = request;
  const step = history[n];
  const say = letterWords[lang];
  const what = step && say.letters[step.status];
  if (!step || what === undefined) return;
  const places = {number, due: showDate(dueAt(request, n), lang)};
  const {reason} = step;
  const why =
    reason === undefined
      ? []
      : reasons[reason].for === 'refusal'
        ? linesOf(answerText(reason)[lang])
        : [reasons[reason][lang]];
  return {
    id: `${number}-${String(n)}`,
    channel: 'email',
    to: address,
    subject: fill(say.subject, places),
    text: `${[fill(what, places), ...why, `${say.follow}\n${link}`].join('\n\n')}\n\nMobiPlus\n`,
    lang,
    link,
  };
}
