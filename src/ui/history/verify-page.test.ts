import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {altered, genuine, vkey} from '../../../test/browser/support/genuine-receipt.ts';
import {normalised} from '../../../test/browser/support/words.ts';
import {composeReceiptPage} from '../../core/compose-receipt-page.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import {purposeDetails} from '../../core/purpose-details.ts';
import {pageWords} from './page-words.ts';
import {verifyPage} from './verify-page.ts';

const purposes = defaultConfiguration.purposes.map(({id}) =>
  purposeDetails(id, defaultConfiguration),
);

const page = (logKey = vkey) =>
  composeReceiptPage(
    {
      v: 1,
      exportedAt: '2026-11-26T10:00:00Z',
      logKey,
      receipts: [altered, genuine],
      words: pageWords(purposes, 'sv'),
    },
    '',
  );

/** The page in a frame of its own, checked; its verdicts. */
async function verdicts(text: string): Promise<string[]> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="kvitton"></iframe>`);
  const loaded = oneEvent(frame, 'load');
  frame.src = URL.createObjectURL(new Blob([text], {type: 'text/html'}));
  await loaded;
  const inner = frame.contentDocument!;
  await verifyPage(inner);
  return Array.from(inner.querySelectorAll('.verdict'), (one) => normalised(one.textContent));
}

const FALSE = '✗ Kvittot stämmer inte: det eller posten har ändrats.';
const GENUINE = '✓ Kvittot är äkta och posten är oförändrad.';

describe('a saved page of receipts, opened', () => {
  it('finds the genuine receipt genuine and the altered one false (R62)', async () => {
    expect(await verdicts(page())).to.deep.equal([FALSE, GENUINE]);
  });

  it('finds false what says other words than its receipt', async () => {
    const forged = page().replace(
      /(<h2>Samtycke nekat<\/h2>\n<dl>.*?<dd>)Samtycke nekat/,
      '$1Samtycke lämnat',
    );
    expect(forged).not.to.equal(page());
    expect(await verdicts(forged)).to.deep.equal([FALSE, FALSE]);
  });

  it('finds everything false under another ledger’s key', async () => {
    const other = vkey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await verdicts(page(other))).to.deep.equal([FALSE, FALSE]);
  });

  it('finds false what has no receipt at all', async () => {
    const more = page().replace(
      '</main>',
      '<article><h2>x</h2><p class="verdict"></p></article></main>',
    );
    expect(await verdicts(more)).to.deep.equal([FALSE, GENUINE, FALSE]);
  });

  it('says so where the browser cannot check', async () => {
    const {importKey} = crypto.subtle;
    crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
    const unable = '– Den här webbläsaren kan inte kontrollera kvitton.';
    try {
      expect(await verdicts(page())).to.deep.equal([unable, unable]);
    } finally {
      crypto.subtle.importKey = importKey;
    }
  });
});
