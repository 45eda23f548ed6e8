import type {Configuration} from './configuration.ts';

/** What the boot script reads of the configuration. */
type BootField =
  'endpoint' | 'purposes' | 'askAgainAfterDays' | 'cookieName' | 'cookieDomain' | 'googleTagIds';

/** A configuration that the boot script has completed as far as it needs; the rooms complete the rest. */
export type BootConfiguration = Pick<Configuration, BootField> & Partial<Configuration>;
