import type {PageData} from '../../core/compose-receipt-page.ts';
import {receiptFacts} from '../../core/receipt-facts.ts';
import {verifyUnderAny} from '../../core/verify-under-any.ts';

/** What stands under a heading, and what ought to: a page whose words are not those of its receipts is false too. */
const wordsOf = (article: Element) =>
  Array.from(article.querySelectorAll('h2, dt, dd'), ({textContent}) => textContent);

/** Checks every receipt in a page that `composeReceiptPage` made, and writes each verdict beside it. */
export async function verifyPage(page: Document): Promise<void> {
  const {
    receipts,
    logKey,
    earlierLogKeys = [],
    words,
  } = JSON.parse(page.getElementById('receipts')?.textContent ?? '') as PageData;
  for (const [i, article] of page.querySelectorAll('article').entries()) {
    const verdict = article.querySelector('.verdict');
    const receipt = receipts[i];
    const says = (mark: string, text: string) => {
      if (verdict) verdict.textContent = `${mark} ${text}`;
    };
    try {
      const isGenuine =
        receipt &&
        (await verifyUnderAny(receipt, [logKey, ...earlierLogKeys])).ok &&
        JSON.stringify(wordsOf(article)) ===
          JSON.stringify([
            words.types[receipt.record.type] ?? receipt.record.type,
            ...receiptFacts(receipt, words).flat(),
          ]);
      if (isGenuine) says('✓', words.genuine);
      else says('✗', words.false);
    } catch {
      says('–', words.unable);
    }
  }
}
