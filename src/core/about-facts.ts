import type {About} from '../contract/about.ts';
import type {Configuration, Controller} from '../contract/configuration.ts';
import type {PurposeDetails} from '../contract/purpose.ts';
import {purposeDetails} from './purpose-details.ts';

/** What is known of what the notice leaves out. */
export interface AboutFacts {
  readonly about: About;
  readonly controllers: readonly (Controller & {readonly address?: string})[];
  /** What is asked for, with recipients and cookies. */
  readonly purposes: readonly PurposeDetails[];
  /** The cookie that remembers the choice, and for how many days. */
  readonly cookieName: string;
  readonly askAgainAfterDays: number;
}

/** What a configuration is read for. */
export type AboutSource = Pick<
  Configuration,
  'purposes' | 'details' | 'cookieName' | 'askAgainAfterDays'
> &
  Pick<AboutFacts, 'controllers'> & {readonly about?: About};

/** Gathers what a configuration says of what the notice leaves out (G1-G12). */
export const aboutFacts = (configuration: AboutSource): AboutFacts => ({
  about: configuration.about ?? {},
  controllers: configuration.controllers,
  purposes: configuration.purposes.map(({id}) => purposeDetails(id, configuration)),
  cookieName: configuration.cookieName,
  askAgainAfterDays: configuration.askAgainAfterDays,
});
