import type {trials as sv} from '../sv/trials.ts';

export const trials: typeof sv = {
  note: 'Trials of where the question stands, when it comes and how it begins. Yes and no are alike in every variant, and no trial may aim at a yes.',
  empty: 'No trials are published.',
  open: 'Publish a trial',
  how: 'Write the trial as JSON, as docs/trials.md describes it. It is checked: a variant that presses, lures or makes no harder is not taken.',
  json: 'The trial as JSON',
  noJson: 'This is not JSON.',
  forGood:
    'It is published before its first day, logged with its stopping rule, and cannot be changed.',
  publish: 'Publish',
  published: (id) => `The trial ${id} is published.`,
  verdicts: {
    running: 'Running',
    'stopped short': 'Stopped short',
    'no difference shown': 'No difference shown',
    differs: 'Differs',
  },
  meanings: {
    running:
      'Its outcome is told once the stopping rule is met, so that nobody stops at a lucky moment.',
    'stopped short': 'The last day is over, and too little was shown. There is no outcome.',
    'no difference shown': 'That is no proof of sameness: the interval says how much may remain.',
    differs: 'At least one variant is answered more or less often than the first.',
  },
  days: (from, until) => `From ${from} to ${until}.`,
  rule: (shown, difference, power) =>
    `Stopping rule: ${shown} showings of each variant, to find a difference of ${difference} with ${power} certainty.`,
  settled: (day) => `Settled on ${day}`,
  shownOf: (shown, needed) => `${shown} of ${needed} showings`,
  present: 'as today',
  positions: {bottom: 'at the foot', corner: 'in the corner'},
  delay: (seconds) => `after ${seconds} s`,
  wording: 'other words',
  caption: (until, level) =>
    `The outcome until ${until}. In brackets: confidence intervals, of the share 95 %, of the difference ${level}.`,
  variant: 'Variant',
  rate: 'Answered, share',
  difference: 'Difference to the first',
  split: {
    accepted: 'Yes to all',
    refused: 'No to all',
    partial: 'Yes to some',
    withdrawn: 'Withdrawn',
  },
  points: (points) => `${points} percentage points`,
  between: (low, high) => `${low} to ${high}`,
  answered: {
    more: 'answered more often',
    fewer: 'answered less often',
    none: 'no difference shown',
  },
};
