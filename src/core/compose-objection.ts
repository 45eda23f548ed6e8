import type {Channel} from '../contract/channel.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {recordBase, type Circumstances} from './compose-record.ts';

/**
 * The proof of an objection to direct marketing (GDPR 21(2), R37): no reason, no identity, one address.
 *
 * Its subject is one-off, so that the address is never tied to what the same browser consented to.
 */
export function composeObjection(
  {channel, address, scope}: {channel: Channel; address: string; scope: string},
  circumstances: Circumstances,
): DecisionRecord {
  return {
    ...recordBase(circumstances),
    type: 'objection.made',
    seq: 0,
    subject: {ref: `o_${circumstances.random}`, level: 'anonymous', actor: 'self'},
    objections: [{channel, status: 'active', scope, address}],
  };
}
