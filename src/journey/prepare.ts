import type {Purpose} from '../contract/purpose.ts';
import type {Method, NoticeShown} from '../contract/record.ts';
import {toBase64Url} from '../core/base64.ts';
import {wholeSeconds, type Circumstances, type Signals} from '../core/compose-record.ts';
import {BOOT_FIELDS} from '../core/boot-fields.ts';
import {bootDefaults} from '../core/default-configuration.ts';
import {pinned} from '../notice/pinned.ts';
import {release} from '../notice/release.ts';
import type {Page} from './page.ts';
import {spokenLanguage} from './page-language.ts';

/** How a decision was asked for. */
export interface Asked {
  readonly layer: NoticeShown['layer'];
  readonly method: Method;
  /** Milliseconds since 1970-01-01 UTC; absent where nothing was shown. */
  readonly shownAt?: number;
  /** The purposes that were asked for, where not all of them were (R26). */
  readonly purposes?: readonly Purpose[];
}

/** Gives the circumstances of a decision at the moment it is taken. */
export type Witness = (asked: Asked) => Circumstances;

/** What the browser says by itself, where it says anything: Global Privacy Control (R61). */
function signalNow(): Signals | undefined {
  const {globalPrivacyControl: gpc} = navigator as {globalPrivacyControl?: boolean};
  return gpc === undefined ? undefined : {gpc};
}

/** Fields that change nothing of what is shown, and grant nothing where they are wrong. */
const UNSHOWN = ['endpoint', 'cookieDomain', 'googleTagIds', 'google', 'vendors'];

/** The build knows the hash of what MobiPlus's own configuration shows; any other is checked, and its hash worked out. */
async function manifestHash({configuration: said, layout}: Page): Promise<string> {
  const own =
    !layout &&
    Object.keys(said).filter((name) => !UNSHOWN.includes(name)).length === BOOT_FIELDS &&
    said.askAgainAfterDays === bootDefaults.askAgainAfterDays &&
    JSON.stringify(said.purposes) === JSON.stringify(bootDefaults.purposes);
  return own && release.manifest
    ? release.manifest
    : (await import('../notice/hash-manifest.ts')).hashManifest(said, layout?.shown);
}

/**
 * Works out beforehand what takes time, so that a click need not wait: the hash of what is shown.
 *
 * @throws {Error} on a page that is not a secure context.
 */
export async function prepare(page: Page): Promise<Witness> {
  if (!isSecureContext) throw new Error('serve the page over https');
  const {configuration, layout} = page;
  const manifest = await manifestHash(page);
  return ({layer, method, shownAt}) => {
    const signal = signalNow();
    return {
      id: crypto.randomUUID(),
      random: toBase64Url(crypto.getRandomValues(new Uint8Array(16))),
      now: Date.now(),
      site: configuration.site ?? location.hostname,
      notice: {
        sha256: pinned.sha256,
        manifest,
        lang: spokenLanguage(),
        layer,
        ...(shownAt === undefined ? {} : {shownAt: wholeSeconds(shownAt)}),
      },
      ui: {method, sdk: layout?.name ?? release.sdk},
      ...(signal && {signal}),
    };
  };
}
