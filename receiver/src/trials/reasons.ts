import type {TrialFault, TrialReason} from '../../../src/contract/trial.ts';
import type {FieldError} from '../http/problem-error.ts';

const REWORD = 'Say it in words that speak for neither answer.';

/** What each reason means, and what to do. */
const REASONS: Readonly<Record<TrialReason, readonly [message: string, remedy: string]>> = {
  shape: ['Is missing, or not in the right form.', 'Send what docs/trials.md describes.'],
  'may-not-vary': [
    'May not vary: Reject and Accept are alike in every variant (R10, R11).',
    'Leave it out; id, position (bottom, corner), delay and wording (heading, intro) may be given.',
  ],
  goal: [
    'Is no question that a trial may ask: what people answer is theirs.',
    'Send “answered of shown”.',
  ],
  'first-varies': [
    'Is not the present layout, which the others are compared with.',
    'Give the first variant an id alone.',
  ],
  'same-variant': ['Is an earlier variant once more.', 'Give it an id and a layout of its own.'],
  delay: ['Is no delay that may be tried.', 'Send whole milliseconds from 0 to 3000.'],
  dates: [
    'Is no day for it.',
    'Send dates such as 2027-01-11: from after today, until on that day or later, 180 days at most.',
  ],
  'language-missing': [
    'Lacks a language.',
    'Give every text in Swedish, and all texts of all variants in the same languages.',
  ],
  'language-unknown': [
    'Is in a language whose wording cannot be checked.',
    'Send words in sv and en alone.',
  ],
  length: ['Is too long.', 'Send at most 60 characters of heading, 200 of intro.'],
  'praises-yes': ['Praises a yes (R21).', REWORD],
  'blames-no': ['Blames a no, or warns of it (R21).', REWORD],
  urges: ['Creates urgency (R21).', REWORD],
  steers: ['Steers towards an answer (R21).', REWORD],
  presumes: ['Takes going on for an answer (R22).', REWORD],
  shouts: [
    'Shouts, or is no plain text (R21).',
    'Leave out capitals, exclamation marks, pictures, markup and links.',
  ],
  'too-few': [
    'Is too small for the difference and the power that it is to have.',
    'Send at least the number that message names.',
  ],
};

/** A fault as an answer tells it: field, reason, and what to do. */
export function describeFault({field, reason, found}: TrialFault): FieldError {
  const [message, remedy] = REASONS[reason];
  const where = found === undefined ? '' : ` (${found})`;
  return {field, message: `${reason}${where}: ${message}`, remedy};
}
