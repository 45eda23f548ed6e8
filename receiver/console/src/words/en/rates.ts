import type {rates as sv} from '../sv/rates.ts';

export const rates: typeof sv = {
  note: 'How many said what, one month and one site at a time. No visitor can be followed: the receiver keeps nothing but sums.',
  from: 'From month',
  to: 'To month',
  reversed: 'The period ends before it begins. Choose a later last month.',
  site: 'Site',
  by: 'Break down by',
  breakdowns: {language: 'Language', device: 'Device', layout: 'Layout', day: 'Day'},
  of: 'Share of',
  ofs: {ofAnswered: 'those who answered', ofShown: 'all shown'},
  ofNotes: {
    ofAnswered:
      'The denominator is yes to all, no to all and yes to some. Who did not answer is not counted.',
    ofShown:
      'The denominator is how often the question was shown: showings, not people. It is there only where the site counts what is shown (countShown).',
  },
  emptyTitle: 'There is no whole month here yet',
  empty: [
    'A month is shown once it is over, when nothing is added to it any more. Wait for its end, or choose an earlier period.',
    'Rates of all shown need countShown in the site’s configuration. It is off by default, and counts without a cookie and without any identifier.',
  ],
  withheld: 'withheld',
  withheldNote: (smallest) =>
    `“Withheld”: the count is below ${smallest}, or would give away one that is. It is not zero. Months are never added up.`,
  outcomes: {accepted: 'Yes to all', refused: 'No to all', partial: 'Yes to some'},
  columns: {
    shown: 'Shown',
    answered: 'Answered',
    closed: 'Closed',
    unanswered: 'Unanswered',
    withdrawn: 'Later withdrawn',
    objected: 'Objections',
  },
  month: 'Month',
  months: 'Month by month',
  monthsCaption: (site) => `${site}, month by month. In brackets: the 95 % confidence interval.`,
  split: (by) => `By ${by.toLowerCase()}`,
  splitCaption: (by, month, site) =>
    `${site}, ${month}, by ${by.toLowerCase()}. In brackets: the 95 % confidence interval.`,
  rest: 'What is withheld, added up',
  total: 'The whole month',
  chart: (title, told, all) =>
    `${title}. The chart shows ${told} of ${all}; the rest is withheld. The table below has every value.`,
  monthsChart: (site) => `Line chart of the rates month by month, ${site}`,
  splitChart: (by, month, site) => `Chart of the rates by ${by.toLowerCase()}, ${month}, ${site}`,
  nothingTold:
    'All rates are withheld here, so that there is nothing to draw. The counts that can be told stand in the table.',
  notCounted:
    'There are no rates of all shown to tell: the site did not count them, or they are withheld.',
  devices: {phone: 'Phone', tablet: 'Tablet', desktop: 'Computer', unknown: 'Unknown'},
  downloadMonths: 'Download the months (CSV)',
  downloadSplit: 'Download the breakdown (CSV)',
  low: 'low',
  high: 'high',
  share: 'share',
};
