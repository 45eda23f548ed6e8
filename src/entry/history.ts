import type {Receipt} from '../contract/receipt.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {composeReceiptPage} from '../core/compose-receipt-page.ts';
import {wholeSeconds} from '../core/compose-record.ts';
import {hasReference} from '../core/has-reference.ts';
import {purposeDetails} from '../core/purpose-details.ts';
import {verifyReceipt} from '../core/verify-receipt.ts';
import {verifyUnderAny} from '../core/verify-under-any.ts';
import {complete} from '../journey/complete.ts';
import {endpointOf} from '../journey/endpoint.ts';
import {knownChoice} from '../journey/known-choice.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {add, all} from '../journey/page-receipts.ts';
import type {Page} from '../journey/page.ts';
import {report} from '../signals/report.ts';
import {forgetReceipts, readKey, readReceipts} from '../storage/journal.ts';
import {fetchLogKey} from '../sync/fetch-log-key.ts';
import {fetchLogKeys} from '../sync/fetch-log-keys.ts';
import {readWaiting} from '../sync/read-waiting.ts';
import type {Check} from '../ui/history/check-text.ts';
import {MobiplusHistory} from '../ui/history/mobiplus-history.ts';
import {pageWords} from '../ui/history/page-words.ts';
import {recordWords} from '../ui/history/record-words.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {saveFile} from '../ui/save-file.ts';
import {followReceipts} from './follow-receipts.ts';
import {present} from './present.ts';

/** What an export as JSON holds (R67). */
const VERSION = 1;

/** The script of a saved page, from beside this file. @throws where it cannot be fetched. */
async function fetchVerifier(): Promise<string> {
  const response = await fetch(new URL('./verifier.js', import.meta.url));
  if (!response.ok) throw new Error(`verifier.js: ${response.status}`);
  return response.text();
}

/** Receipts of the device and of this page view, each once, newest first. A device whose storage is closed has none. */
async function collect(): Promise<readonly Receipt[]> {
  const kept = await readReceipts().catch(() => []);
  const receipts = new Map([...kept, ...all()].map((one) => [one.record.id, one]));
  return [...receipts.values()].sort(
    (a, b) => b.record.at.localeCompare(a.record.at) || b.record.seq - a.record.seq,
  );
}

/** Opens the history of this browser's decisions. */
export async function open(page: Page): Promise<void> {
  await speak(pageLanguage(), ROOMS);
  const {logKey, earlierLogKeys = [], details, purposes} = complete(page.configuration);
  let key: string | undefined = logKey;
  /** The key that the site pinned, else the one kept beside the receipts, else the one that the receiver publishes. */
  const findKey = async () =>
    (key ||=
      (await readKey().catch(() => undefined)) ??
      (await fetchLogKey(endpointOf(page.configuration))));
  /**
   * The ledger's other keys: devices keep receipts from before a rotation, which bear the earlier key's signature alone.
   * Those that the site lists; a site that pins a key trusts no list that comes from the same server.
   */
  const findEarlierKeys = async (vkey: string): Promise<readonly string[]> =>
    logKey || earlierLogKeys.length > 0
      ? earlierLogKeys
      : (await fetchLogKeys(endpointOf(page.configuration))).filter((one) => one !== vkey);
  const verify = async (receipt: Receipt, vkey: string) => {
    const verdict = await verifyReceipt(receipt, vkey);
    return verdict.ok || verdict.because !== 'signature'
      ? verdict
      : verifyUnderAny(receipt, [vkey, ...(await findEarlierKeys(vkey))]);
  };
  // Taken in now, so that a page can be saved without a network later.
  let verifier = fetchVerifier();
  verifier.catch(() => undefined);
  void findKey().catch(() => undefined);

  present(page, 'history', MobiplusHistory, (panel) => {
    panel.purposes = purposes.map(({id}) => purposeDetails(id, {details}));
    const types = () => recordWords(panel.purposes, panel.language).types;
    /** What a newer release has written: this one has no words for it. */
    const isKnown = ({type}: Pick<DecisionRecord, 'type'>) => Object.hasOwn(types(), type);
    const refresh = async () => {
      await forgetReceipts(page.choice, add);
      const [receipts, waiting] = await Promise.all([collect(), readWaiting()]);
      Object.assign(panel, {
        receipts: receipts.filter(({record}) => isKnown(record)),
        waiting: waiting.filter(isKnown),
        kept: hasReference(page.choice()),
      });
    };
    void refresh();
    // A receipt that comes meanwhile is shown; what has gone from the page is told no more.
    const following = followReceipts(page, (receipt) => {
      add(receipt);
      if (panel.isConnected) void refresh();
      else void following.then((end) => end());
    });
    following.catch(() => undefined); // without a courier none comes

    panel.addEventListener('mobiplus-check', ({detail: {receipt}}) => {
      const says = (check: Check) => {
        panel.checks = {...panel.checks, [receipt.record.id]: check};
      };
      says('checking');
      void findKey().then(
        (vkey) =>
          verify(receipt, vkey).then(
            ({ok}) => {
              says(ok ? 'genuine' : 'false');
            },
            () => {
              says('unable');
            },
          ),
        () => {
          says('keyless');
        },
      );
    });

    /** For a file, where a receipt of it needs them; where they cannot be had, it goes without. */
    const earlierKeys = async (vkey: string, receipts: readonly Receipt[]) => {
      const verdicts = await Promise.all(receipts.map((one) => verifyReceipt(one, vkey)));
      if (verdicts.every(({ok}) => ok)) return {};
      const keys = await findEarlierKeys(vkey).catch(() => []);
      return keys.length > 0 && {earlierLogKeys: keys};
    };
    const save = {
      async json(name: string, exportedAt: string) {
        const vkey = await findKey().catch(() => null);
        const choice = knownChoice(page) ?? null;
        const {receipts, waiting} = panel;
        const file = {
          v: VERSION,
          exportedAt,
          choice,
          receipts,
          waiting,
          logKey: vkey,
          ...(vkey && (await earlierKeys(vkey, receipts))),
        };
        saveFile(`${name}.json`, 'application/json', JSON.stringify(file, null, 2));
      },
      async page(name: string, exportedAt: string) {
        const vkey = await findKey();
        const script = await verifier.catch(() => (verifier = fetchVerifier()));
        const words = pageWords(panel.purposes, panel.language);
        const {receipts} = panel;
        const earlier = await earlierKeys(vkey, receipts);
        const data = {v: VERSION, exportedAt, logKey: vkey, ...earlier, receipts, words} as const;
        saveFile(`${name}.html`, 'text/html', composeReceiptPage(data, script));
      },
    };
    panel.addEventListener('mobiplus-export', ({detail: {form}}) => {
      const exportedAt = wholeSeconds(Date.now());
      panel.failed = false;
      save[form](`mobiplus-kvitton-${exportedAt.slice(0, 10)}`, exportedAt).catch(
        (reason: unknown) => {
          report('CONSENT_LOAD', `export: ${String(reason)}`);
          panel.failed = true;
        },
      );
    });
  });
}
