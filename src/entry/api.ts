import type {Channel} from '../contract/channel.ts';
import type {Held} from '../contract/held.ts';
import type {Purpose, PurposeId} from '../contract/purpose.ts';
import {neededAddresses} from '../core/address-needs.ts';
import type {VisitorsAnswer} from '../core/decide.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import {customer, signIn} from '../journey/customer.ts';
import {endpointOf} from '../journey/endpoint.ts';
import {knownChoice} from '../journey/known-choice.ts';
import {objectTo} from '../journey/object-to.ts';
import type {Page} from '../journey/page.ts';
import {add, all} from '../journey/page-receipts.ts';
import {prepare} from '../journey/prepare.ts';
import {report} from '../signals/report.ts';
import {forgetReceipts, readReceipts} from '../storage/journal.ts';
import {identify as exchange} from '../sync/identify.ts';
import {readWaiting} from '../sync/read-waiting.ts';
import type {ObjectionRequest} from './mobiplus-consent.ts';

const asked = {layer: 'page', method: 'api'} as const;

/** The purposes of these ids; a name that nobody knows is reported and left out. */
function named(ids: readonly PurposeId[], page: Page): readonly Purpose[] {
  const {purposes} = page.configuration;
  return ids.flatMap((id) => {
    const found = purposes.filter((purpose) => purpose.id === id);
    if (!found[0]) report('CONSENT_CATEGORY', `no purpose ${id}`);
    return found;
  });
}

/** @see MobiplusConsent.whenGranted */
export const whenGranted = (purpose: PurposeId, page: Page): Promise<void> =>
  new Promise((resolve) => {
    const end = page.subscribe((grants) => {
      if (grants[purpose] !== true) return;
      resolve();
      // Not yet there where it is granted already.
      queueMicrotask(() => {
        end();
      });
    });
  });

/** Answers in the page's name. @returns whether it was done. */
async function say(
  said: VisitorsAnswer,
  purposes: readonly Purpose[] | undefined,
  page: Page,
  gesture: boolean,
): Promise<boolean> {
  if (!(purposes ?? page.configuration.purposes)[0]) return false;
  const how = {...asked, ...(purposes && {purposes})};
  const record = answer(said, how, page, await prepare(page), gesture);
  if (record?.type === 'consent.withdrawn') await forgetReceipts(page.choice, add);
  return record !== undefined;
}

/** @see MobiplusConsent.accept */
export async function accept(
  ids: readonly PurposeId[] | undefined,
  page: Page,
  gesture: boolean,
): Promise<boolean> {
  const purposes = ids && named(ids, page);
  const yes = purposes && Object.fromEntries(purposes.map(({id}) => [id, true]));
  return say(yes ?? 'accept-all', purposes, page, gesture);
}

/** @see MobiplusConsent.refuse */
export async function refuse(
  ids: readonly PurposeId[] | undefined,
  page: Page,
  gesture: boolean,
): Promise<boolean> {
  return say('reject-all', ids && named(ids, page), page, gesture);
}

/** @see MobiplusConsent.withdraw */
export async function withdraw(
  ids: readonly PurposeId[] | undefined,
  page: Page,
  gesture: boolean,
): Promise<boolean> {
  const meant = ids ? named(ids, page) : page.configuration.purposes;
  const granted = meant.filter(({id}) => page.grants()[id]);
  return say('reject-all', granted, page, gesture);
}

/** @see MobiplusConsent.object */
export async function object(
  {channels = ['profiling'], address}: ObjectionRequest = {},
  page: Page,
): Promise<boolean> {
  const needed = (channel: Channel) =>
    [...neededAddresses([channel]).values()].includes('required');
  const lacking = channels.filter((channel) => !address && !customer() && needed(channel));
  if (lacking[0]) {
    report('CONSENT_OBJECTION', `${lacking.join(', ')}: give an address, or sign the visitor in`);
    return false;
  }
  const {scope} = complete(page.configuration);
  const objections = channels.map((channel) => ({
    channel,
    status: 'active' as const,
    scope,
    ...(address && {address}),
  }));
  objectTo(objections, asked, page, await prepare(page));
  await forgetReceipts(page.choice, add);
  return true;
}

/** Takes the customer portal's token: what the visitor does from now on, on this page, is done in that customer's name. */
export async function identify(token: string, page: Page): Promise<void> {
  try {
    signIn(await exchange(endpointOf(page.configuration), token));
  } catch (reason) {
    report('CONSENT_IDENTITY', `the portal's token was not taken: ${String(reason)}`);
  }
}

/** Tells what this browser holds. */
async function hold(_nothing: undefined, page: Page): Promise<Held> {
  const kept = await readReceipts().catch(() => []);
  const receipts = new Map([...kept, ...all()].map((one) => [one.record.id, one]));
  return {
    v: 1,
    grants: page.grants(),
    origins: page.origins(),
    choice: knownChoice(page) ?? null,
    waiting: await readWaiting(),
    receipts: [...receipts.values()],
  };
}
export {hold as export};
