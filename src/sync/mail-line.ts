import type {Receipt} from '../contract/receipt.ts';

/** What couriers tell each other: there is new mail, or a receipt. */
type MailNews = {readonly receipt: Receipt} | null;

/**
 * The line between the couriers of this site's tabs. It lets one rest between attempts, wakes it when mail comes or the network does,
 * and brings every tab the receipts.
 *
 * @param hear Takes a receipt from another tab. Any script of this site can speak on the line: verify it first.
 */
export function openMailLine(hear: (receipt: Receipt) => void) {
  const mail = new EventTarget();
  const wake = () => mail.dispatchEvent(new Event('wake'));
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel('mobiplus-consent-mail');
    channel.onmessage = ({data}: MessageEvent<MailNews>) => {
      if (data) hear(data.receipt);
      else wake();
    };
  } catch {
    // Without a line between tabs, the courier finds the mail when it wakes by itself.
  }
  const say = (news: MailNews) => channel?.postMessage(news);
  return {
    /** There is new mail, in this tab. */
    mailCame(): void {
      wake();
      say(null);
    },
    /** A receipt is verified: the other tabs are told. */
    receiptCame(receipt: Receipt): void {
      say({receipt});
    },
    /** Resolves after so many milliseconds; sooner where the network comes back, or, if `byMail`, where mail comes. */
    pause: (milliseconds: number, byMail: boolean): Promise<void> =>
      new Promise((resolve) => {
        const done = new AbortController();
        const end = () => {
          done.abort();
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        addEventListener('online', end, {signal: done.signal});
        if (byMail) mail.addEventListener('wake', end, {signal: done.signal});
      }),
  };
}
