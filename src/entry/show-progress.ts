import type {Receipt} from '../contract/receipt.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {progress, type News, type Progress} from '../journey/progress.ts';
import {receiptIndex} from '../core/receipt-index.ts';

/** An element that tells how far a decision has come. */
interface Teller {
  progress: Progress | undefined;
  index: number;
}

/** Follows a record until its receipt is verified, and shows it. @returns a promise that resolves when it is saved. */
export function showProgress({id}: DecisionRecord, teller: Teller): Promise<void> {
  teller.progress = 'saving';
  const hear = (news: News) => {
    teller.progress = progress(teller.progress ?? 'saving', news);
  };
  return new Promise((resolve) => {
    const done = new AbortController();
    const {signal} = done;
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
      if (receipt.record.id !== id) return;
      teller.index = receiptIndex(receipt);
      hear('receipted');
      done.abort();
      resolve();
    };
    document.addEventListener(
      'mobiplus-consent-receipt',
      ({detail}: CustomEvent<Receipt>) => {
        take(detail);
      },
      {signal},
    );
    document.dispatchEvent(new CustomEvent('mobiplus-consent-await', {detail: {id, hear: take}}));
  });
}

declare global {
  interface DocumentEventMap {
    'mobiplus-consent-delayed': CustomEvent<undefined>;
    'mobiplus-consent-refused': CustomEvent<{id: string; why: string}>;
    'mobiplus-consent-receipt': CustomEvent<Receipt>;
  }
}
