export type State = Readonly<Record<string, unknown>>;

/** A page with Tag Manager on it, as far as a template can reach. */
export interface Page {
  readonly window: Record<string, any>;
  /** As `document.cookie` has it. */
  cookie: string;
  now: number;
  /** What Google was told, in its order. */
  readonly told: {readonly call: 'default' | 'update' | 'set'; readonly state: State}[];
  /** The scripts that were asked for; the page decides whether they load. */
  readonly scripts: {readonly url: string; load(): void; fail(): void}[];
  readonly log: unknown[];
  /** What the tag said of itself. */
  readonly ended: ('success' | 'failure')[];
}

export const openPage = (given: Partial<Page> = {}): Page => ({
  window: {},
  cookie: '',
  now: Date.UTC(2026, 0, 1, 12),
  told: [],
  scripts: [],
  log: [],
  ended: [],
  ...given,
});

/**
 * Google's consent state: an update outranks every default, and a default for the visitor's region the one for everybody.
 *
 * @param region Where Google takes the visitor to be, such as `US-CA`.
 */
export function consentOn({told}: Page, region = ''): Record<string, string> {
  const ranks = (state: State) => {
    const regions = state['region'] as string[] | undefined;
    return !regions
      ? 1
      : regions.includes(region)
        ? 3
        : regions.includes(region.slice(0, 2))
          ? 2
          : 0;
  };
  const defaults = told
    .filter(({call, state}) => call === 'default' && ranks(state) > 0)
    .sort((a, b) => ranks(a.state) - ranks(b.state));
  const updates = told.filter(({call}) => call === 'update');
  const {
    region: _,
    wait_for_update: __,
    ...types
  } = Object.assign({}, ...[...defaults, ...updates].map(({state}) => state)) as Record<
    string,
    string
  >;
  return types;
}
