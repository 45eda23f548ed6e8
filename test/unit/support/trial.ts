import type {LayoutTrial} from '../../../src/contract/trial.ts';

/** A trial that nothing is wrong with. */
export const TRIAL: LayoutTrial = {
  id: 'corner27',
  question: 'answered of shown',
  variants: [
    {id: 'present'},
    {id: 'corner', position: 'corner', delay: 1000},
    {
      id: 'ask',
      wording: {
        heading: {sv: 'Får vi använda kakor?', en: 'May we use cookies?'},
        intro: {
          sv: 'Du väljer själv. Webbplatsen fungerar likadant vad du än svarar.',
          en: 'You decide. The website works the same whatever you answer.',
        },
      },
    },
  ],
  stop: {expected: 0.6, smallestDifference: 0.05, power: 0.8, shownPerVariant: 1900},
  from: '2027-01-11',
  until: '2027-03-31',
};
