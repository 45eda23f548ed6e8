import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {googleState} from '../core/google-state.ts';
import {isAds} from '../core/is-ads.ts';
import {standing, type Standing} from '../core/standing.ts';
import type {Page} from '../journey/page.ts';
import {updateGoogle} from '../signals/google-consent.ts';
import {onChange, type Source} from '../signals/page-events.ts';
import {report} from '../signals/report.ts';
import {tell, type Obey} from '../signals/tell.ts';
import {readChoice} from '../storage/choice-cookie.ts';
import {deviceNames} from '../storage/device-names.ts';
import {PREFIX} from '../storage/key-prefix.ts';
import {openTabs} from '../sync/tabs.ts';
import type {Chunk} from './loader.ts';

/** What the courier is given. */
export interface Mail {
  readonly page: Pick<Page, 'configuration' | 'choice' | 'subscribe' | 'device'>;
  readonly fresh: DecisionRecord | undefined;
}

/** For so many milliseconds after a decision the cookie cannot be trusted: browsers bring back what was written before it. */
const SETTLES = 1_000;

/** A pattern of the names of what Google leaves on the device; written by the build from what is known of vendors. */
declare const __TRACES__: string;

/**
 * Makes the page's one instance, which denies everything.
 *
 * @param nonce The script tag's own. @returns the page, and what brings it in step with what the device remembers.
 */
export function openPage(
  configuration: BootConfiguration,
  load: (chunk: Chunk) => Promise<unknown>,
  nonce: string,
): [page: Page, begin: () => void] {
  let choice = '';
  let source: Source = 'recalled';
  let now: Standing;
  let obey: Obey | undefined;
  let obeying: Promise<void> | undefined;
  let decidedAt = 0;
  let keep: (() => void) | undefined;
  let sayToTabs: ReturnType<typeof openTabs>;

  const run = (chunk: Chunk, use: (module: never) => void | Promise<void>) =>
    load(chunk)
      .then((module) => use(module as never))
      .catch((reason: unknown) => {
        report('CONSENT_LOAD', `${chunk}: ${reason as string}`);
      });

  /**
   * The six steps. Who must obey is loaded after the first, where something is granted for the first time on this page, or where vendors
   * that may not run have left something: of other vendors than Google the build knows no names, nor what another consent tool gates.
   */
  const apply = (next: string, from: Source) => {
    choice = next;
    source = from;
    const {grants, origins} = (now = look());
    const state = googleState(grants, configuration.purposes);
    if (choice || from !== 'recalled') updateGoogle(state);
    const finish = () => {
      if (grants === now.grants) tell({v: 1, grants, origins, source}, state, obey);
    };
    if (
      !obey &&
      (Object.values(grants).lastIndexOf(true) ||
        configuration.vendors ||
        configuration.migration ||
        RegExp(__TRACES__).test(deviceNames()))
    )
      void page.prepareToObey().then(finish);
    else finish();
  };

  let isKept = '';
  /**
   * Follows what the device remembers: another tab or subdomain may have changed it. A device that keeps nothing is not asked.
   *
   * Just after a decision the tabs' own messages alone are believed. WebKit and Firefox tell of older cookies late, each process its own, and
   * leave them there: who has decided last writes its choice once more when all is quiet.
   */
  const refresh = () => {
    const found = readChoice(configuration);
    if (found !== choice && (found || isKept)) {
      if (Date.now() < decidedAt + SETTLES) setTimeout(() => keep?.(), SETTLES);
      else apply(found, 'tab');
    }
    isKept ||= found;
  };

  const page: Page = {
    configuration,
    choice: () => choice,
    grants: () => now.grants,
    origins: () => now.origins,
    source: () => source,
    due: () => now.due,
    hearsNew: () => now.isNew,
    refuses: (purpose) =>
      isAds(purpose) &&
      (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl === true,
    settle(next, from, write) {
      (keep = write)();
      // No two decisions have the same time.
      decidedAt = Date.now() + Math.random();
      apply(next, from);
      sayToTabs({choice: next, at: decidedAt});
    },
    post: (fresh) =>
      void run('courier', ({deliverMail}: typeof import('./courier.ts')) =>
        deliverMail({page, fresh}),
      ),
    subscribe: (subscriber) =>
      onChange(() => {
        subscriber(now.grants, source, now.origins);
      }),
    // A name, never a path: markup may be a stranger's.
    open: async (room) =>
      /^[a-z]+$/.test(room)
        ? run(room, ({open}: typeof import('./ask.ts')) => open(page))
        : undefined,
    prepareToObey: () =>
      (obeying ??= run('obey', async ({prepare}: typeof import('./obey.ts')) => {
        obey = await prepare(page, nonce);
      })),
  };

  const look = () =>
    standing(choice, configuration, Math.floor(Date.now() / 86_400_000), page.refuses);
  now = look();

  return [
    page,
    () => {
      apply((isKept = readChoice(configuration)), 'recalled');
      // Two tabs that decide at once end with the newer decision in both, and on the device.
      sayToTabs = openTabs(({choice: theirs, at}) => {
        if (at < decidedAt) keep?.();
        else {
          decidedAt = at;
          keep = undefined;
          if (theirs !== choice) apply(theirs, 'tab');
        }
      });
      // Who comes back to a page that was away may have decided since.
      addEventListener('pagehide', () => {
        keep = undefined;
        decidedAt = 0;
      });
      for (const type of ['pageshow', 'storage', 'visibilitychange'])
        addEventListener(type, refresh);
      (window as {cookieStore?: EventTarget}).cookieStore?.addEventListener('change', refresh);
      if (deviceNames().includes(PREFIX)) page.post();
    },
  ];
}
