import type {Channel} from '../../../../src/contract/channel.ts';
import type {PermissionReason} from '../../../../src/contract/permission.ts';
import {en} from './en.ts';
import {sv} from './sv.ts';

export type Language = 'sv' | 'en';

/** Everything that the console says. A word that one language lacks does not compile. */
export interface Words {
  readonly title: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly signOut: string;
  readonly signedInAs: (name: string) => string;
  readonly signIn: {
    readonly title: string;
    readonly why: string;
    readonly provider: string;
    readonly orToken: string;
    readonly wrong: string;
    readonly label: string;
    readonly hint: string;
    readonly empty: string;
    readonly submit: string;
  };
  readonly period: {
    readonly title: string;
    readonly days: (count: number) => string;
    readonly from: string;
    readonly to: string;
    readonly show: string;
    readonly zone: string;
    readonly incomplete: string;
    readonly reversed: string;
    readonly long: string;
    readonly loading: string;
    readonly loaded: (clock: string) => string;
  };
  readonly figures: {
    readonly title: string;
    readonly rest: (records: string, from: string, to: string) => string;
    readonly share: string;
    readonly of: (given: string, answered: string) => string;
    readonly unanswered: string;
    readonly withdrawn: (count: string) => string;
    readonly note: string;
  };
  readonly decisions: {
    readonly title: string;
    readonly empty: string;
    readonly given: string;
    readonly refused: string;
    readonly withdrawn: string;
    readonly below: string;
    readonly day: string;
    readonly purpose: string;
    readonly caption: string;
    readonly download: string;
    readonly chart: (purpose: string, given: string, refused: string, withdrawn: string) => string;
  };
  readonly objections: {
    readonly title: string;
    readonly note: string;
    readonly channel: string;
    readonly made: string;
    readonly total: string;
    readonly none: string;
  };
  readonly permission: {
    readonly title: string;
    readonly note: string;
    readonly label: string;
    readonly submit: string;
    readonly empty: string;
    readonly yes: (address: string) => string;
    readonly no: (address: string) => string;
    readonly because: Readonly<Record<PermissionReason, string>>;
    readonly since: (day: string) => string;
    readonly until: (day: string) => string;
    readonly proof: (index: string) => string;
    readonly unproved: string;
  };
  readonly ledger: {
    readonly title: string;
    readonly note: string;
    readonly size: (count: string) => string;
    readonly good: string;
    readonly bad: string;
    readonly unchecked: string;
    readonly checked: (clock: string) => string;
    readonly again: string;
    readonly loading: string;
  };
  readonly mailbox: {
    readonly title: string;
    readonly note: string;
    readonly empty: string;
    readonly to: (address: string) => string;
    readonly open: string;
    readonly reload: string;
    readonly loaded: (clock: string) => string;
  };
  readonly problem: {
    readonly away: string;
    readonly forbidden: string;
    readonly refused: string;
    readonly often: string;
    readonly broken: string;
    readonly unreadable: string;
    readonly again: string;
  };
  readonly purposes: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
}

export const words: Readonly<Record<Language, Words>> = {sv, en};
