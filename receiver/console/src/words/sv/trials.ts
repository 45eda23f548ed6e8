import type {
  BannerPosition,
  TrialDifference,
  TrialVerdict,
} from '../../../../../src/contract/trial.ts';

export const trials = {
  note: 'Försök med var frågan står, när den kommer och hur den inleds. Ja och nej är lika i alla varianter, och inget försök får syfta till fler ja.',
  empty: 'Inga försök är publicerade.',
  open: 'Publicera ett försök',
  how: 'Skriv försöket som JSON, som docs/trials.md beskriver. Det granskas: en variant som pressar, lockar eller gör nej svårare tas inte emot.',
  json: 'Försöket som JSON',
  noJson: 'Det här är inte JSON.',
  forGood: 'Det publiceras före första dagen, loggas med sin stoppregel och kan inte ändras.',
  publish: 'Publicera',
  published: (id: string) => `Försöket ${id} är publicerat.`,
  verdicts: {
    running: 'Pågår',
    'stopped short': 'Avbrutet',
    'no difference shown': 'Ingen skillnad visad',
    differs: 'Skillnad visad',
  } satisfies Record<TrialVerdict, string> as Record<TrialVerdict, string>,
  meanings: {
    running:
      'Utfallet visas först när stoppregeln är uppfylld, så att ingen slutar i ett lyckosamt ögonblick.',
    'stopped short': 'Sista dagen är över och för lite har visats. Något utfall finns inte.',
    'no difference shown':
      'Det bevisar inte att varianterna är lika: intervallet säger hur mycket som kan återstå.',
    differs: 'Minst en variant besvaras oftare eller mer sällan än den första.',
  } satisfies Record<TrialVerdict, string> as Record<TrialVerdict, string>,
  days: (from: string, until: string) => `Från ${from} till ${until}.`,
  rule: (shown: string, difference: string, power: string) =>
    `Stoppregel: ${shown} visningar per variant, för att finna en skillnad på ${difference} med ${power} säkerhet.`,
  settled: (day: string) => `Bestämd ${day}`,
  shownOf: (shown: string, needed: string) => `${shown} av ${needed} visningar`,
  present: 'som i dag',
  positions: {bottom: 'längst ned', corner: 'i hörnet'} satisfies Record<
    BannerPosition,
    string
  > as Record<BannerPosition, string>,
  delay: (seconds: string) => `efter ${seconds} s`,
  wording: 'andra ord',
  caption: (until: string, level: string) =>
    `Utfallet till och med ${until}. Inom parentes: konfidensintervall, för andelen 95 %, för skillnaden ${level}.`,
  variant: 'Variant',
  rate: 'Andel besvarade',
  difference: 'Skillnad mot den första',
  split: {
    accepted: 'Ja till allt',
    refused: 'Nej till allt',
    partial: 'Ja till en del',
    withdrawn: 'Återkallade',
  },
  points: (points: string) => `${points} procentenheter`,
  between: (low: string, high: string) => `${low} till ${high}`,
  answered: {
    more: 'besvaras oftare',
    fewer: 'besvaras mer sällan',
    none: 'ingen skillnad visad',
  } satisfies Record<TrialDifference['answered'], string> as Record<
    TrialDifference['answered'],
    string
  >,
};
