import type {LayoutTrial, PublishedTrial} from '../../src/contract/trial.ts';
import {layoutName} from '../../src/core/trial/layout-name.ts';
import {shownNeeded} from '../src/trials/shown-needed.ts';
import type {Shown} from './visitors.ts';

const PLAN = {expected: 0.6, smallestDifference: 0.08, power: 0.8} as const;

/** Two trials: one that is over, of a corner, and one that runs, of other words. @param days First and last day of each. */
export function demoTrials(
  over: readonly [string, string],
  running: readonly [string, string],
): readonly LayoutTrial[] {
  const stop = {...PLAN, shownPerVariant: shownNeeded(PLAN, 2)};
  const question = 'answered of shown';
  const present = {id: 'present'};
  return [
    {
      id: 'corner',
      question,
      variants: [present, {id: 'corner', position: 'corner', delay: 1000}],
      stop,
      from: over[0],
      until: over[1],
    },
    {
      id: 'words',
      question,
      variants: [
        present,
        {
          id: 'plain',
          wording: {
            heading: {sv: 'Kakor på den här webbplatsen', en: 'Cookies on this site'},
          },
        },
      ],
      stop,
      from: running[0],
      until: running[1],
    },
  ];
}

/** What each variant shows, as counts and records name it. */
export const layoutsOf = (
  {sdk, notice}: Shown,
  trial: LayoutTrial,
  {sha256, manifests}: PublishedTrial,
): readonly Shown[] =>
  trial.variants.map((variant) => ({
    sdk: layoutName(sdk, {trial: trial.id, sha256, variant}),
    notice,
    manifest: manifests[variant.id] ?? '',
  }));
