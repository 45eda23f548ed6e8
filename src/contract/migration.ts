import type {PurposeId} from './purpose.ts';

/** The consent tools that a site can come from. */
export const otherCmps = [
  'cookiebot',
  'onetrust',
  'cookieconsent',
  'klaro',
  'orejime',
  'tarteaucitron',
] as const;

export type OtherCmp = (typeof otherCmps)[number];

/** Which purposes of this site what another tool calls a category or a service stands for; none for what is necessary. */
export type PurposeMap = Readonly<Record<string, readonly PurposeId[]>>;

/** What a site says of the consent tool that it comes from. */
export interface Migration {
  readonly from: OtherCmp;
  /** What that tool's categories or services stand for here, where the usual names do not say it. */
  readonly map?: PurposeMap;
  /** Where that tool was told to use another cookie than its own. */
  readonly cookieName?: string;
}
