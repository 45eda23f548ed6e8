import type {Receipt} from '../contract/receipt.ts';

/** What couriers tell each other: there is new mail, or a verified receipt. */
type MailNews = {readonly receipt: Receipt} | null;

/**
 * The line between the couriers of this site's tabs. It lets one rest between attempts, wakes it when mail comes or the network does,
 * and brings every tab the receipts.
 *
 * @fires mobiplus-consent-receipt on document, with the receipt, in every tab that has sent something.
 */
export function openMailLine() {
  const mail = new EventTarget();
  const wake = () => mail.dispatchEvent(new Event('wake'));
  const known = new Map<string, Receipt>();
  const announce = (detail: Receipt) => {
    known.set(detail.record.id, detail);
    document.dispatchEvent(new CustomEvent('mobiplus-consent-receipt', {detail}));
  };
  // A receipt may be here before what shows it has been loaded.
  document.addEventListener('mobiplus-consent-await', ({detail: {id, hear}}) => {
    const receipt = known.get(id);
    if (receipt) hear(receipt);
  });
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel('mobiplus-consent-mail');
    channel.onmessage = ({data}: MessageEvent<MailNews>) => {
      if (data) announce(data.receipt);
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
    /** A receipt is verified. */
    receiptCame(receipt: Receipt): void {
      announce(receipt);
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

declare global {
  interface DocumentEventMap {
    /** Someone waits for the receipt of a record, and asks whether it is here already. */
    'mobiplus-consent-await': CustomEvent<{id: string; hear: (receipt: Receipt) => void}>;
  }
}
