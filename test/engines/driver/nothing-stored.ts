import type {Stored} from './browser.ts';

/** A device on which nothing stands for the site. */
export const nothingStored: Stored = {
  cookies: {},
  localStorage: {},
  sessionStorage: {},
  databases: {},
  caches: [],
  workers: [],
  files: [],
  jar: [],
};
