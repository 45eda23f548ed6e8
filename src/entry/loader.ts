import type {Room} from '../journey/page.ts';

/** Twelve digits that name the build, and its folder of files that are loaded by need. */
declare const __BUILD__: string;

/** What is loaded by need. */
export type Chunk = Room | 'api' | 'courier' | 'obey' | 'check';

/** Loads chunks from beside the boot script. */
export const openLoader =
  (base: URL) =>
  (chunk: Chunk): Promise<unknown> =>
    import(new URL(`mobiplus-consent/${__BUILD__}/${chunk}.js`, base).href);
