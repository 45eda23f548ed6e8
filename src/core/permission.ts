import type {Circumstances} from '../contract/circumstances.ts';
import type {MarketingChannel, Permission} from '../contract/permission.ts';
import {withoutConsent} from './without-consent.ts';

/** Something on record that bears on a question of marketing: an objection, its end, or a consent. */
export interface MarketingFact {
  /** Whose: reference of the address or customer that said it. */
  readonly ref: string;
  /** Whom it binds, such as `group:mobiplus`. */
  readonly scope: string;
  /** From when it holds; UTC, ISO 8601. */
  readonly since: string;
  /** Order of arrival, which decides within one second. */
  readonly order: number;
  /** Index in the ledger. */
  readonly proof: number | null;
  /** Id of the record. */
  readonly record?: string;
  /** A customer's order numbers, which decide between what one customer says within one sign-in, however late it arrives. */
  readonly said?: {readonly signIn: number; readonly seq: number};
}

/** An objection's end; `only` is the id of the one objection that it ends, empty or absent where it ends all before it. */
export type EndFact = MarketingFact & {readonly only?: string};

/** What the ledger says of one address or customer on one channel, as far as it bears on the question. */
export interface Evidence {
  readonly objections?: readonly MarketingFact[];
  /** Objections undone: by whom they were made, in the same scope or for the whole group. */
  readonly ends?: readonly EndFact[];
  /** Consents to marketing, confirmed through the address itself or the portal. `until` is null where there is no end. */
  readonly consents?: readonly (MarketingFact & {readonly until: string | null})[];
}

const compare = (a: MarketingFact, b: MarketingFact): number =>
  a.since === b.since ? a.order - b.order : a.since < b.since ? -1 : 1;

/** Between sign-ins, as on two devices, order numbers say nothing of what came first. */
function isAfter(a: MarketingFact, b: MarketingFact): boolean {
  const isOneSignIn = a.ref === b.ref && a.said && a.said.signIn === b.said?.signIn;
  return isOneSignIn ? a.said.seq > b.said.seq : compare(a, b) > 0;
}

const proofOf = ({since, proof, record}: MarketingFact) => ({
  since,
  proof,
  ...(record !== undefined && {record}),
});

const isGroup = ({scope}: MarketingFact): boolean => scope.startsWith('group:');

/** What ends for the group ends for each of its companies too. */
const ends = (end: EndFact, no: MarketingFact): boolean =>
  end.ref === no.ref &&
  (end.scope === no.scope || (isGroup(end) && !isGroup(no))) &&
  (!end.only || end.only === no.record) &&
  isAfter(end, no);

/** The objections that nobody has undone. */
export const inForce = <No extends MarketingFact>(
  objections: readonly No[],
  undone: readonly EndFact[],
): readonly No[] => objections.filter((no) => !undone.some((end) => ends(end, no)));

/** The order in which facts came to hold. */
export const bySince: (a: MarketingFact, b: MarketingFact) => number = compare;

/**
 * Whether marketing may use a channel (law.md 5.1). On any doubt the answer is no.
 *
 * An objection outranks everything (GDPR 21(3)) until it was undone later by whom it was made; a consent counts only if it is
 * newer than every objection, and given to the whole group, since the question names no company. Only a message without any
 * advertising passes an objection (R45).
 *
 * @param stated What only the asker knows; what is not stated counts against sending.
 * @param now UTC, ISO 8601.
 */
export function permission(
  channel: MarketingChannel,
  {objections = [], ends: undone = [], consents = []}: Evidence,
  now: string,
  stated: Circumstances = {},
): Permission {
  const answer = {
    v: 1,
    channel,
    allowed: false,
    since: null,
    until: null,
    proof: null,
    ...(Object.keys(stated).length > 0 && {statedByCaller: stated}),
  } as const;
  if (stated.message === 'service') return {...answer, allowed: true, because: 'service-message'};

  const [first] = [...inForce(objections, undone)].sort(compare);
  if (first) return {...answer, because: 'objection', ...proofOf(first)};

  const consent = consents
    .filter(isGroup)
    .filter(({until}) => until === null || until > now)
    .filter((yes) => objections.every((no) => isAfter(yes, no)))
    .sort(compare)
    .at(-1);
  if (consent)
    return {
      ...answer,
      allowed: true,
      because: 'consent',
      until: consent.until,
      ...proofOf(consent),
    };
  return {...answer, ...withoutConsent(channel, stated, objections.length > 0, now)};
}
