import type {Channel} from '../../../../src/contract/channel.ts';
import {en} from './en.ts';
import {sv} from './sv.ts';
import type * as deskWords from './sv/desk.ts';
import type * as ledgerWords from './sv/ledger.ts';
import type * as listsWords from './sv/lists.ts';
import type * as newsWords from './sv/news.ts';
import type * as permissionWords from './sv/permission.ts';
import type * as ratesWords from './sv/rates.ts';
import type * as roomsWords from './sv/rooms.ts';
import type * as suppressionWords from './sv/suppression.ts';
import type * as tokensWords from './sv/tokens.ts';
import type * as trailWords from './sv/trail.ts';
import type * as trialsWords from './sv/trials.ts';
import type * as webhooksWords from './sv/webhooks.ts';

export type Language = 'sv' | 'en';

/** Everything that the console says. A word that one language lacks does not compile. */
export interface Words {
  readonly desk: typeof deskWords.desk;
  readonly ledger: typeof ledgerWords.ledger;
  readonly lists: typeof listsWords.lists;
  readonly rates: typeof ratesWords.rates;
  readonly suppression: typeof suppressionWords.suppression;
  readonly proof: typeof ledgerWords.proof;
  readonly news: typeof newsWords.news;
  readonly announce: typeof newsWords.announce;
  readonly versions: typeof newsWords.versions;
  readonly permission: typeof permissionWords.permission;
  readonly common: typeof roomsWords.common;
  readonly nav: typeof roomsWords.nav;
  readonly rooms: typeof roomsWords.rooms;
  readonly today: typeof roomsWords.today;
  readonly tokens: typeof tokensWords.tokens;
  readonly trail: typeof trailWords.trail;
  readonly trials: typeof trialsWords.trials;
  readonly services: typeof webhooksWords.services;
  readonly webhooks: typeof webhooksWords.webhooks;
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
  readonly mailbox: {
    readonly title: string;
    readonly note: string;
    readonly empty: string;
    readonly to: (address: string) => string;
    readonly open: string;
    readonly absent: string;
    readonly reload: string;
    readonly loaded: (clock: string) => string;
  };
  readonly problem: {
    readonly away: string;
    readonly forbidden: string;
    readonly notYours: string;
    readonly unknown: string;
    readonly impossible: string;
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
