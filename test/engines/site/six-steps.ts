import type {Entry, Trace} from './journal.ts';

export type Grants = Readonly<Record<string, boolean>>;

export const PURPOSES = ['analytics', 'ads-measurement', 'ads-personalisation'] as const;
export const TAG = 'G-ORDNING1';

/** What the trackers of the test keep, by the consent type that lets them. */
export const TRACES = {
  analytics_storage: ['cookie _ga', 'cookie _ga_ORDNING1', 'cookie _clck', 'sessionStorage _cltk'],
  ad_storage: [
    'cookie _gcl_au',
    'localStorage _gcl_ls',
    'cookie _uetsid',
    'localStorage _uetsid_exp',
  ],
} as const satisfies Record<string, readonly Trace[]>;

/** What gates of the test's page wait for. The frame and `both` show that each follows its own purposes. */
const GATES: Readonly<Record<string, readonly string[]>> = {
  template: ['analytics'],
  both: ['analytics', 'ads-measurement'],
  frame: ['ads-personalisation'],
};
/** An inline script runs once, whatever is withdrawn and given afterwards. */
const RUNS_FOR = 'ads-measurement';

/** What Google is to be told (Consent Mode v2). */
export function googleOf(grants: Grants) {
  const word = (granted: boolean | undefined) => (granted ? 'granted' : 'denied');
  const ads = word(grants['ads-measurement'] || grants['ads-personalisation']);
  return {
    ad_storage: ads,
    ad_user_data: ads,
    ad_personalization: word(grants['ads-personalisation']),
    analytics_storage: word(grants['analytics']),
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    security_storage: 'denied',
  };
}

const leftUnder = (grants: Grants): readonly string[] => {
  const state = googleOf(grants);
  return [
    ...(state.analytics_storage === 'granted' ? TRACES.analytics_storage : []),
    ...(state.ad_storage === 'granted' ? TRACES.ad_storage : []),
  ];
};

/** What one step did: which, to whom, and what was said. */
type Told = readonly [what: string, says: unknown];

export interface Steps {
  readonly vendor: readonly Told[];
  readonly trace: readonly Told[];
  readonly gate: readonly Told[];
}

/** Foretells steps 2 to 4 of each change in turn: a vendor is told what is new to it, a no only after a yes; a gate moves where its purposes do. */
export function createForetelling(): (before: Grants, after: Grants) => Steps {
  const told = new Map<string, string>();
  let hasRun = false;
  const allOf = (purposes: readonly string[], grants: Grants) =>
    purposes.every((purpose) => grants[purpose]);
  return (before, after) => {
    const state = googleOf(after);
    const mays: readonly (readonly [vendor: string, may: boolean, says: unknown])[] = [
      [
        'google-analytics',
        state.analytics_storage === 'granted',
        state.analytics_storage === 'denied',
      ],
      [
        'microsoft-uet',
        state.ad_storage === 'granted',
        ['consent', 'update', {ad_storage: state.ad_storage}],
      ],
      [
        'microsoft-clarity',
        state.analytics_storage === 'granted',
        ['consentv2', {ad_Storage: state.ad_storage, analytics_Storage: state.analytics_storage}],
      ],
    ];
    const vendor = mays.flatMap(([name, may, says]): Told[] => {
      const said = JSON.stringify(says);
      if ((!may && !told.has(name)) || told.get(name) === said) return [];
      told.set(name, said);
      return [[name, says]];
    });
    const stay = leftUnder(after);
    const trace = leftUnder(before)
      .filter((one) => !stay.includes(one))
      .map((one): Told => [one, 'cleared']);
    const gate = Object.entries(GATES).flatMap(([name, purposes]): Told[] => {
      const opens = allOf(purposes, after);
      return opens === allOf(purposes, before) ? [] : [[name, opens ? 'open' : 'shut']];
    });
    if (after[RUNS_FOR] && !hasRun) {
      hasRun = true;
      gate.push(['inline', 'open']);
    }
    return {vendor, trace, gate};
  };
}

/** The order that is public: each step's place. What happens in one step has no order in itself. */
const PLACE: Readonly<Record<Entry['step'], number>> = {
  kept: 0,
  google: 1,
  vendor: 2,
  trace: 3,
  gate: 4,
  'data-layer': 5,
  event: 6,
  subscriber: 6,
  over: 7,
};

/** Whether nothing was done before its turn. */
export const isInOrder = (journal: readonly Entry[]): boolean =>
  journal.every(({step}, i) => i === 0 || PLACE[journal[i - 1]!.step] <= PLACE[step]);

/** What a step did, sorted by whom it did it to. */
export const toldIn = (journal: readonly Entry[], step: Entry['step']): readonly Told[] =>
  journal
    .filter((entry) => entry.step === step)
    .map(({what, says}): Told => [what, says])
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** What is on the device from step 4 on. */
export const leftAfter = leftUnder;

/** A choice that is only written once more, as where the cookie has been another for a moment, is no change. */
export const withoutRepeats = (journal: readonly Entry[]): readonly Entry[] =>
  journal.filter(
    ({step}, i) =>
      !(step === 'kept' && journal[i + 1]?.step === 'over') &&
      !(step === 'over' && journal[i - 1]?.step === 'kept'),
  );
