import type {Ground, Right} from '../../../src/contract/rights.ts';

/** The grounds that a right asks for (GDPR 17(1), 18(1)); the others ask for none. */
export const grounds: Readonly<Partial<Record<Right, readonly Ground[]>>> = {
  A17: [
    'no-longer-needed',
    'consent-withdrawn',
    'objection',
    'direct-marketing',
    'unlawful',
    'legal-obligation',
  ],
  A18: ['accuracy-contested', 'unlawful', 'needed-for-claim', 'objection-pending'],
};
