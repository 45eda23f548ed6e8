import {add} from '../journey/page-receipts.ts';
import type {Receipt} from '../contract/receipt.ts';
import type {DecisionRecord} from '../contract/record.ts';
import type {Page} from '../journey/page.ts';
import {progress, type News, type Progress} from '../journey/progress.ts';
import {receiptIndex} from '../core/receipt-index.ts';
import {followReceipts} from './follow-receipts.ts';

/** An element that tells how far a decision has come. */
interface Teller {
  progress: Progress | undefined;
  index: number;
  /** Filled in where the element has a place for it: it shows what the receiver added to the record. */
  receipt?: Receipt | undefined;
}

/** What each teller follows now. */
const following = new WeakMap<Teller, AbortController>();

/**
 * Follows a record until its receipt is verified, and shows it. A teller follows one record at a time: the latest.
 *
 * @returns a promise that resolves when it is saved, or when the teller has turned to another.
 */
export function showProgress(
  {id}: DecisionRecord,
  teller: Teller,
  page: Pick<Page, 'configuration'>,
): Promise<void> {
  following.get(teller)?.abort();
  const done = new AbortController();
  const {signal} = done;
  following.set(teller, done);
  teller.progress = 'saving';
  if ('receipt' in teller) teller.receipt = undefined;
  const hear = (news: News) => {
    teller.progress = progress(teller.progress ?? 'saving', news);
  };
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
    document.addEventListener(
      'mobiplus-consent-delayed',
      () => {
        hear('delayed');
      },
      {signal},
    );
    document.addEventListener(
      'mobiplus-consent-refused',
      ({detail}: CustomEvent<{id: string}>) => {
        if (detail.id === id) hear('refused');
      },
      {signal},
    );
    const take = (receipt: Receipt) => {
      if (signal.aborted || receipt.record.id !== id) return;
      add(receipt);
      teller.index = receiptIndex(receipt);
      if ('receipt' in teller) teller.receipt = receipt;
      hear('receipted');
      done.abort();
    };
    // Where the courier cannot be loaded, who wanted to send the record with it has said so.
    followReceipts(page, take).then(
      (end) => {
        signal.onabort = end;
      },
      () => undefined,
    );
  });
}

declare global {
  interface DocumentEventMap {
    'mobiplus-consent-delayed': CustomEvent<undefined>;
    'mobiplus-consent-refused': CustomEvent<{id: string; why: string}>;
  }
}
