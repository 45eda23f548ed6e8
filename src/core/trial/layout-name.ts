import type {ShownLayout} from '../../contract/trial.ts';

/** Digits of a trial's hash that a layout's name holds. */
const DIGITS = 16;

/** A layout's name in three parts. */
export interface LayoutName {
  /** Version and build of the SDK. */
  readonly sdk: string;
  readonly trial?: {readonly id: string; readonly hash: string; readonly variant: string};
}

/**
 * How a record and a count say which layout was shown: version and build of the SDK, and after it, as further identifiers of the build
 * (semver.org 10), the trial's id, the beginning of its hash, and the variant. The manifest that the record names says all of it.
 */
export const layoutName = (sdk: string, {trial, sha256, variant}: ShownLayout): string =>
  [sdk, trial, sha256.slice(0, DIGITS), variant.id].join('.');

/** The parts of a layout's name. */
export function parseLayoutName(layout: string): LayoutName {
  const [, sdk, id, hash, variant] =
    /^(.*\+[^.]*)\.([a-z][a-z0-9]*)\.([0-9a-f]{16})\.([a-z][a-z0-9]*)$/.exec(layout) ?? [];
  if (sdk === undefined || id === undefined || hash === undefined || variant === undefined)
    return {sdk: layout};
  return {sdk, trial: {id, hash, variant}};
}
