import type {Configuration} from '../contract/configuration.ts';
import type {Manifest} from '../contract/manifest.ts';
import type {ShownLayout} from '../contract/trial.ts';
import {purposeDetails} from '../core/purpose-details.ts';
import {pinned} from './pinned.ts';

/** What is shown under a configuration, by a release of the SDK, in the layout of a trial where one is on. Its hash stands in every record. */
export function composeManifest(
  configuration: Pick<
    Configuration,
    'controllers' | 'scope' | 'purposes' | 'details' | 'about' | 'askAgainAfterDays'
  >,
  {sdk, texts}: Pick<Manifest, 'sdk' | 'texts'>,
  layout?: ShownLayout,
): Manifest {
  const {controllers, scope, purposes, about, askAgainAfterDays} = configuration;
  return {
    v: 1,
    sdk,
    notice: pinned,
    controllers,
    scope,
    purposes: purposes.map((purpose) => ({
      ...purpose,
      ...purposeDetails(purpose.id, configuration),
    })),
    about,
    askAgainAfterDays,
    texts,
    ...(layout && {layout}),
  };
}
