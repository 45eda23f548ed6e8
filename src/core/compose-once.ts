import type {PurposeId} from '../contract/purpose.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {recordBase, type Circumstances} from './compose-record.ts';

/** The proof of a consent that holds for one showing: nobody's, for one purpose, valid for no time at all (R4, R17). */
export const composeOnce = (purpose: PurposeId, circumstances: Circumstances): DecisionRecord => ({
  ...recordBase(circumstances),
  type: 'consent.given',
  seq: 0,
  subject: {ref: `o_${circumstances.random}`, level: 'anonymous', actor: 'self'},
  decisions: [{purpose, status: 'given', basis: 'A6-1-a', validFor: 'P0D'}],
});
