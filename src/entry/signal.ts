import {composeRecord, type Signals} from '../core/compose-record.ts';
import {isAds} from '../core/is-ads.ts';
import {parseChoice} from '../core/choice-text.ts';
import {standing} from '../core/standing.ts';
import {dayOf} from '../core/day-of.ts';
import {readUserDecisions, type UserDecisions} from '../core/user-decisions.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare, type Witness} from '../journey/prepare.ts';
import {settleChoice} from '../journey/settle-choice.ts';
import {report} from '../signals/report.ts';
import {readChoice} from '../storage/choice-cookie.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';

/** Advanced Data Protection Control, where a browser or an extension has it. */
interface DataProtectionControl extends EventTarget {
  request(consentRequests: readonly object[]): Promise<UserDecisions>;
}

/**
 * Records what the browser says by itself, once: what it refuses, and that it objects to profiling (R58, R61). On the page it holds
 * already.
 */
async function record(page: Page, witness: Witness, signal: Signals): Promise<void> {
  const configuration = complete(page.configuration);
  // Another tab may have recorded it a moment ago, and its word not have come yet.
  const text = readChoice(configuration) || page.choice();
  const choice = parseChoice(text);
  const circumstances = witness({layer: 'page', method: 'signal'});
  const today = dayOf(circumstances.now);
  const {grants, origins} = standing(text, configuration, today, page.refuses);
  const asked = configuration.purposes.filter(
    ({id}) => origins[id] === 'signalled' && !choice?.answers[id]?.signal,
  );
  if (!asked[0]) return;
  const before = standing(text, configuration, today).grants;
  const composed = composeRecord(
    before,
    grants,
    choice,
    configuration,
    {...circumstances, signal: {...circumstances.signal, ...signal}},
    {
      asked,
      signalOf: () => 'obeyed',
      bySignal: asked.some(isAds)
        ? [{channel: 'profiling', status: 'active', scope: configuration.scope}]
        : [],
    },
  );
  settleChoice(composed, 'signal', page);
  // What the visitor had said yes to is taken back: they are told.
  if (!asked.some(({id}) => before[id])) return;
  await speak(pageLanguage(), ROOMS);
  const {settle} = await import('./settle.ts');
  settle(composed.record, page);
}

/** One tab at a time: two that open at once would both record what is new to both (Web Locks). */
const inTurn = async (act: () => Promise<void>): Promise<void> => {
  const {locks} = navigator as {locks?: LockManager};
  await (locks ? locks.request('mobiplus-consent-signal', act) : act());
};

/** Hears the browser's signals: Global Privacy Control, which holds already, and Advanced Data Protection Control, which answers later. */
export async function open(page: Page): Promise<void> {
  const witness = await prepare(page);
  const {globalPrivacyControl: gpc, dataProtectionControl: adpc} = navigator as {
    globalPrivacyControl?: boolean;
    dataProtectionControl?: DataProtectionControl;
  };
  if (gpc === true) await inTurn(() => record(page, witness, {gpc}));
  if (!adpc) return;
  const hear = async (decisions: UserDecisions) => {
    const {refuses} = page;
    const more = readUserDecisions(decisions).refuses;
    page.refuses = (purpose) => refuses(purpose) || more(purpose);
    await inTurn(() => record(page, witness, {adpc: true}));
  };
  adpc.addEventListener('decisionchange', (event) => {
    void hear((event as Event & {userDecisions: UserDecisions}).userDecisions);
  });
  try {
    // Nothing is asked for by it: a signal is no consent for us (R60). Zero requests say that we listen (ADPC §7.1.1).
    await hear(await adpc.request([]));
  } catch (reason) {
    report('CONSENT_SIGNAL', `the browser’s decisions cannot be read: ${String(reason)}`);
  }
}
