import type {Channel} from '../contract/channel.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {composeObjection} from '../core/compose-objection.ts';
import {keepPending} from '../storage/keep-pending.ts';
import {complete} from './complete.ts';
import type {Page} from './page.ts';
import type {Witness} from './prepare.ts';

/** Carries an objection to the ledger (R37): one act, no reason, no proof of who it is. */
export function object(
  channel: Channel,
  address: string,
  shownAt: number,
  page: Page,
  witness: Witness,
): DecisionRecord {
  const {scope} = complete(page.configuration);
  const asked = {layer: 'objection', method: 'button-object', shownAt} as const;
  const record = composeObjection({channel, address, scope}, witness(asked));
  keepPending(record);
  page.post(record);
  return record;
}
