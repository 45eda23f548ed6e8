import type {GoogleConsentType} from '../contract/purpose.ts';

/** What a vendor leaves on the device. A trailing `*` stands for any ending. */
export interface Vendor {
  readonly name: string;
  /** The consent type that it obeys. */
  readonly obeys: GoogleConsentType;
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
}

/** Google's tags, as measured. Cookies that only a server can see (FPID) are the server's to clear. */
export const vendors: readonly Vendor[] = [
  {
    name: 'Google Analytics',
    obeys: 'analytics_storage',
    cookies: ['_ga', '_ga_*', '_gid', '_gat*', '_dc_gtm_*', 'AMP_TOKEN', 'FPLC'],
    localStorage: [],
  },
  {
    name: 'Google Ads',
    obeys: 'ad_storage',
    cookies: ['_gcl_*', '_gac_*', 'FPGCL*', 'FPAU'],
    localStorage: ['_gcl_ls'],
  },
];

/** A pattern that finds a vendor's cookie among a page's: only then is it worth loading what clears them. The build writes it into the boot script. */
export function traceHint(): string {
  const starts = vendors.flatMap(({cookies}) => cookies.map((name) => name.slice(0, 3)));
  return `(^|; )(${[...new Set(starts)].join('|')})`;
}
