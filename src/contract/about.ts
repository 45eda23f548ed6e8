import type {Recipient} from './purpose.ts';

/** Words by language (BCP 47). Swedish is always among them: it stands in for a language that is not. */
export type Words = {readonly sv: string} & Readonly<Record<string, string>>;

/** A company of the group besides the controllers (G2). */
export interface Subsidiary {
  readonly name: string;
  readonly orgNumber?: string;
}

/** How long a category of data is kept, or what decides that (GDPR 13(2)(a)). */
export interface Retention {
  readonly category: Words;
  readonly period: Words;
}

/** Who receives data beside the recipients of the optional purposes (GDPR 13(1)(e)-(f)). */
export interface Party extends Recipient {
  readonly role: 'recipient' | 'processor';
  /** What they do with the data. */
  readonly task?: Words;
}

/**
 * What the law wants a visitor to be told and the notice leaves out (G1-G12), in the words of the site's owner. An absent field is a gap,
 * which the build names; it is never filled with an invention.
 */
export interface About {
  /** Data protection officer (GDPR 13(1)(b)); `false` says that there is none. */
  readonly officer?: {readonly name?: string; readonly contact: string} | false;
  /** The companies that the notice calls subsidiaries (S2); an empty list says that there are none. */
  readonly subsidiaries?: readonly Subsidiary[];
  readonly retention?: readonly Retention[];
  readonly recipients?: readonly Party[];
  /** Where a copy of the clauses that a transfer rests on can be had (GDPR 13(1)(f)). */
  readonly transferCopyUrl?: string;
  /** Automated decisions and profiling: the logic and its consequences (GDPR 13(2)(f)); `false` says that there are none. */
  readonly automated?: Words | false;
  /** When the notice began to hold, YYYY-MM-DD, and what that version is called: the notice itself has neither. */
  readonly notice?: {readonly date: string; readonly version?: string};
  /** Which legitimate interests the owner relies on, as for marketing by phone and letter (GDPR 13(1)(d)); `false` for none. */
  readonly legitimateInterest?: Words | false;
}
