import type {Receipt} from '../contract/receipt.ts';
import type {Page} from '../journey/page.ts';

/** Set by the build, which makes a file of its own of the courier. */
declare const __PARTS__: boolean | undefined;

/**
 * Tells of each verified receipt of this page view, from the page's one courier: the very module that the boot script loads, so that no
 * other script can speak in its name.
 *
 * @returns what ends it. @throws where the courier cannot be loaded.
 */
export async function followReceipts(
  page: Pick<Page, 'configuration'>,
  hear: (receipt: Receipt) => void,
): Promise<() => void> {
  const courier = (await (typeof __PARTS__ === 'undefined'
    ? import('./courier.ts')
    : import(
        /* @vite-ignore */ new URL('./courier.js', import.meta.url).href
      ))) as typeof import('./courier.ts');
  return courier.follow(page, hear);
}
