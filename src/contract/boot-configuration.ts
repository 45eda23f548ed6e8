import type {Configuration} from './configuration.ts';

/** A configuration that the boot script has completed as far as it acts on it by itself; the rooms complete the rest. */
export type BootConfiguration = Pick<
  Configuration,
  'purposes' | 'askAgainAfterDays' | 'cookieName'
> &
  Partial<Configuration>;
