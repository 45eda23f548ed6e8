import {purposeParties} from '../core/purpose-parties.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage, spokenLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {report} from '../signals/report.ts';
import {MobiplusBanner} from '../ui/banner/mobiplus-banner.ts';
import {speak} from '../ui/localization.ts';
import {followLanguage} from './follow-language.ts';
import {defineOnce} from './define-once.ts';
import {keepAlone} from './keep-alone.ts';
import {whenBody} from './when-body.ts';

/** The page's one question, once it has been put. */
let banner: MobiplusBanner | undefined;
let isOpening = false;

/** Whether this page stands in a frame of one that asks itself: the choice is the same, and one question is enough. */
function isAskedAround(): boolean {
  try {
    return parent !== window && 'mobiplusConsent' in parent;
  } catch {
    return false; // somebody else's page
  }
}

/** Draws what a trial of the site's gives this showing, before what is shown is hashed; then waits as long as that says. */
async function prepareLayout(page: Page) {
  const draw = async () => (await import('./trial.ts')).drawLayout(page);
  const variant =
    page.configuration.trial &&
    (await draw().catch((reason: unknown) => {
      report('CONSENT_TRIAL', String(reason));
      return undefined;
    }));
  const witness = await prepare(page);
  const delay = variant?.delay;
  if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
  return [variant, witness] as const;
}

/** Asks the question, and only of what is due (R26), unless it has been answered meanwhile. A question that the page has lost is put back. */
export async function open(page: Page): Promise<void> {
  if (banner) {
    if (!banner.isConnected && page.due()[0]) document.body.prepend(banner);
    return;
  }
  if (isOpening || isAskedAround()) return;
  isOpening = true;
  const configuration = complete(page.configuration);
  const [[variant, witness]] = await Promise.all([
    prepareLayout(page),
    speak(pageLanguage()),
    whenBody(),
  ]);
  let purposes = page.due();
  defineOnce('mobiplus-banner', MobiplusBanner);
  const asking = (banner = document.createElement('mobiplus-banner'));
  banner.language = spokenLanguage();
  banner.controllers = configuration.controllers.map(({name}) => name);
  banner.days = configuration.askAgainAfterDays;
  banner.noticeUrl = configuration.noticeUrl;
  banner.corner = variant?.position === 'corner';
  banner.wording = variant?.wording ?? {};
  const shownAt = Date.now();
  banner.addEventListener('mobiplus-answer', ({detail: {answer: said, method}}) => {
    const record = answer(said, {layer: 'banner', method, shownAt, purposes}, page, witness);
    if (record)
      void import('./settle.ts').then(({settle}) => {
        settle(record, page);
      });
  });
  banner.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
  followLanguage();
  // Whoever answers, wherever: what is answered is asked no more (R26, R39), and the question goes with the last.
  page.subscribe(() => {
    purposes = page.due();
    asking.purposes = purposes.map((purpose) => purposeParties(purpose, configuration));
    if (!purposes[0]) asking.remove();
    else if (!asking.isConnected) document.body.prepend(asking);
  });
  keepAlone(asking);
  if (configuration.countShown && !variant)
    void import('./count-shown.ts').then(({countShown}) => countShown(page));
  // A yes may come: who must obey then is at hand.
  void page.prepareToObey();
}
