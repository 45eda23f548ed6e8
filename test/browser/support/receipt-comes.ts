import {follow} from '../../../src/entry/courier.ts';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {vkey} from './genuine-receipt.ts';

/** A page that has pinned the key which the genuine receipt is signed with. */
export const pinned = {configuration: {...bootDefaults, logKey: vkey}};

const otherTab = new BroadcastChannel('mobiplus-consent-mail');

/** What any script of the site can say on the couriers' line, as another tab's courier does. */
export function sayReceipt(receipt: unknown): void {
  otherTab.postMessage({receipt});
}

/** A receipt comes from another tab; resolves once this page's courier has checked and told it. */
export function receiptComes(receipt: Receipt): Promise<void> {
  return new Promise((resolve) => {
    follow(pinned, ({record}) => {
      if (record.id === receipt.record.id) resolve();
    });
    sayReceipt(receipt);
  });
}
