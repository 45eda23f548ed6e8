import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {Choice} from '../contract/choice.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {bootDefaults} from '../core/default-configuration.ts';
import {currentGrants} from '../core/current-grants.ts';
import type {GoogleState} from '../core/google-state.ts';
import {duePurposes} from '../core/is-due.ts';
import type {Page} from '../journey/page.ts';
import {watchGates} from '../signals/gates.ts';
import {onChange, type Source} from '../signals/page-events.ts';
import {report} from '../signals/report.ts';
import {tell} from '../signals/tell.ts';
import {readChoice} from '../storage/choice-cookie.ts';
import {hasMail} from '../storage/mail-mark.ts';
import {openTabs} from '../sync/tabs.ts';
import type {Chunk} from './loader.ts';

/** What the courier is given. */
export interface Mail {
  readonly page: Pick<Page, 'configuration' | 'choice'>;
  readonly fresh: DecisionRecord | undefined;
}

/** Whether vendors' cookies are on the page, written by the build from `signals/vendors.ts`. */
declare const __TRACES__: string;

/** Makes the page's one instance and brings it in step with what the device remembers. */
export function openPage(
  configuration: BootConfiguration,
  load: (chunk: Chunk) => Promise<unknown>,
): Page {
  const today = () => Math.floor(Date.now() / 86_400_000);
  let choice = readChoice(configuration);
  let grants = currentGrants(choice, configuration, today());
  let source: Source = 'recalled';
  const updateGates = watchGates(() => grants);

  const run = (chunk: Chunk, use: (module: never) => void | Promise<void>) =>
    load(chunk)
      .then((module) => use(module as never))
      .catch((reason: unknown) => {
        report('CONSENT_LOAD', `${chunk}: ${reason as string}`);
      });

  const clearLater = (state: GoogleState) => {
    if (new RegExp(__TRACES__).test(document.cookie))
      void run('traces', ({clearTraces}: typeof import('./traces.ts')) => {
        clearTraces(state);
      });
  };

  const apply = (next: Choice, from: Source, clear = clearLater) => {
    choice = next;
    source = from;
    grants = currentGrants(choice, configuration, today());
    tell({grants, source}, configuration, clear, updateGates);
  };

  /** Follows a choice that was made elsewhere: in another tab, or while this page lay in the back-forward cache. */
  const follow = (elsewhere: Choice | undefined) => {
    if (elsewhere && JSON.stringify(elsewhere) !== JSON.stringify(choice)) apply(elsewhere, 'tab');
  };

  const sayToTabs = openTabs(follow);
  addEventListener('pageshow', ({persisted}) => {
    if (persisted) follow(readChoice(configuration));
  });

  const deliver = (fresh?: DecisionRecord) =>
    void run('courier', ({deliverMail}: typeof import('./courier.ts')) =>
      deliverMail({page, fresh}),
    );

  const page: Page = {
    configuration,
    asksAsMobiplus:
      configuration.purposes === bootDefaults.purposes &&
      configuration.askAgainAfterDays === bootDefaults.askAgainAfterDays,
    choice: () => choice,
    grants: () => grants,
    due: () => duePurposes(choice, configuration, today()),
    settle(next, from, clear) {
      apply(next, from, clear);
      sayToTabs(next);
    },
    post: deliver,
    subscribe: (subscriber) =>
      onChange(() => {
        subscriber(grants, source);
      }),
    // A name, never a path: markup may be a stranger's.
    open: async (room) =>
      /^[a-z]+$/.test(room)
        ? run(room, ({open}: typeof import('./ask.ts')) => open(page))
        : undefined,
  };

  if (choice) apply(choice, 'recalled');
  if (hasMail()) deliver();
  return page;
}
