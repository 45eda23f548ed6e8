import {msg} from '@lit/localize';
import type {Ground, Right} from '../../contract/rights.ts';

/** The rights that are asked for on a ground: all four of GDPR 18(1), all six of 17(1) that concern grown-ups (S53, S60-S62). */
export const grounds: Readonly<Partial<Record<Right, readonly Ground[]>>> = {
  A17: [
    'no-longer-needed',
    'consent-withdrawn',
    'unlawful',
    'objection',
    'direct-marketing',
    'legal-obligation',
  ],
  A18: ['accuracy-contested', 'unlawful', 'needed-for-claim', 'objection-pending'],
};

/** A ground in the visitor's language. */
export function groundName(ground: Ground): string {
  switch (ground) {
    case 'accuracy-contested':
      return msg('Uppgifterna stämmer inte', {id: 'ground-accuracy'});
    case 'unlawful':
      return msg('Behandlingen är olaglig eller saknar rättslig grund', {id: 'ground-unlawful'});
    case 'needed-for-claim':
      return msg('Jag behöver dem för ett rättsligt anspråk', {id: 'ground-claim'});
    case 'objection-pending':
      return msg('Jag har invänt och väntar på svar', {id: 'ground-pending'});
    case 'no-longer-needed':
      return msg('De behövs inte längre', {id: 'ground-needless'});
    case 'consent-withdrawn':
      return msg('Jag återkallar mitt samtycke', {id: 'ground-consent'});
    case 'objection':
      return msg('Jag invänder mot behandlingen', {id: 'ground-objection'});
    case 'direct-marketing':
      return msg('Jag invänder mot direkt marknadsföring', {id: 'ground-marketing'});
    case 'legal-obligation':
      return msg('Lagen kräver att de raderas', {id: 'ground-law'});
  }
}
