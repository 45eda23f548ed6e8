import type {Manifest} from '../contract/manifest.ts';

/** Set by the build: SHA-256 of each language's strings. */
declare const __TEXTS__: Manifest['texts'] | undefined;

/** Hashes of the interface's strings, by language; none in unbuilt code. */
export const textHashes: Manifest['texts'] = typeof __TEXTS__ === 'undefined' ? {} : __TEXTS__;
