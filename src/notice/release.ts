import type {Release} from '../contract/manifest.ts';

/** Set by the build: version, and hash of the sources and strings that it was made from. */
declare const __RELEASE__: Release | undefined;

/** The release that this code belongs to; in unbuilt code one that says so. */
export const release: Release =
  typeof __RELEASE__ === 'undefined' ? {sdk: '0.1.0+unbuilt'} : __RELEASE__;
