import {en} from './en.ts';
import {sv} from './sv.ts';

export type Language = 'sv' | 'en';

/** Everything that the auditor's command says. A word that one language lacks does not compile. */
export interface Words {
  readonly usage: string;
  /** How a number of leaves is written. */
  readonly locale: string;
  readonly labels: {
    readonly key: string;
    readonly leaves: string;
    readonly erased: string;
    readonly conflicts: string;
    readonly remark: string;
    readonly fault: string;
    readonly witness: string;
  };
  readonly keyUnpinned: string;
  readonly leavesRead: (size: string, root: string) => string;
  readonly bodiesErased: (count: number) => string;
  readonly erasedAt: (index: number, at: string, reason: string) => string;
  readonly conflictsCame: (count: number) => string;
  readonly consistent: (isFirst: boolean, remarks: number) => string;
  readonly inconsistent: (faults: number) => string;
  readonly answers: (path: string, status: number, title: string) => string;
  readonly faults: {
    readonly missing: (from: number, to: number) => string;
    readonly shownAgain: (index: number) => string;
    readonly hash: (index: number) => string;
    readonly notCanonical: (index: number) => string;
    readonly silent: (index: number) => string;
    readonly unexplained: (index: number) => string;
    readonly handOver: (index: number) => string;
    readonly earlierUnreadable: string;
    readonly earlierUnsigned: string;
    readonly earlierLarger: (earlier: number, now: number) => string;
    readonly otherHistory: (size: number) => string;
    readonly latestUnreadable: string;
    readonly latestUnsigned: string;
    readonly otherRoot: (signed: number, signedRoot: string, read: number, root: string) => string;
    readonly keyUnknown: string;
    readonly tile: (idx: number) => string;
    readonly link: (ref: string, index: number) => string;
    readonly repeat: (ref: string, seq: number, index: number) => string;
    readonly gap: (ref: string, seq: number) => string;
  };
  readonly remarks: {
    readonly manifest: (count: number) => string;
    readonly build: (count: number) => string;
    readonly stale: (count: number) => string;
    readonly more: (count: number) => string;
  };
  readonly record: {
    readonly erased: (index: number, at: string, reason: string | undefined) => string;
    readonly levels: Readonly<Record<string, string>>;
    readonly what: string;
    readonly who: string;
    readonly decided: string;
    readonly decision: (subject: string, status: string, scope?: string) => string;
    readonly right: (right: string, dueBy: string) => string;
    readonly when: string;
    readonly deviceClock: (at: string) => string;
    readonly shown: string;
    readonly published: (notice: {
      readonly sha256: string;
      readonly lang: string;
      readonly layer: string;
      readonly shownAt: string | undefined;
      readonly manifest: string;
      readonly release: string;
      readonly state: string;
    }) => string;
    readonly unpublished: (sha256: string, manifest: string) => string;
    readonly how: string;
    readonly method: (method: string, sdk: string) => string;
    readonly asEasy: string;
    readonly seeManifest: string;
    readonly withdrawn: string;
    readonly later: (type: string, at: string, index: number) => string;
    readonly notWithdrawn: string;
    readonly unchanged: string;
    readonly verified: (index: number, size: number, origin: string) => string;
    readonly notVerified: (because: string | undefined) => string;
    readonly toTheLetter: string;
    readonly noticeToTheLetter: string;
  };
}

/** @returns undefined for a language that the command does not speak. */
export function wordsOf(language: string): Words | undefined {
  const known: Readonly<Record<Language, Words>> = {sv, en};
  return language === 'sv' || language === 'en' ? known[language] : undefined;
}

/** The language of a user's environment: Swedish where it says so, else English (POSIX, Locale). */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const {LC_ALL, LC_MESSAGES, LANG} = environment;
  return /^sv([._@-]|$)/.test((LC_ALL || LC_MESSAGES || LANG) ?? '') ? 'sv' : 'en';
}
