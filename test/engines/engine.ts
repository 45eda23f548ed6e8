import type {Engine} from './driver/browser.ts';

const named = process.env['ENGINE'] ?? 'chromium';
if (named !== 'chromium' && named !== 'firefox' && named !== 'webkit')
  throw new Error(`ENGINE names ${named}; there is chromium, firefox and webkit`);

/** The engine that the suites run in, as ENGINE names it. */
export const engine: Engine = named;
